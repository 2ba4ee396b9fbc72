// One instance in one language -> its Document: clauses filled, parsed, numbered and put together. The heart of the pipeline.

import { createHash } from 'node:crypto'
import type { AnnexData, ClauseEntry } from '../data/agreement.js'
import type { LanguageForms } from '../data/language.js'
import type { Block, Contents, ContentsEntry, Document, Furniture, Inline, Part, Section } from '../model/document.js'
import { unbroken, word } from '../language/words.js'
import type { ResolvedCost } from '../money/costs.js'
import { error, type Place, type Problem } from '../problem/problem.js'
import { buildBlocks } from './blocks.js'
import { contentsBlock } from './components.js'
import { localizedText, makeContext, type Context } from './context.js'
import { fill } from './fill.js'
import { buildInlines } from './inlines.js'
import type { Library } from './library.js'
import { numberSections } from './number.js'
import { makeOutline, type OutlineNode, type OutlineSection, type UsedClause } from './outline.js'
import { readParameters } from './parameters.js'
import { parse } from './parse.js'
import type { Instance } from './resolve.js'
import { openScope, type AnnexLabel, type Scope } from './scope.js'
import { scheduleBlock } from './schedule.js'
import { shownPath } from './sources.js'
import type { TemplateCache } from './templates.js'

export interface BuildInput {
  readonly library: Library
  readonly templates: TemplateCache
  readonly instance: Instance
  readonly costs: readonly ResolvedCost[]
  /** Code of the language of the edition; `language` are its forms. */
  readonly code: string
  readonly language: LanguageForms
}

export interface BuildResult {
  readonly document: Document
  readonly problems: readonly Problem[]
}

/** Builds the Document of an edition in one language. With problems of severity error it must not be written. */
export function buildDocument(input: BuildInput): BuildResult {
  const { instance, code, language } = input
  const { agreement } = instance
  const { data } = agreement
  const problems: Problem[] = []
  const context = makeContext(instance, input.costs, code)
  const outline = (entries: readonly ClauseEntry[], path: readonly (string | number)[]): readonly OutlineNode[] => {
    const placeOfEntry = (indices: readonly number[]): Place => agreement.placeOf(entryPath(path, indices))
    const clauses = new Map<ClauseEntry, UsedClause | null>()
    const walk = (siblings: readonly ClauseEntry[], indices: readonly number[]): void =>
      siblings.forEach((entry, index) => {
        const at = entryPath(path, [...indices, index])
        clauses.set(entry, useClause(entry, at, input, context, problems))
        walk(entry.clauses ?? [], [...indices, index])
      })
    walk(entries, [])
    const made = makeOutline(entries, code, (entry) => clauses.get(entry) ?? null, placeOfEntry)
    problems.push(...made.problems)
    return made.nodes
  }

  const annexes = (data.annexes ?? []).map((annex, index) => ({
    annex,
    nodes: outline(annex.clauses ?? [], ['annexes', index, 'clauses']),
  }))
  const main = outline(data.clauses, ['clauses'])
  const numbering = numberSections(
    [{ annex: null, nodes: main }, ...annexes.map(({ annex, nodes }) => ({ annex: annex.id, nodes }))],
    data.numbering?.levels ?? 3,
  )
  problems.push(...numbering.problems)

  let signatureCount = 0
  const translation = !data.authentic.includes(code)
  const scope = openScope({
    instance,
    language,
    code,
    targets: numbering.targets,
    annexLabels: annexLabels(data.annexes ?? [], language),
    titles: titles([...main, ...annexes.flatMap(({ nodes }) => nodes)]),
    problems,
    translation,
    placeholder: (name, place, inner) => {
      if (name === 'sections') return buildNodes(main, inner)
      return data.contents === undefined ? [] : [contentsBlock(inner, [], place)]
    },
    signed: () => {
      signatureCount += 1
    },
    buildNote: (definition, passage, file, inner) => buildBlocks(definition.children, passage, file, inner),
  })

  const skeleton = fillTemplate(input, context, problems)
  const mainBlocks =
    skeleton === null ? [] : buildBlocks(skeleton.passage.blocks, skeleton.passage, skeleton.file, scope)
  const annexParts = annexes.map(({ annex, nodes }): Part => annexPart(annex, nodes, input, scope))
  checkSignatures(instance, signatureCount, problems)
  const entries = contentsEntries(mainBlocks, annexParts, data.contents?.levels ?? 0)
  const title = localizedText(data.title, code) ?? ''
  const parts: Part[] = [
    {
      kind: 'main',
      id: 'main',
      label: null,
      title: [{ kind: 'text', text: title, source: null }],
      date: null,
      content: 'text',
      blocks: mainBlocks.map((block) => (block.kind === 'contents' ? { ...block, entries } : block)),
    },
    ...annexParts,
  ]
  const draft = data.status === 'draft'
  const names = instance.signers.map((signer) => signer.party.name)
  return {
    document: {
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
        keywords: [agreement.id, data.version, ...(data.case === undefined ? [] : [data.case])],
      },
      furniture: furniture(input, translation),
      parts,
      notes: scope.notes(),
    },
    problems,
  }
}

