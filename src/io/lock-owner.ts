// Who holds a lock: what stands in its file <-> a process of this machine, or of another.

import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Alive, or not to be asked from here; gone; or the file is none that the program has written. */
export type OwnerState = 'alive' | 'elsewhere' | 'gone' | 'unknown'

let count = 0

/** What this process writes into a lock: its number, when it began where the system tells, the machine, and which lock of its it is. */
export function ownMark(): string {
  count += 1
  return `${process.pid} ${startOf(process.pid) ?? '-'} ${machine()} ${count}\n`
}

/**
 * What is known of the owner. Nothing in the file means that its owner was stopped, or its disk full, as it wrote it; a number
 * alone is what versions up to 0.3.0 wrote.
 */
export function ownerState(text: string): OwnerState {
  if (text === '') return 'gone'
  const [, pid = '', start, host] = /^(\d{1,10})(?: (\d+|-) (\S+) \d+\n)?$/.exec(text) ?? []
  if (pid === '') return 'unknown'
  if (host !== undefined && host !== machine()) return 'elsewhere'
  if (!isAlive(Number(pid))) return 'gone'
  const began = start === undefined || start === '-' ? null : startOf(Number(pid))
  return began === null || began === start ? 'alive' : 'gone'
}

/**
 * Where the number of a process means something: the machine by its name, since when it has been up, and the process namespace, of
 * which containers have one each (proc(5), `boot_id`; pid_namespaces(7)). By its name alone where the system does not tell.
 */
function machine(): string {
  const name = hostname().replace(/[\s@]/g, '') || '-'
  const up = told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
  const namespace = told(() => readlinkSync('/proc/self/ns/pid').replace(/\D/g, ''))
  return up === null || namespace === null ? name : `${name}@${up}.${namespace}`
}

/** The name of the machine that a lock names. */
export function hostOf(text: string): string {
  return text.split(' ')[2]?.split('@')[0] ?? ''
}

/** True for a process that runs, whosever it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return (cause as { code?: string }).code === 'EPERM'
  }
}

/** When a process began, counted by the system (proc(5), field 22 of stat); null where the system does not tell. */
function startOf(pid: number): string | null {
  const stat = told(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

function told<Value>(ask: () => Value): Value | null {
  try {
    return ask()
  } catch {
    return null
  }
}
