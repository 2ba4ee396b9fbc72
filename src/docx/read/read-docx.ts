// A DOCX that came back, from whoever and whatever wrote it -> what it says (ISO/IEC 29500, strict and transitional).

import { problem, placeIn, type Checked, type Problem } from '../../base/problem.js'
import { visible } from '../../base/printable.js'
import { blocksOf } from './blocks.js'
import { numberingIn } from './numbering.js'
import { openPackage, type Package } from './package.js'
import { closePart, openPart, reportRelations, type PartReading, type Reading } from './reading.js'
import { stylesIn } from './styles.js'
import { whoOf } from './properties.js'
import type { FileProperties, ReadBlock, ReadComment, ReadDocx, ReadNote, RunningPart } from './types.js'
import { attributeOf, childOf, childrenOf, switchIn, textOf, type Element } from './xml.js'

/**
 * Reads a file. Without a value where its text cannot be read: `docx/format`, `docx/damaged`, `limit/exceeded`. What else is damaged or
 * missing (`docx/incomplete`), lies outside (`docx/outside`) or is enclosed and not read (`docx/unread`) is told, and the rest is read.
 * @param bytes may come from anyone
 * @param file what the file is called in problems
 */
export function readDocx(bytes: Uint8Array, file: string): Checked<ReadDocx | null> {
  const told = new Map<string, Problem>()
  const report = (one: Problem): void => {
    told.set(JSON.stringify([one.entry, one.values]), one)
  }
  const { value: opened, problems } = openPackage(bytes, file, report)
  const value = opened === null ? null : readPackage(opened, file, report)
  return { value, problems: [...problems, ...told.values()] }
}

function readPackage(opened: Package, file: string, report: (problem: Problem) => void): ReadDocx | null {
  const { main } = opened
  const body = childOf(opened.read(main), 'w:body')
  if (body === null) {
    /* What is wrong with a part that is there has been told when it was read. */
    if (opened.read(main) !== null) report(problem('docx/format', {}, placeIn(file)))
    return null
  }
  const related = (type: string): Element | null => {
    const part = partOf(opened, main, type)
    return part === null ? null : opened.read(part)
  }
  for (const { type, part } of opened.relationsOf(main).values())
    if (part !== null && needed.includes(type) && !opened.has(part))
      report(problem('docx/incomplete', { part: visible(part) }, placeIn(file)))
  const styles = stylesIn(related('styles'))
  const reading: Reading = {
    package: opened,
    file,
    styles,
    controls: [],
    links: [],
    fields: [],
    bookmarks: [],
    report,
  }
  const inPart = <Read>(part: string, read: (part: PartReading, root: Element) => Read, nothing: Read): Read => {
    const root = opened.read(part)
    if (root === null) return nothing
    const open = openPart(reading, part)
    reportRelations(reading, part)
    const found = read(open, root)
    closePart(open)
    return found
  }
  const blocks = inPart(main, (part, root) => blocksOf(body, part, [root.children.indexOf(body)]), [])
  const notes = (['footnote', 'endnote'] as const).flatMap((kind) => {
    const part = partOf(opened, main, `${kind}s`)
    return part === null ? [] : inPart(part, (open, root) => notesIn(root, kind, open), [])
  })
  const commentsPart = partOf(opened, main, 'comments')
  const answers = answersIn(related('commentsExtended'))
  return {
    properties: propertiesOf(opened, related('settings')),
    body: blocks,
    notes,
    comments: commentsPart === null ? [] : inPart(commentsPart, (open, root) => commentsIn(root, open, answers), []),
    running: runningParts(opened).flatMap(({ kind, part }): RunningPart[] =>
      inPart(part, (open, root) => [{ kind, blocks: blocksOf(root, open) }], []),
    ),
    controls: reading.controls,
    links: reading.links,
    fields: reading.fields,
    bookmarks: reading.bookmarks,
    styles,
    numbering: numberingIn(related('numbering'), styles),
  }
}

/** Parts without which something of the text is lost or shown otherwise. */
const needed = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'header', 'footer']

function partOf(opened: Package, owner: string, type: string): string | null {
  const found = [...opened.relationsOf(owner).values()].find((one) => one.type === type)?.part ?? null
  return found !== null && opened.has(found) ? found : null
}

function runningParts(opened: Package): { readonly kind: RunningPart['kind']; readonly part: string }[] {
  const seen = new Set<string>()
  return [...opened.relationsOf(opened.main).values()].flatMap(({ type, part }) => {
    if ((type !== 'header' && type !== 'footer') || part === null || seen.has(part)) return []
    seen.add(part)
    return [{ kind: type, part }]
  })
}

/** Notes but for the rules between them and the text, which are notes in the file, too. */
function notesIn(root: Element, kind: ReadNote['kind'], part: PartReading): ReadNote[] {
  return root.children.flatMap((element, index): ReadNote[] => {
    if (typeof element === 'string' || element.name !== `w:${kind}`) return []
    const type = attributeOf(element, 'type')
    if (type !== null && type !== 'normal') return []
    return [{ kind, id: attributeOf(element, 'id') ?? '', blocks: blocksOf(element, part, [index]) }]
  })
}

/** Which comment a comment answers, and whether it is done: by the ids of their last paragraphs. */
type Answers = ReadonlyMap<string, { readonly to: string | null; readonly isDone: boolean }>

function answersIn(root: Element | null): Answers {
  return new Map(
    childrenOf(root).map(({ attributes }) => [
      attributes.get('w15:paraId') ?? '',
      {
        to: attributes.get('w15:paraIdParent') ?? null,
        isDone: ['1', 'true', 'on'].includes(attributes.get('w15:done') ?? ''),
      },
    ]),
  )
}

function commentsIn(root: Element, part: PartReading, answers: Answers): ReadComment[] {
  const found = root.children.flatMap((element, index) =>
    typeof element === 'string' || element.name !== 'w:comment'
      ? []
      : [{ element, blocks: blocksOf(element, part, [index]), id: attributeOf(element, 'id') ?? '' }],
  )
  const byParagraph = new Map(found.map(({ blocks, id }) => [lastId(blocks), id]))
  return found.map(({ element, blocks, id }) => {
    const answer = answers.get(lastId(blocks) ?? '')
    const to = answer?.to ?? null
    return {
      id,
      ...whoOf(element),
      initials: attributeOf(element, 'initials'),
      blocks,
      answers: to === null ? null : (byParagraph.get(to) ?? null),
      isDone: answer?.isDone ?? false,
    }
  })
}

function lastId(blocks: readonly ReadBlock[]): string | null {
  const last = blocks.at(-1)
  return last?.kind === 'paragraph' ? last.id : null
}

function propertiesOf(opened: Package, settings: Element | null): FileProperties {
  const related = (type: string): Element | null => {
    const part = partOf(opened, '', type)
    return part === null ? null : opened.read(part)
  }
  const custom = childrenOf(related('custom-properties') ?? related('customProperties'))
  const application = textOf(
    childOf(related('extended-properties') ?? related('extendedProperties'), 'app:Application'),
  )
  return {
    core: Object.fromEntries(
      childrenOf(related('core-properties') ?? related('coreProperties')).map((element) => [
        element.name.replace(/^.*:/, ''),
        textOf(element),
      ]),
    ),
    custom: Object.fromEntries(custom.map((element) => [element.attributes.get('name') ?? '', textOf(element)])),
    application: application === '' ? null : application,
    isTracking: switchIn(settings, 'w:trackRevisions') ?? false,
  }
}
