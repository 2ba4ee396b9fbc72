import { LRUCache } from 'lru-cache'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { everything } from '../../src/app/documents/built.js'
import { readSources } from '../../src/io/sources.js'
const all: any[] = []
const set = LRUCache.prototype.set
LRUCache.prototype.set = function (this: any, ...a: any[]) { if (!all.includes(this)) all.push(this); return set.apply(this, a as any) } as any
const dir = process.argv[2]!
const built = buildDocuments(readSources(dir, 'templates'), { ...everything, editions: process.argv[3] ? [['nb']] : null, agreements: process.argv[3] ? [process.argv[3]] : null, translations: process.argv[3] ? undefined : 'all' } as any)
for (const i of built.instances) for (const e of i.editions) void e.document
console.log(built.instances.length, all.map(c => [c.size, c.calculatedSize, c.maxSize]))
