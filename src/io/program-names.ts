// The names that the program gives to what tells of a folder, and to what lies there only while it writes.

import { transactionNames } from './transaction.js'

/** What says which files of a folder the program has written. */
export const manifestName = 'manifest.json'

export const lockName = '.avtal-lock'

/** True for a name directly under a folder that is written in: it is no part of what lies there. */
export function isProgramsName(name: string): boolean {
  return transactionNames.includes(name) || name === lockName || name.startsWith(`${lockName}.`)
}
