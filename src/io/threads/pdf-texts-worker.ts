// The inside of the thread that reads a PDF of others: its bytes come in, the texts of its pages go out.

import { parentPort, workerData } from 'node:worker_threads'
import { readTexts } from '../../archive/package/pdf-pages.js'

parentPort?.postMessage(await readTexts(workerData as Uint8Array))
