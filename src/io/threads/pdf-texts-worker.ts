// The inside of the thread that reads a PDF of others: its bytes come in, the texts of its pages go out, or where they stand.

import { parentPort, workerData } from 'node:worker_threads'
import { readPlacedTexts, readTexts } from '../../archive/package/pdf-pages.js'
import type { AskedOfPdf } from './pdf-texts.js'

const { bytes, asks } = workerData as AskedOfPdf
parentPort?.postMessage(await (asks === 'texts' ? readTexts(bytes) : readPlacedTexts(bytes)))
