// One instance in one language -> its Document: clauses filled, parsed, numbered and put together. The heart of the pipeline.

import { addAll } from '../base/lists.js'
import type { ClauseEntry } from '../data/agreement.js'
import { nameIn } from '../data/party.js'
import type { Document, Part } from '../model/document.js'
import { sharedParts } from '../model/shared-parts.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import { annexLabels, annexPart } from './annexes.js'
import { buildBlocks } from './blocks.js'
import { contentsBlock } from './components.js'
import { amountsOf, localizedText, makeContext } from './context.js'
import type { Edition } from './edition.js'
import { isPreview } from './fallback.js'
import { makeRunningText } from './running-text.js'
import { languageNames, word } from '../locale/words.js'
import { numberSections } from './number.js'
import { makeOutline, type OutlineNode, type UsedClause } from './outline.js'
import { fillSkeleton, useClause } from './passages.js'
import { openScope } from './scope.js'
import { buildNodes, contentsEntries, titlesById } from './sections.js'
import { sharedContents } from './shared-blocks.js'

export interface BuildResult {
  readonly document: Document
  readonly problems: readonly Problem[]
}

/** Builds the Document of an edition in one language. With problems of severity error it must not be written. */
export function buildDocument(given: Edition): BuildResult {
  const edition = { ...given, language: amountsOf(given.instance, given.language) }
  const { instance, code, language } = edition
  const { agreement } = instance
  const { data } = agreement
  const problems: Problem[] = []
  const context = makeContext(instance, edition.costs, language)
  const outline = (entries: readonly ClauseEntry[], path: readonly (string | number)[]): readonly OutlineNode[] => {
    const placeOfEntry = (indices: readonly number[]): Place => agreement.placeOf(entryPath(path, indices))
    const clauses = new Map<ClauseEntry, UsedClause | null>()
    const walk = (siblings: readonly ClauseEntry[], indices: readonly number[]): void =>
      siblings.forEach((entry, index) => {
        const at = entryPath(path, [...indices, index])
        const used = useClause(entry, at, edition, context)
        addAll(problems, used.problems)
        clauses.set(entry, used.value)
        walk(entry.clauses ?? [], [...indices, index])
      })
    walk(entries, [])
    const made = makeOutline(entries, code, (entry) => clauses.get(entry) ?? null, placeOfEntry)
    addAll(problems, made.problems)
    return made.nodes
  }

  const annexes = (data.annexes ?? []).map((annex, index) => ({
    annex,
    nodes: outline(annex.clauses ?? [], ['annexes', index, 'clauses']),
  }))
  const main = outline(data.clauses, ['clauses'])
  const numbering = numberSections(
    [
      { annex: null, place: agreement.placeOf(['clauses']), nodes: main },
      ...annexes.map(({ annex, nodes }, index) => ({
        annex: annex.id,
        place: agreement.placeOf(['annexes', index, 'id']),
        nodes,
      })),
    ],
    data.numbering?.levels ?? 3,
  )
  addAll(problems, numbering.problems)

  let hasSections = false
  const translation = !edition.languages.some((language) => data.authentic.includes(language))
  const scope = openScope({
    memory: edition.memory,
    instance,
    language,
    code,
    targets: numbering.targets,
    annexPlaces: numbering.annexes,
    annexLabels: annexLabels(data.annexes ?? [], language),
    titles: titlesById([...main, ...annexes.flatMap(({ nodes }) => nodes)]),
    problems,
    translation,
    binding: languageNote(edition),
    placeholder: (name, place, inner) => {
      if (name === 'sections') {
        if (hasSections) {
          problems.push(problem('template/sections#twice', {}, place))
          return []
        }
        hasSections = true
        return buildNodes(main, inner)
      }
      return data.contents === undefined ? [] : [contentsBlock(inner, [], place)]
    },
    buildNote: (definition, passage, file, inner) => buildBlocks(definition.children, passage, file, inner),
  })

  const { value: skeleton, problems: inSkeleton } = fillSkeleton(edition, context)
  addAll(problems, inSkeleton)
  const mainBlocks =
    skeleton === null ? [] : buildBlocks(skeleton.passage.blocks, skeleton.passage, skeleton.file, scope)
  const annexParts = annexes.map(({ annex, nodes }): Part => annexPart(annex, nodes, edition, scope))
  if (skeleton !== null && !hasSections && !inSkeleton.some(({ rule }) => leavesOut.has(rule)))
    problems.push(problem('template/sections#none', {}, { file: skeleton.file, line: 1, column: 1 }))
  const entries = contentsEntries(mainBlocks, annexParts, data.contents?.levels ?? 0, scope)
  const title = localizedText(data.title, code) ?? ''
  const parts: Part[] = [
    {
      kind: 'main',
      id: 'main',
      label: null,
      title: [{ kind: 'text', text: title, source: null }],
      date: null,
      content: 'text',
      blocks: mainBlocks.map((block) =>
        block.kind === 'contents' ? sharedContents({ ...block, entries }, scope) : block,
      ),
    },
    ...annexParts,
  ]
  const draft = data.status === 'draft'
  const names = instance.signers.map((signer) => nameIn(signer.party, code))
  const document: Document = {
    document: 1,
    agreement: agreement.id,
    instance: instance.id,
    version: data.version,
    date: data.date,
    languages: [code],
    authentic: data.authentic,
    translation,
    draft,
    signing: data.signing,
    metadata: {
      title,
      subject: `${title} – ${names.join(', ')}`,
      author: names[0] ?? '',
      caseNumber: data.case ?? null,
      keywords: [agreement.id, data.version, ...(data.case === undefined ? [] : [data.case])],
    },
    furniture: makeRunningText(edition, translation),
    parts,
    notes: scope.notes(),
  }
  return { document: sharedParts(document, edition.memory), problems }
}

/** Rules that leave the rest of a template out. */
const leavesOut = new Set(['template/fill', 'template/nesting', 'markdown/nesting', 'limit/exceeded'])

/** What the edition says of its languages, and that it is a preview; null where there is nothing to say. */
function languageNote(edition: Edition): string | null {
  const notes = [bindingOf(edition), isPreview(edition) ? edition.language.preview?.note : null]
  return notes.filter((note) => typeof note === 'string').join(' ') || null
}

/** Which text binds; null where the agreement is in one language, and this is it. */
function bindingOf({ instance, languages, language }: Edition): string | null {
  const { authentic, conflict } = instance.agreement.data
  const names = languageNames(language, authentic)
  if (!languages.some((language) => authentic.includes(language)))
    return word(language, 'translationNote', { languages: names })
  if (authentic.length === 1) return languages.length === 1 ? null : word(language, 'prevails', { languages: names })
  const rule = localizedText(conflict ?? {}, language.code)
  return [word(language, 'equallyAuthentic', { languages: names }), ...(rule === null ? [] : [rule])].join(' ')
}

function entryPath(path: readonly (string | number)[], indices: readonly number[]): (string | number)[] {
  return [...path, ...indices.flatMap((index, at) => (at === 0 ? [index] : ['clauses', index]))]
}
