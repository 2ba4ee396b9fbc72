// Sources -> a Library of checked agreements, parties, clauses and languages, or problems. One problem never hides another.

import { glossarySchema, type Glossary } from '../data/glossary.js'
import { readParties } from './parties.js'
import { readYaml } from '../data/yaml.js'
import { agreementSchema } from '../locale/schemas.js'
import { checkFrame } from '../check/page-frame.js'
import { themeSchema, type Theme } from '../theme/theme.js'
import { checkCharacters } from '../base/characters.js'
import { limits, pastLimit } from '../base/limits.js'
import { placeIn, problem, type Problem, type Subject, type Checked } from '../base/problem.js'
import { isInRegister, readRegister } from '../register/register.js'
import { readClause, type Clause } from './clause.js'
import { checkAgreement } from './agreement-references.js'
import { agreementFiles, pathsUnder, shownPath, subjectOf, type Sources } from '../base/sources.js'
import type { Agreement, Library } from './types.js'
import { readConfirmations } from './confirmations.js'
import { wellNamed } from './file-names.js'
import { languageChain } from './language-chain.js'
import { readKept } from './kept-files.js'
import { readLanguages } from './languages.js'
import { withOwnMarks } from './own-marks.js'
import { readPng } from '../theme/png.js'

/** Reads and checks all sources. */
export function readLibrary(read: Sources): Library {
  const sources = { ...read, content: wellNamed(read.content) }
  const problems = new Map<string, Problem[]>()
  const report = (agreement: string, found: readonly Problem[]): void => {
    if (found.length === 0) return
    const before = problems.get(agreement) ?? []
    for (const one of found) before.push(one)
    problems.set(agreement, before)
  }
  const { content, templates } = sources
  for (const set of [content, templates])
    for (const [path, text] of set.files)
      report('', checkCharacters(text, shownPath(set, path), set === content ? subjectOf(path) : undefined))

  report('', unreadFiles(sources))

  const checked = <Value>({ value, problems: found }: Checked<Value>): Value => {
    report('', found)
    return value
  }

  const languages = checked(readLanguages(content))
  const partyFiles = pathsUnder(content, 'parties/', /\.ya?ml$/)
  const parties = readParties(
    partyFiles.map((path) => ({ file: shownPath(content, path), text: content.files.get(path) ?? '' })),
  )
  report('', parties.problems)

  const clauses = new Map<string, Map<string, Clause>>()
  const unreadClauses = new Set<string>()
  for (const path of pathsUnder(content, 'clauses/', /\.md$/)) {
    const [, language, id] = /^clauses\/([^/]+)\/(.+)\.md$/.exec(path) ?? []
    if (language === undefined || id === undefined) continue
    const read = readClause(content.files.get(path) ?? '', id, language, shownPath(content, path))
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

  report('', checkFrame(templates.files.get('web/page.hbs') ?? '', shownPath(templates, 'web/page.hbs')))
  const theme = checked(readTheme(sources))
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
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) report(id, [problem('agreement/id', { name: id }, top)])
    const read = readYaml(content.files.get(path) ?? '', file, agreementSchema, subject)
    report(id, read.problems)
    if (read.value === null) continue
    agreements.set(id, { id, file, data: withOwnMarks(read.value, languages), placeOf: read.placeOf })
  }
  const confirmations = readConfirmations(content)
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
    glossary: checked(readGlossary(sources)),
    confirmations,
    register: readRegister(content),
    sources,
    problems,
  }
  for (const agreement of agreements.values()) report(agreement.id, checkAgreement(agreement, library))
  return library
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

function readGlossary({ content }: Sources): Checked<Glossary | null> {
  const text = content.files.get('glossary.yaml')
  if (text === undefined) return { value: null, problems: [] }
  return readYaml(text, shownPath(content, 'glossary.yaml'), glossarySchema)
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
  const { value, problems, placeOf } = readKept(text, placeIn(file), themeSchema)
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
  return { value, problems: [...problems, ...faults] }
}
