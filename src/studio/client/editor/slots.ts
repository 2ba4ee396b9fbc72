// The text of a clause -> the slots in it, as an editor marks them: values, and the tags of blocks.

export interface Slot {
  /** Offsets in the text. */
  readonly from: number
  readonly to: number
  /** As written, braces and all. */
  readonly text: string
  readonly kind: 'value' | 'block'
}

/* What stands after a backslash is text. A slot ends on its own line, else everything after a lost brace would be one. */
const braces = /\\\{\{|\{\{([^{}\n]*)\}\}/g

export function slotsIn(text: string): Slot[] {
  return [...text.matchAll(braces)].flatMap((match): Slot[] => {
    const inner = match[1]
    if (inner === undefined) return []
    const kind = /^\s*(?:[#/^]|else\b)/.test(inner) ? 'block' : 'value'
    return [{ from: match.index, to: match.index + match[0].length, text: match[0], kind }]
  })
}

/** `{{ term.end }}` and `{{term.end}}` are the same slot. */
export function slotKey(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^\{\{ | \}\}$/g, (sign) => sign.trim())
}

/** What a slot says by itself, whatever is looked at: words in another language, the label of a blank; null for all others. */
export function ownWords(text: string): string | null {
  const foreign = /^\{\{\s*foreign\s+"[^"]*"\s+"([^"]*)"\s*\}\}$/.exec(text)?.[1]
  const blank = /^\{\{\s*blank\s+"([^"]*)"/.exec(text)?.[1]
  return foreign ?? (blank === undefined ? null : `[${blank}]`)
}
