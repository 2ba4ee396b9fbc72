// A line of a stack -> the same with its place in the sources, by the map that lies beside each bundled file.

import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Opens maps as they are needed; what it returns gives the line as it is where there is no map. */
export function openSourcePlaces(): (line: string) => string {
  const maps = new Map<string, SourceMap | null>()
  const mapOf = (file: string): SourceMap | null => {
    if (!maps.has(file)) maps.set(file, readMap(`${file}.map`))
    return maps.get(file) ?? null
  }
  return (line) =>
    line.replace(/(file:\/\/[^\s()]+|\/[^\s()]+):(\d+):(\d+)/, (whole, place: string, row: string, column: string) => {
      const file = place.startsWith('file:') ? fileURLToPath(place) : place
      const entry = mapOf(file)?.findEntry(Number(row) - 1, Number(column) - 1)
      if (entry === undefined || !('originalSource' in entry)) return whole
      const source = entry.originalSource.replace(/^(?:\.\.\/)*/, '').replace(/^.*?(?=(?:src|node_modules)\/)/, '')
      return `/${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
    })
}

function readMap(file: string): SourceMap | null {
  if (!existsSync(file)) return null
  try {
    return new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as ConstructorParameters<typeof SourceMap>[0])
  } catch {
    return null
  }
}
