// What stands under a key that somebody wrote: an id may be called as something that every object has by itself, `constructor`.

/** The value of a key that the object itself has; undefined for any other. */
export function ownOf<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
