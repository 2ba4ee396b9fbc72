/** Every text in Swedish, as the studio gives it to who reads that. */
export function inSwedish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSwedish)
  if (typeof value !== 'object' || value === null) return value
  if ('sv' in value && 'nb' in value && 'en' in value) return value.sv
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inSwedish(one)]))
}
