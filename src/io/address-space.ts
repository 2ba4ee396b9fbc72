// The system -> how much memory it lets this process address, where it says so: on Linux.

import { readFileSync } from 'node:fs'

/** Megabytes (`ulimit -v`); Infinity where there is no limit, or none is told. */
export function addressSpace(): number {
  try {
    const [, bytes] = /^Max address space\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? []
    return bytes === undefined ? Infinity : Number(bytes) / 2 ** 20
  } catch {
    return Infinity
  }
}
