// The names that the program gives to what lies in a folder only while it writes there.

import { transactionNames } from './transaction.js'

export const lockName = '.avtal-lock'

/** True for a name directly under a folder that is written in: it is no part of what lies there. */
export function isProgramsName(name: string): boolean {
  return transactionNames.includes(name) || name === lockName || name.startsWith(`${lockName}.`)
}
