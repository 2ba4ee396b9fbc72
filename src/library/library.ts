// Sources -> a Library of checked agreements, parties, clauses and languages, or problems. One problem never hides another.

import { glossarySchema, type Glossary } from '../data/glossary.js'
import { readParties } from './parties.js'
import { readYaml } from '../data/yaml.js'
import { agreementSchema } from '../locale/schemas.js'
import { checkFrame } from '../check/page-frame.js'
import { checkStyle } from '../check/page-style.js'
import { themeSchema, type Theme } from '../theme/theme.js'
import { checkCharacters } from '../base/characters.js'
import { openMemory, step, type Memory } from '../base/memory.js'
import { limits, pastLimit } from '../base/limits.js'
import { placeIn, problem, type Problem, type Subject, type Checked } from '../base/problem.js'
import { isInRegister, readRegister } from '../register/register.js'
import { readClause, type Clause } from './clause.js'
import { checkAgreement } from './agreement-references.js'
import { unfitAgreementId } from '../base/agreement-id.js'
import { agreementFiles, pathsUnder, shownPath, subjectOf, type FileSet, type Sources } from '../base/sources.js'
import type { StatuteList } from '../data/statutes.js'
import type { Register } from '../register/types.js'
import type { Agreement, Library } from './types.js'
import { readConfirmations } from './confirmations.js'
import { notEverywhere, wellNamed } from './file-names.js'
import { languageChain } from './language-chain.js'
import { readKept } from './kept-files.js'
import { readLanguages } from './languages.js'
import { readStatutes, statutesFile } from './statutes.js'
import { withOwnMarks } from './own-marks.js'
import { readPng } from '../theme/png.js'

const unfitEntries = { form: 'agreement/id', folder: 'agreement/id#folder', device: 'agreement/id#device' } as const

/**
 * Reads and checks all sources.
 * @param memory what was read before; nothing unless given
 */
export function readLibrary(read: Sources, memory: Memory = openMemory()): Library {
  return memory.last(whole, '', [read.content, read.templates], () => readWhole(read, memory))
}

const whole = step<Library>('the library')

