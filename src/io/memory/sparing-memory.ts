// What pure steps have made, remembered for one run, which holds less garbage once there is more to do than fits.

import { openMemory, roomOfMemory, type Memory } from '../../base/memory.js'
import { spareGarbage, takeBackMemory } from './spare-memory.js'

/**
 * Opens a memory that spares garbage from when it is full on: there is more to do than fits, and it will go on for long. How far the heap
 * may grow was settled when garbage was last collected, so that it is collected once more.
 */
export function openSparingMemory(): Memory {
  return openMemory(roomOfMemory, () => {
    spareGarbage()
    takeBackMemory()
  })
}
