// The engine -> the same, which fills less memory with what nobody needs any more.

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Keeps the room for what has just been made as small as it is at first (1 MB), here and in threads that start from now on: otherwise it
 * grows to 48 MB in each; and has the engine put together what is left in use when it collects, and give back the rest. It costs some
 * time, and half the memory is worth that where a stranger decides what is read.
 */
export function spareMemory(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--optimize-for-size')
  setFlagsFromString('--heap-growing-percent=20')
}

/**
 * Lets what nobody needs any more take no more than a third of what is in use before it is collected, here and in threads: otherwise the
 * engine lets a heap grow to several times what lives in it. For work that goes on for long with the same things in memory; at the
 * beginning, when what is in use grows, it would cost time.
 */
export function spareGarbage(): void {
  setFlagsFromString('--heap-growing-percent=33')
}

/**
 * Has the engine take back at once what nobody needs any more: bytes outside its own memory it lets gather, since it knows little of them.
 */
export function takeBackMemory(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
}
