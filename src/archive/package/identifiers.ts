// Names -> identifiers that are always the same for the same thing, so that a package can be made again byte for byte.

import { sha256 } from '../../base/hash.js'

/** A UUID from names: version 8, whose bits are the maker's own (RFC 9562, 5.8), here those of a SHA-256. */
export function uuidOf(...names: readonly string[]): string {
  const digits = sha256(JSON.stringify(names))
  const variant = ((parseInt(digits.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-')
}
