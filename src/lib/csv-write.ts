const FORMULA = /^[=+\-@\t\r]/
const LINE_BREAKS = /\r\n|[\r\n]/g

/**
 * One line of a CSV that a spreadsheet may open: each cell quoted, a cell that a spreadsheet would run as a
 * formula held back by an apostrophe (ASVS V1.2.10), line breaks inside a cell made spaces, LF at the end.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\n`
}

function csvCell(text: string): string {
  const flat = text.replace(LINE_BREAKS, ' ')
  return `"${(FORMULA.test(text) ? `'${flat}` : flat).replaceAll('"', '""')}"`
}
