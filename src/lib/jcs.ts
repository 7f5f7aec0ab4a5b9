import canonicalize from 'canonicalize'

export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject
export interface JsonObject {
  [key: string]: JsonValue
}

/** Canonical JSON (RFC 8785): sorted keys, no spaces. Throws a TypeError on what JSON can't say (NaN, undefined). */
export function canonicalJson(value: JsonValue): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('value has no canonical JSON')
  return text
}