function readWhole(read: Sources, memory: Memory): Library {
  const sources = { ...read, content: wellNamed(read.content, memory) }
  const { store } = sources
  const problems = new Map<string, Problem[]>()
  const report = (agreement: string, found: readonly Problem[]): void => {
    if (found.length === 0) return
    const before = problems.get(agreement) ?? []
    for (const one of found) before.push(one)
    problems.set(agreement, before)
  }
  const { content, templates } = sources
  for (const set of [content, templates])
    for (const [path, text] of set.files) {
      const [file, subject] = [shownPath(set, path), set === content ? subjectOf(path) : undefined]
      report(
        '',
        memory.last(characters, `${set === content ? 'content' : 'templates'} ${file}`, [text], () =>
          checkCharacters(text, file, subject),
        ),
      )
    }

  report('', unreadFiles(sources))

  const checked = <Value>({ value, problems: found }: Checked<Value>): Value => {
    report('', found)
    return value
  }

  const languages = checked(readLanguages(content, memory, store))
  const partyFiles = pathsUnder(content, 'parties/', /\.ya?ml$/)
  const parties = readParties(
    partyFiles.map((path) => ({ file: shownPath(content, path), text: content.files.get(path) ?? '' })),
    memory,
    store,
  )
  report('', parties.problems)

  const clauses = new Map<string, Map<string, Clause>>()
  const unreadClauses = new Set<string>()
  for (const path of pathsUnder(content, 'clauses/', /\.md$/)) {
    const [, language, id] = /^clauses\/([^/]+)\/(.+)\.md$/.exec(path) ?? []
    if (language === undefined || id === undefined) continue
    const [text, file] = [content.files.get(path) ?? '', shownPath(content, path)]
    const read = memory.last(clause, file, [text], () => readClause(text, id, language, file, store))
    report('', read.problems)
    if (read.value !== null) {
      const inLanguage = clauses.get(language) ?? new Map<string, Clause>()
      clauses.set(language, inLanguage.set(id, read.value))
    } else unreadClauses.add(`${language}/${id}`)
  }

  const leftOut = filesLeftOut(sources)
  for (const { subject, problem } of leftOut) {
    report(subject?.agreement ?? '', [problem])
    if (subject?.clause !== undefined) unreadClauses.add(`${subject.language ?? ''}/${subject.clause}`)
  }

  for (const code of languages.keys())
    for (const other of languageChain(code, languages).slice(1)) {
      const inLanguage = clauses.get(code)
      clauses.set(code, new Map([...(clauses.get(other) ?? []), ...(inLanguage ?? [])]))
    }

  const frameText = templates.files.get('web/page.hbs') ?? ''
  const frameFile = shownPath(templates, 'web/page.hbs')
  report(
    '',
    memory.last(frame, frameFile, [frameText], () => checkFrame(frameText, frameFile)),
  )
  const styleText = templates.files.get('web/style.css') ?? ''
  const styleFile = shownPath(templates, 'web/style.css')
  report(
    '',
    memory.last(sheet, styleFile, [styleText], () => checkStyle(styleText, styleFile)),
  )
  const themed = [templates.files.get('theme.yaml'), templates.attachments]
  const theme = checked(memory.last(look, templates.root, themed, () => readTheme(sources)))
  const agreements = new Map<string, Agreement>()
  const known = new Set<string>()
  for (const { id, path } of agreementFiles(content)) {
    const file = shownPath(content, path)
    const subject = { agreement: id }
    const top = placeIn(file, 1, 1, subject)
    if (known.has(id)) {
      report(id, [problem('agreement/duplicate', { agreement: id }, top)])
      continue
    }
    if (known.size >= limits.agreements.most) {
      report('', [pastLimit('agreements', top)])
      break
    }
    known.add(id)
    const unfit = unfitAgreementId(id)
    if (unfit !== null) report(id, [problem(unfitEntries[unfit], { name: id }, top)])
    const text = content.files.get(path) ?? ''
    const read = memory.last(agreementFile, file, [text, languages], (): Checked<Agreement | null> => {
      const { value, problems, placeOf } = readYaml(text, file, agreementSchema, subject, store)
      return { value: value === null ? null : { id, file, data: withOwnMarks(value, languages), placeOf }, problems }
    })
    report(id, read.problems)
    if (read.value !== null) agreements.set(id, read.value)
  }
  const confirmations = readConfirmations(content, memory, store)
  report('', confirmations.problems)
  const library: Library = {
    agreements,
    agreementIds: [...new Set([...known, ...leftOut.flatMap(({ subject }) => subject?.agreement ?? [])])],
    parties: parties.parties,
    partyAt: parties.partyAt,
    placeOfParty: parties.placeOf,
    unreadParties: [...parties.unread, ...leftOut.map(({ problem }) => problem.place.file)],
    clauses,
    unreadClauses,
    languages,
    theme,
    glossary: checked(
      memory.last(glossary, content.root, [content.files.get('glossary.yaml')], () => readGlossary(sources)),
    ),
    statutes: checked(
      memory.last(statutes, content.root, [content.files.get(statutesFile)], () => readStatutes(content, store)),
    ),
    confirmations,
    register: memory.last(register, content.root, registerFiles(content), () => readRegister(content, store)),
    sources,
    problems,
  }
  const named = referredTo(library)
  for (const agreement of agreements.values())
    report(
      agreement.id,
      memory.last(references, `${content.root} ${agreement.id}`, [agreement, ...named], () =>
        checkAgreement(agreement, library),
      ),
    )
  return library
}

const characters = step<Problem[]>('the characters of a file')
const clause = step<Checked<Clause | null>>('a clause')
const frame = step<Problem[]>('the frame of pages')
const sheet = step<Problem[]>('the style sheet of pages')
const look = step<Checked<Theme | null>>('the theme')
const agreementFile = step<Checked<Agreement | null>>('the file of an agreement')
const glossary = step<Checked<Glossary | null>>('the glossary')
const statutes = step<Checked<StatuteList | null>>('the list of statutes')
const register = step<Register>('the register')
const references = step<Problem[]>('the references of an agreement')

