// Where few files may be open at a time: the program's own files, loaded one after the other, each after those that it needs. Node opens all
// that a file needs at once, and there are more of them than such a system lets a process have open.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** What the bundle calls the files that its commands share; run from its sources the program has none. */
const part = /^part-[A-Z0-9]+\.js$/

/** What a file needs before it can run; what it loads later stands in brackets. */
const neededBy = /\b(?:from|import) ?["']\.\/(part-[A-Z0-9]+\.js)["']/g

/** Loads all parts of the program. What cannot be read is thrown. */
export async function loadInTurn(): Promise<void> {
  const folder = dirname(fileURLToPath(import.meta.url))
  const loaded = new Set<string>()
  const load = async (name: string): Promise<void> => {
    if (loaded.has(name)) return
    loaded.add(name)
    const path = join(folder, name)
    const text = readFileSync(path, 'utf8')
    for (const [, needed = ''] of text.matchAll(neededBy)) await load(needed)
    await import(pathToFileURL(path).href)
  }
  for (const name of readdirSync(folder)
    .filter((one) => part.test(one))
    .sort())
    await load(name)
}
