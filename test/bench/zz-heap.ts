import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { everything } from '../../src/app/documents/built.js'
import { readSources } from '../../src/io/sources.js'
import { writeHeapSnapshot } from 'node:v8'
const dir = process.argv[2]!
const built = buildDocuments(readSources(dir, 'templates'), { ...everything, agreements: ['ahus-samarbeidsavtale'], editions: [['nb']] })
global.gc!()
console.log(built.instances.length, Math.round(process.memoryUsage().heapUsed / 1e6), 'MB', Math.round(process.memoryUsage().rss / 1e6))
if (process.argv[3]) writeHeapSnapshot(process.argv[3])
console.log(built.problems.length, built.instances[0]!.problems.length)
