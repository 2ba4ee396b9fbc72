// The system -> how much it lets this process have, where it says so: on Linux.

import { readFileSync } from 'node:fs'

/** How many megabytes the process may address (`ulimit -v`); Infinity where there is no limit, or none is told. */
export function addressSpace(): number {
  return limitOf('address space') / 2 ** 20
}

/** How many files it may have open at a time (`ulimit -n`); Infinity where there is no limit, or none is told. */
export function fileHandles(): number {
  return limitOf('open files')
}

function limitOf(name: string): number {
  try {
    const found = new RegExp(`^Max ${name}\\s+(\\d+)`, 'm').exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]
    return found === undefined ? Infinity : Number(found)
  } catch {
    return Infinity
  }
}