function entryPath(path: readonly (string | number)[], indices: readonly number[]): (string | number)[] {
  return [...path, ...indices.flatMap((index, at) => (at === 0 ? [index] : ['clauses', index]))]
}

/** The clause of an entry, filled and parsed, or null for a heading alone and for a clause that cannot be read. */
function useClause(
  entry: ClauseEntry,
  path: readonly (string | number)[],
  input: BuildInput,
  context: Context,
  problems: Problem[],
): UsedClause | null {
  const { library, instance, code, language, templates } = input
  const { agreement } = instance
  if (entry.clause === undefined) return null
  const clause = library.clauses.get(code)?.get(entry.clause)
  if (clause === undefined) {
    const elsewhere = [...library.clauses.entries()].filter(([, clauses]) => clauses.has(entry.clause ?? ''))
    if (elsewhere.length > 0)
      problems.push(
        error(
          'clause/language',
          `Clause \`${entry.clause}\` has no text in \`${code}\`.`,
          agreement.placeOf([...path, 'clause']),
          `write clauses/${code}/${entry.clause}.md, or build without this language`,
        ),
      )
    return null
  }
  const parameters = readParameters({
    clause,
    given: entry.with ?? {},
    language: code,
    parties: library.parties,
    currency: agreement.data.currency ?? null,
    placeOf: (name) => agreement.placeOf(name === null ? path : [...path, 'with', name]),
  })
  problems.push(...parameters.problems)
  const template = templates.of(clause.body, clause.file, clause.bodyLine)
  problems.push(...template.problems)
  const filled = fill(template.compiled, { ...context, ...parameters.values }, language, {}, clause.file)
  problems.push(...filled.problems)
  const passage = parse(filled.filled, clause.file)
  problems.push(...passage.problems)
  return { passage, title: clause.data.title ?? null, file: clause.file }
}

function fillTemplate(input: BuildInput, context: Context, problems: Problem[]) {
  const { library, instance, language, templates } = input
  const set = library.sources.templates
  const name = `${instance.agreement.data.template ?? 'agreement'}.hbs`
  const text = set.files.get(name)
  if (text === undefined) return null
  const file = shownPath(set, name)
  const template = templates.of(text, file, 1)
  problems.push(...template.problems)
  const partials = templates.partials()
  problems.push(...partials.problems)
  const filled = fill(template.compiled, context, language, partials.compiled, file)
  const passage = parse(filled.filled, file)
  problems.push(...filled.problems, ...passage.problems)
  return { passage, file }
}

function buildNodes(nodes: readonly OutlineNode[], scope: Scope): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.kind === 'run') return buildBlocks(node.blocks, node.passage, node.file, scope)
    return [buildSection(node, scope)]
  })
}

function buildSection(node: OutlineSection, scope: Scope): Section {
  const title = buildTitle(node, scope)
  return {
    kind: 'section',
    id: node.id,
    level: node.level,
    label: scope.targets.get(node.id)?.label ?? null,
    title,
    blocks: buildNodes(node.children, scope),
    source: node.place,
  }
}

function buildTitle(node: OutlineSection, scope: Scope): Inline[] {
  const { title } = node
  if (title.kind === 'plain') return [{ kind: 'text', text: title.text, source: node.place }]
  return trimmed(buildInlines(title.heading.children, title.passage, title.file, scope))
}

/** Without the white space that stood before the id. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const last = inlines.at(-1)
  return last?.kind === 'text' ? [...inlines.slice(0, -1), { ...last, text: last.text.trimEnd() }] : [...inlines]
}

function titles(nodes: readonly OutlineNode[]): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (inner: readonly OutlineNode[]): void => {
    for (const node of inner) {
      if (node.kind !== 'section') continue
      const { title } = node
      found.set(
        node.id,
        title.kind === 'plain'
          ? title.text
          : title.heading.children
              .map((child) => ('value' in child ? child.value : ''))
              .join('')
              .trim(),
      )
      walk(node.children)
    }
  }
  walk(nodes)
  return found
}

/** Fixed numbers are kept; the others take the free numbers in order. */
function annexLabels(annexes: readonly AnnexData[], language: LanguageForms): Map<string, AnnexLabel> {
  const taken = new Set(annexes.flatMap((annex) => annex.number ?? []))
  let next = 0
  return new Map(
    annexes.map((annex): [string, AnnexLabel] => {
      if (annex.number === undefined)
        do next += 1
        while (taken.has(next))
      const number = String(annex.number ?? next)
      return [
        annex.id,
        {
          label: unbroken(word(language, 'annex', { number })),
          running: unbroken(word(language, 'annexRunning', { number })),
        },
      ]
    }),
  )
}

