// A PDF of others -> the text of its pages, read in a thread that is ended when it takes too long or too much memory. A PDF
// that is asked for again is not read again.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ReadTexts } from '../../archive/package/original.js'
import { readTexts } from '../../archive/package/pdf-pages.js'
import { PastLimit } from '../../archive/returned/budget.js'
import { limits } from '../../base/limits.js'

/** Megabytes that reading a PDF may take. */
const mostMemory = 160

/** Opens a reader that remembers. */
export function openTextReader(): ReadTexts {
  const known = new WeakMap<Uint8Array, Promise<readonly string[] | null>>()
  const file = fileURLToPath(new URL('./pdf-texts-worker.js', import.meta.url))
  const read = existsSync(file) ? (bytes: Uint8Array) => readInThread(file, bytes) : readTexts
  return (bytes) => {
    const texts = known.get(bytes) ?? read(bytes)
    known.set(bytes, texts)
    return texts
  }
}

function readInThread(file: string, bytes: Uint8Array): Promise<readonly string[] | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
      stdout: true,
      stderr: true,
    })
    const end = (): void => {
      clearTimeout(deadline)
      void worker.terminate()
    }
    const deadline = setTimeout(() => {
      end()
      reject(new PastLimit('pdf-seconds'))
    }, limits['pdf-seconds'].most * 1000)
    worker.on('message', (texts: readonly string[] | null) => {
      end()
      resolve(texts)
    })
    worker.on('error', () => {
      end()
      reject(new PastLimit('pdf-unpacked'))
    })
  })
}
