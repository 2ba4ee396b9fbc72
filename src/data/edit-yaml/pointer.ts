// A path -> its JSON Pointer (RFC 6901): `/parties/0/role`.

/** A key or an index as a step of a JSON Pointer. */
export function pointerStep(step: string | number): string {
  return String(step).replaceAll('~', '~0').replaceAll('/', '~1')
}

/** A path as a JSON Pointer. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((step) => `/${pointerStep(step)}`).join('')
}
