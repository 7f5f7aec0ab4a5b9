/** Why a spreadsheet file is not read further (security.md section 6). */
export class XlsxFault extends Error {
  readonly fault: 'unsafe' | 'too_large' | 'broken'
  constructor(fault: XlsxFault['fault'], detail: string) {
    super(`xlsx: ${detail}`)
    this.fault = fault
  }
}
