// What is put into a text, and where: a slot in the line, a block on lines of its own, a footnote in two places.

/** Changes of a text, by offsets in it as it was, and where the cursor stands afterwards. */
export interface Insertion {
  readonly changes: readonly { readonly from: number; readonly to: number; readonly insert: string }[]
  readonly cursor: number
}

/** In place of what is selected. */
export function inLine(text: string, from: number, to: number): Insertion {
  return { changes: [{ from, to, insert: text }], cursor: from + text.length }
}

/** On lines of its own, with an empty line before and after, as blocks want it. */
export function asBlock(document: string, block: string, from: number, to: number): Insertion {
  const before = document.slice(0, from)
  const after = document.slice(to)
  const lead = before.trim() === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const trail = after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n'
  const insert = `${lead}${block}${trail}`
  return { changes: [{ from, to, insert }], cursor: from + lead.length + block.length }
}

/** The call where the cursor is, the note at the end of the text. */
export function asFootnote(document: string, note: string, at: number): Insertion {
  const label = freeLabel(document)
  const call = `[^${label}]`
  const end = document.endsWith('\n') ? '' : '\n'
  const gap = /\n\[\^[^\]\n]+\]:[^\n]*\n?$/.test(document) ? '' : '\n'
  const insert = `${end}${gap}[^${label}]: ${note.replace(/\s+/g, ' ').trim()}\n`
  const changes =
    at === document.length
      ? [{ from: at, to: at, insert: call + insert }]
      : [
          { from: at, to: at, insert: call },
          { from: document.length, to: document.length, insert },
        ]
  return { changes, cursor: at + call.length }
}

/** `{{blank "Antal platser" size="short"}}`; a straight quotation mark would end the label. */
export function blankText(label: string, size: 'short' | 'medium' | 'long'): string {
  return `{{blank "${label.trim().replaceAll('"', '”')}" size="${size}"}}`
}

function freeLabel(document: string): string {
  for (let number = 1; ; number += 1) if (!document.includes(`[^note-${number}]`)) return `note-${number}`
}

/** Words within the line, blocks on lines of their own; footnotes go to the end of the text. */
export function asPasted(
  document: string,
  { text, notes, isBlock }: { readonly text: string; readonly notes: readonly string[]; readonly isBlock: boolean },
  from: number,
  to: number,
): Insertion {
  const { changes, cursor } = isBlock ? asBlock(document, text, from, to) : inLine(text, from, to)
  if (notes.length === 0) return { changes, cursor }
  const gap = document.endsWith('\n') ? '\n' : '\n\n'
  const end = `${to >= document.trimEnd().length ? '\n\n' : gap}${notes.join('\n')}\n`
  return { changes: [...changes, { from: document.length, to: document.length, insert: end }], cursor }
}