/** All that the register is read from. */
function registerFiles({ files, attachments, unread }: FileSet): unknown[] {
  return [unread, ...[...files, ...attachments].flatMap((entry) => (isInRegister(entry[0]) ? entry : []))]
}

/** All that agreements may refer to: what there is of it, by name where nothing else of it counts. */
function referredTo({ parties, unreadParties, clauses, unreadClauses, languages, sources }: Library): unknown[] {
  const { content, templates } = sources
  const clauseIds = new Set([...clauses.values()].flatMap((inLanguage) => [...inLanguage.keys()]))
  const names = [
    unreadParties,
    clauseIds,
    unreadClauses,
    pathsUnder(content, 'languages/', /\.ya?ml$/),
    templates.files.keys(),
  ]
  return [parties, languages, content.attachments, templates.root, ...names.map((some) => [...some].join('\n'))]
}

/**
 * What was not read of the folders, with what it would have stood for: an agreement only where its file was to be read. What lies in
 * the register is reported there.
 */
function filesLeftOut({
  content,
  templates,
}: Sources): { readonly subject: Subject | undefined; readonly problem: Problem }[] {
  const ofContent = [...(content.unread ?? [])].filter(([path]) => !isInRegister(path))
  return [
    ...[...(templates.unread ?? [])].map(([, problem]) => ({ subject: undefined, problem })),
    ...ofContent.map(([path, problem]) => {
      const isOurs = /^agreements\/.+\.ya?ml$|^clauses\/.+\.md$/.test(path)
      return { subject: isOurs ? problem.place.subject : undefined, problem }
    }),
  ]
}

/** Rule `sources/unread`: files in the folders of the library that end otherwise than what is read there. */
function unreadFiles({ content }: Sources): Problem[] {
  return [...content.files.keys(), ...content.attachments.keys()].sort().flatMap((path) => {
    const [, folder, name = ''] = /^(agreements|clauses|languages|parties)\/(.+)$/.exec(path) ?? []
    const [ending, isRead] = folder === 'clauses' ? (['.md', /\.md$/] as const) : (['.yaml', /\.ya?ml$/] as const)
    if (folder === undefined || isRead.test(name) || /(?:^|\/)README[^/]*$/i.test(name)) return []
    return [problem('sources/unread', { ending }, placeIn(shownPath(content, path)))]
  })
}

function readGlossary({ content, store }: Sources): Checked<Glossary | null> {
  const text = content.files.get('glossary.yaml')
  if (text === undefined) return { value: null, problems: [] }
  return readYaml(text, shownPath(content, 'glossary.yaml'), glossarySchema, undefined, store)
}

/** What keeps a file from being shown as a logo, as entries of the catalogue. */
const logoEntries = {
  missing: 'theme/logo#missing',
  'no-png': 'theme/logo#no-png',
  depth: 'theme/logo#depth',
  interlaced: 'theme/logo#interlaced',
  'colour-type': 'theme/logo#colour-type',
  broken: 'theme/logo#broken',
} as const

function readTheme(sources: Sources): Checked<Theme | null> {
  const text = sources.templates.files.get('theme.yaml')
  const file = shownPath(sources.templates, 'theme.yaml')
  if (text === undefined) return { value: null, problems: [problem('theme/missing', {}, placeIn(file))] }
  const { value, problems, placeOf } = readKept(text, placeIn(file), themeSchema, sources.store)
  const logo = value?.logo ?? null
  if (logo === null) return { value, problems }
  const bytes = sources.templates.attachments.get(logo.file)
  const png = bytes === undefined ? 'missing' : readPng(bytes)
  const place = placeOf(['logo', 'file'])
  const faults =
    png === 'too-large'
      ? [pastLimit('logo-pixels', place)]
      : typeof png === 'string'
        ? [problem(logoEntries[png], { file: logo.file }, place)]
        : []
  return { value, problems: [...problems, ...faults, ...notEverywhere(logo.file, place)] }
}
