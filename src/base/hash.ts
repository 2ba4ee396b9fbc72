// The files that a register is read from, as a value, with their hashes and the names that problems give them.

import { createHash } from 'node:crypto'

/** Files of the content folder: `root` as the user named it, paths under it with `/`. */
export interface RegisterFiles {
  readonly root: string
  readonly files: ReadonlyMap<string, string>
  /** What is not YAML, byte for byte. */
  readonly attachments: ReadonlyMap<string, Uint8Array>
}

/** The path that problems show for a file of the register. */
export function shownPath({ root }: RegisterFiles, path: string): string {
  return root === '' ? path : `${root}/${path}`
}

/** SHA-256 in hexadecimal digits. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}
