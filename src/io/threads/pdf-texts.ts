// A PDF of others -> the text of its pages, read in a thread that is ended when it takes too long or too much memory. A PDF
// that is asked for again is not read again.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ReadTexts } from '../../archive/package/original.js'
import { readPlacedTexts, readTexts, type PlacedPage } from '../../archive/package/pdf-pages.js'
import { PastLimit } from '../../archive/returned/budget.js'
import { limits } from '../../base/limits.js'

/** Megabytes that reading a PDF may take. */
const mostMemory = 160

/** Opens a reader that remembers. */
export function openTextReader(): ReadTexts {
  const known = new WeakMap<Uint8Array, Promise<readonly string[] | null>>()
  const read = (bytes: Uint8Array): Promise<readonly string[] | null> =>
    existsSync(worker) ? readInThread({ bytes, asks: 'texts' }) : readTexts(bytes)
  return (bytes) => {
    const texts = known.get(bytes) ?? read(bytes)
    known.set(bytes, texts)
    return texts
  }
}

/** Where the texts of a PDF stand, page by page; null where it cannot be read. Rejects with what it took too much of (`PastLimit`). */
export function readPlaces(bytes: Uint8Array): Promise<readonly PlacedPage[] | null> {
  return existsSync(worker) ? readInThread({ bytes, asks: 'places' }) : readPlacedTexts(bytes)
}

/** What the thread is told. */
export interface AskedOfPdf {
  readonly bytes: Uint8Array
  readonly asks: 'texts' | 'places'
}

const worker = fileURLToPath(new URL('./pdf-texts-worker.js', import.meta.url))

function readInThread<Read>(asked: AskedOfPdf): Promise<Read | null> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, {
      workerData: asked,
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
      stdout: true,
      stderr: true,
    })
    const end = (): void => {
      clearTimeout(deadline)
      void thread.terminate()
    }
    const deadline = setTimeout(() => {
      end()
      reject(new PastLimit('pdf-seconds'))
    }, limits['pdf-seconds'].most * 1000)
    thread.on('message', (read: Read | null) => {
      end()
      resolve(read)
    })
    thread.on('error', () => {
      end()
      reject(new PastLimit('pdf-unpacked'))
    })
  })
}
