// Words of what was pasted -> a line of Markdown: spaces, quotation marks and signs as clauses have them, strong and emphasised
// words, links, calls of footnotes.

/** What is needed of a node of a document; the browser's own are such nodes. */
export interface PastedNode {
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<PastedNode>
  readonly getAttribute?: (name: string) => string | null
}

type Labels = ReadonlyMap<string, string>

export function nameOf(node: PastedNode): string {
  return node.nodeName.toLowerCase()
}

/** A property of the style that the element itself has; null where it has none. */
export function styleOf(node: PastedNode, property: string): string | null {
  const style = node.getAttribute?.('style') ?? ''
  for (const declaration of style.split(';')) {
    const [name = '', ...value] = declaration.split(':')
    if (name.trim().toLowerCase() === property) return value.join(':').trim()
  }
  return null
}

const unseen = new Set([
  '#comment',
  'head',
  'style',
  'script',
  'title',
  'meta',
  'link',
  'xml',
  'del',
  'img',
  'svg',
  'input',
  'button',
])

/** Struck out by a tracked change, hidden, a remark beside the text, or nothing to read. */
export function isHidden(node: PastedNode): boolean {
  return (
    unseen.has(nameOf(node)) ||
    styleOf(node, 'display') === 'none' ||
    styleOf(node, 'mso-hide') === 'all' ||
    /\bmsocom/i.test(node.getAttribute?.('class') ?? '')
  )
}

export function inlineText(node: PastedNode, labels: Labels): string {
  return inlineWithMarks(node, labels).text
}

/** The words of a paragraph, and the mark of a list that Word drew before them. */
export function inlineWithMarks(node: PastedNode, labels: Labels): { text: string; mark: string } {
  const runs: Run[] = []
  const marks: string[] = []
  for (const child of Array.from(node.childNodes))
    gather(child, { strong: false, emphasis: false }, { runs, marks, labels })
  return { text: atStart(written(tidied(runs))), mark: plainText(marks.join('')) }
}

/** As a reader has it, in one line. */
export function plainText(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}

interface Look {
  readonly strong: boolean
  readonly emphasis: boolean
}

interface Run extends Look {
  readonly text: string
  /** True for what is Markdown already. */
  readonly made: boolean
}

interface Gathered {
  readonly runs: Run[]
  readonly marks: string[]
  readonly labels: Labels
}

function gather(node: PastedNode, look: Look, into: Gathered): void {
  const name = nameOf(node)
  if (name === '#text') {
    into.runs.push({ ...look, text: node.nodeValue ?? '', made: false })
    return
  }
  if (isHidden(node)) return
  if (styleOf(node, 'mso-list')?.toLowerCase() === 'ignore') {
    into.marks.push(allText(node))
    return
  }
  if (name === 'br') {
    into.runs.push({ ...look, text: '\\\n', made: true })
    return
  }
  if (name === 'sup') {
    into.runs.push({ ...look, text: raised(allText(node)), made: false })
    return
  }
  if (name === 'a' && linked(node, look, into)) return
  const next = { strong: look.strong || isStrong(node), emphasis: look.emphasis || isEmphasis(node) }
  for (const child of Array.from(node.childNodes)) gather(child, next, into)
}

/** True where the link has been written: the call of a note, the way back from one, or an address that clauses may have. */
function linked(node: PastedNode, look: Look, { runs, labels }: Gathered): boolean {
  const href = node.getAttribute?.('href') ?? ''
  const note = /#_?((?:ftn|edn)(ref)?\d+)$/.exec(href)
  if (note?.[1] !== undefined) {
    const label = labels.get(note[1])
    if (label !== undefined) runs.push({ ...look, text: `[^${label}]`, made: true })
    return true
  }
  if (!/^(?:https?:|mailto:)/i.test(href)) return false
  const text = plainText(escaped(allText(node)))
  if (text !== '') runs.push({ ...look, text: `[${text}](${href.replace(/[()\s]/g, encodeURIComponent)})`, made: true })
  return true
}

function isStrong(node: PastedNode): boolean {
  const weight = styleOf(node, 'font-weight')
  if (weight !== null) return /bold|[6-9]00/.test(weight)
  return /^(?:b|strong)$/.test(nameOf(node))
}

function isEmphasis(node: PastedNode): boolean {
  const style = styleOf(node, 'font-style')
  if (style !== null) return /italic|oblique/.test(style)
  return /^(?:i|em)$/.test(nameOf(node))
}

function allText(node: PastedNode): string {
  return nameOf(node) === '#text' ? (node.nodeValue ?? '') : Array.from(node.childNodes).map(allText).join('')
}

function raised(text: string): string {
  return /^[123]$/.test(text.trim()) ? ({ 1: '¹', 2: '²', 3: '³' }[text.trim()] ?? text) : text
}

/** Runs of one look as one, with the spaces at their ends outside, where Markdown wants them. */
function tidied(runs: readonly Run[]): Run[] {
  const whole: Run[] = []
  for (const run of runs) {
    const text = run.made ? run.text : escaped(spaced(run.text))
    const last = whole.at(-1)
    if (last !== undefined && (sameLook(last, run) || text.trim() === ''))
      whole[whole.length - 1] = { ...last, text: last.text + text }
    else whole.push({ ...run, text })
  }
  return whole
}

function sameLook(a: Look, b: Look): boolean {
  return a.strong === b.strong && a.emphasis === b.emphasis
}

function written(runs: readonly Run[]): string {
  const texts = runs.map((run, index) => {
    const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)((?:\\\n|\s)*)$/.exec(run.text) ?? []
    if (inner === '' || !/[\p{L}\p{N}]/u.test(inner)) return run.text
    /* Part of a word is not emphasised. */
    const joins =
      /[\p{L}\p{N}]$/u.test(before === '' ? (runs[index - 1]?.text ?? '') : '') ||
      /^[\p{L}\p{N}]/u.test(after === '' ? (runs[index + 1]?.text ?? '') : '')
    const mark = `${run.strong ? '**' : ''}${run.emphasis && !joins ? '*' : ''}`
    return `${before}${mark}${inner}${[...mark].reverse().join('')}${after}`
  })
  return texts
    .join('')
    .replace(/ +/g, ' ')
    .replace(/ ?\\\n ?/g, '\\\n')
    .replace(/^(?:\\\n|\s)+|(?:\\\n|\s)+$/g, '')
}

/** Ordinary spaces, hyphens and straight quotation marks: the program ties what belongs together, and prints the marks of the language. */
function spaced(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[\s\u00a0\u2007\u202f\u2002\u2003\u2009]+/g, ' ')
}

/** Signs that Markdown and templates would take for theirs. */
function escaped(text: string): string {
  return text
    .replace(/[\\*`<]/g, '\\$&')
    .replace(/\{\{/g, '\\{{')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
}

/** What at the start of a line would make a list, a heading or a quotation. */
function atStart(text: string): string {
  return text
    .replace(/^(\d+)([.)])(?=\s)/gm, '$1\\$2')
    .replace(/^([-+])(?=\s)/gm, '\\$1')
    .replace(/^([#>])/gm, '\\$1')
}
