// What a PDF is made of: its values (ISO 32000-1, 7.3), how they are asked, and whether two are the same.

export type Value = null | boolean | number | Name | Text | Reference | ArrayValue | Dictionary | Stream

export interface Name {
  readonly kind: 'name'
  readonly name: string
}

export interface Text {
  readonly kind: 'text'
  /** A character for each byte. */
  readonly text: string
  /** Where it is written, first byte and the one behind the last: `<00ff>` with its brackets. */
  readonly from: number
  readonly to: number
}

export interface Reference {
  readonly kind: 'reference'
  readonly number: number
  readonly generation: number
}

export interface ArrayValue {
  readonly kind: 'array'
  readonly items: readonly Value[]
}

export interface Dictionary {
  readonly kind: 'dictionary'
  readonly entries: ReadonlyMap<string, Value>
}

export interface Stream {
  readonly kind: 'stream'
  readonly entries: ReadonlyMap<string, Value>
  /** What it holds, as it is written: packed, where it has a filter. */
  readonly packed: Uint8Array
}

export function isKind<Kind extends Exclude<Value, null | boolean | number>['kind']>(
  value: Value | undefined,
  kind: Kind,
): value is Extract<Value, { readonly kind: Kind }> {
  return value !== null && typeof value === 'object' && value.kind === kind
}

/** The name that a value is; null for anything else. */
export function nameOf(value: Value | undefined): string | null {
  return isKind(value, 'name') ? value.name : null
}

/** Whole numbers from 0 on; null for anything else. */
export function countOf(value: Value | undefined): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
}

/** Keys and values of a dictionary or a stream; none of anything else. */
export function entriesOf(value: Value | undefined): ReadonlyMap<string, Value> {
  return isKind(value, 'dictionary') || isKind(value, 'stream') ? value.entries : nothing
}

const nothing: ReadonlyMap<string, Value> = new Map()

/** The items of an array; none of anything else. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  return isKind(value, 'array') ? value.items : []
}

/** True for the same value, however it is written. References are the same when they name the same object. */
export function isSameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === undefined || b === undefined || a === null || b === null || typeof a !== 'object' || typeof b !== 'object')
    return (a ?? null) === (b ?? null)
  if (isKind(a, 'name')) return isKind(b, 'name') && a.name === b.name
  if (isKind(a, 'text')) return isKind(b, 'text') && (a.text === b.text || textOf(a.text) === textOf(b.text))
  if (isKind(a, 'reference')) return isKind(b, 'reference') && a.number === b.number && a.generation === b.generation
  if (isKind(a, 'array'))
    return (
      isKind(b, 'array') &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => isSameValue(item, b.items[index]))
    )
  if (a.kind !== b.kind) return false
  if (isKind(a, 'stream') && isKind(b, 'stream') && !Buffer.from(a.packed).equals(b.packed)) return false
  const keys = new Set([...a.entries.keys(), ...entriesOf(b).keys()])
  return [...keys].every((key) => isSameValue(a.entries.get(key), entriesOf(b).get(key)))
}

/** Keys of two dictionaries that have another value, or that only one has. */
export function differing(a: Value, b: Value): string[] {
  const [old, now] = [entriesOf(a), entriesOf(b)]
  return [...new Set([...old.keys(), ...now.keys()])].filter((key) => !isSameValue(old.get(key), now.get(key)))
}

/** Every reference within a value, at any depth. */
export function referencesIn(value: Value): Reference[] {
  const found: Reference[] = []
  const open: Value[] = [value]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isKind(next, 'reference')) found.push(next)
    else if (isKind(next, 'array')) for (const item of next.items) open.push(item)
    else for (const item of entriesOf(next).values()) open.push(item)
  }
  return found
}

/** A text as people read it, in either of two encodings (ISO 32000-1, 7.9.2.2 and annex D). */
export function textOf(text: string): string {
  if (text.startsWith('\u00fe\u00ff'))
    return Buffer.from(text.slice(2, text.length - (text.length % 2)), 'latin1')
      .swap16()
      .toString('utf16le')
  return text.replace(/[\x18-\x1f\x80-\xa0]/g, (byte) => {
    const code = byte.charCodeAt(0)
    return (code < 0x20 ? accents[code - 0x18] : marks[code - 0x80]) ?? byte
  })
}

const accents = [...'\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc']
const marks = [...'•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€']
