// What a file begins with that is to be written: a clause of its own, or the translation of one. Everything that is to be filled in
// says TODO, so that the checks find what is left of it.

/** A clause whose text is yet to come. Without a title it is text alone. */
export function beginClause(title: string | null): string {
  return title === null ? 'TODO\n' : `---\ntitle: ${JSON.stringify(title)}\n---\n\nTODO\n`
}

/** The title of a clause that nobody has given one, by the last step of its id. */
export function titleToWrite(id: string): string {
  return `TODO ${(id.split('/').at(-1) ?? id).replaceAll('-', ' ')}`
}

/**
 * A translation that has the shape of its source: headings, lists, tables, values and footnotes stay as they are, and each text that is to
 * be translated stands after TODO.
 */
export function beginTranslation(source: string): string {
  const { front, body } = split(source)
  return `${front === null ? '' : `---\n${translatedFront(front)}---\n`}${translatedBody(body)}`
}

function split(source: string): { readonly front: string | null; readonly body: string } {
  const found = /^---\n([\s\S]*?)^---\n?/m.exec(source)
  return found === null || found.index !== 0
    ? { front: null, body: source }
    : { front: found[1] ?? '', body: source.slice(found[0].length) }
}

/** The title is to be translated; parameters and all else are the same in each language. What the text was translated from is not. */
function translatedFront(front: string): string {
  return front.replace(/^title:[ \t]*(["']?)(.+?)\1[ \t]*$/m, (_, __, title: string) => {
    return `title: ${JSON.stringify(`TODO ${title}`)}`
  })
}

/** What opens a line before its own text: a heading, an entry of a list, a quotation, a note. */
const opening = /^(?:\s*(?:#{1,6}|[-*+]|\d+[.)]|>|\[\^[^\]\n]+\]:)[ \t]+)+/

function translatedBody(body: string): string {
  let within = false
  return body
    .split('\n')
    .map((line) => {
      const lead = opening.exec(line)?.[0] ?? ''
      const text = line.slice(lead.length)
      /* A line that is a tag of a block alone, or a row of a table, is no text. */
      const isText = text.trim() !== '' && !/^\s*(?:\{\{[#/^][^}]*\}\}\s*)+$/.test(text) && !/^\s*\|/.test(text)
      const begins = isText && (lead !== '' || !within)
      within = isText
      const indent = /^\s*/.exec(text)?.[0] ?? ''
      return begins ? `${lead}${indent}TODO ${text.slice(indent.length)}` : line
    })
    .join('\n')
}