function annexPart(annex: AnnexData, nodes: readonly OutlineNode[], input: BuildInput, scope: Scope): Part {
  scope.annex = annex.id
  const blocks = annex.content === 'schedule' ? [scheduleBlock(input.instance, scope)] : buildNodes(nodes, scope)
  const file = annex.content === 'file' ? fileBlocks(annex, input, scope) : []
  scope.annex = null
  return {
    kind: 'annex',
    id: annex.id,
    label: scope.annexLabels.get(annex.id)?.label ?? null,
    title: [{ kind: 'text', text: localizedText(annex.title, input.code) ?? '', source: null }],
    date: annex.date ?? null,
    content: annex.content,
    blocks: [...blocks, ...file],
  }
}

/** An annex that travels beside is named with its hash, so that it can be proved which file was meant. */
function fileBlocks(annex: AnnexData, input: BuildInput, scope: Scope): Block[] {
  const bytes = input.library.sources.content.files.get(annex.file ?? '')
  if (bytes === undefined) return []
  const hash = createHash('sha256').update(bytes).digest('hex')
  return [
    {
      kind: 'facts',
      title: null,
      rows: [
        {
          id: null,
          label: scope.word('file'),
          value: [{ kind: 'text', text: (annex.file ?? '').split('/').at(-1) ?? '', source: null }],
        },
        { id: null, label: 'SHA-256', value: [{ kind: 'text', text: hash, source: null }] },
      ],
      source: null,
    },
  ]
}

function contentsEntries(blocks: readonly Block[], annexes: readonly Part[], levels: number): Contents['entries'] {
  const sections = (inner: readonly Block[]): ContentsEntry[] =>
    inner.flatMap((block) =>
      block.kind !== 'section' || block.level > levels
        ? []
        : [
            { level: block.level, label: block.label, title: withoutNotes(block.title), target: block.id },
            ...sections(block.blocks),
          ],
    )
  return [
    ...sections(blocks),
    ...annexes
      .filter((part) => part.content !== 'listed')
      .map((part): ContentsEntry => ({
        level: 1,
        label: part.label,
        title: withoutNotes(part.title),
        target: part.id,
      })),
  ]
}

function withoutNotes(inlines: readonly Inline[]): Inline[] {
  return inlines.filter((inline) => inline.kind !== 'note')
}

function checkSignatures(instance: Instance, count: number, problems: Problem[]): void {
  const place = instance.agreement.placeOf(['clauses'])
  if (count === 0)
    problems.push(
      error(
        'signatures/missing',
        `${instance.signers.length} parties have no signature block: ${instance.signers.map(({ party }) => `\`${party.id}\``).join(', ')}.`,
        place,
        'use a clause that has {{signatures}} on a line of its own, for example `signatures`',
      ),
    )
  if (count > 1)
    problems.push(
      error(
        'signatures/twice',
        `The signature blocks stand ${count} times.`,
        place,
        'keep {{signatures}} in one clause',
      ),
    )
}

function furniture({ instance, code, language }: BuildInput, translation: boolean): Furniture {
  const { data } = instance.agreement
  const { words } = language
  const caseNumber = data.case === undefined ? [] : [word(language, 'caseNumber', { number: data.case })]
  const marks = [...(data.status === 'draft' ? [words.draft] : []), ...(translation ? [words.translation] : [])]
  return {
    header: {
      left: localizedText(data.short, code) ?? localizedText(data.title, code) ?? '',
      right: [word(language, 'versionNumber', { version: data.version }), ...caseNumber].join(' · '),
    },
    footer: words.footer,
    mark: marks.length === 0 ? null : marks.join(' · '),
    copy: null,
    initials: data.initials === undefined || translation ? null : { corner: data.initials, label: words.initials },
    words: {
      notes: words.notes,
      backToText: words.backToText,
      note: words.note,
      fillIn: words.fillIn,
      remark: words.remark,
      signature: words.signature,
    },
  }
}

/** The same document marked as one recipient's copy: "Exemplar 3 (13) – Kumla kommun". */
export function markCopy(
  document: Document,
  language: LanguageForms,
  number: number,
  count: number,
  recipient: string,
): Document {
  const copy = word(language, 'copy', { number: String(number), count: String(count), recipient })
  return { ...document, furniture: { ...document.furniture, copy } }
}
