// Editions in which an agreement is signed and kept: what is built, issued and archived without being asked for, and what a
// version that was issued without the parallel edition gives of it.

import { expect, test } from 'vitest'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { everything } from '../../src/app/documents/built.js'
import { archiveAgreements } from '../../src/app/archive.js'
import { accepted } from '../../src/cli/load.js'
import { readAssets, readProgram } from '../../src/io/assets.js'
import { renderOnce } from '../../src/io/threads/renderer.js'
import type { Sources } from '../../src/base/sources.js'
import { withoutPlaces } from '../../src/model/map.js'
import { text } from '../../src/text/text.js'
import { inNorwegian } from '../support/norwegian.js'
import type { Files } from '../support/library.js'
import { issueIn, issuedSources, withRegister } from '../support/register.js'
import { cooperation } from '../support/register-library.js'
import { readTexts } from '../../src/archive/package/pdf-pages.js'

const day = '2026-01-20'
const titles = {
  title: '{ sv: Avtal om samarbete, nb: Avtale om samarbeid }',
  short: '{ sv: Samarbete, nb: Samarbeid }',
}
const both = { ...titles, authentic: '[sv, nb]', conflict: '{ sv: Svenskan gäller., nb: Svensken gjelder. }' }
const sideBySide = [['sv', 'nb']]

function bilingual(fields: Readonly<Record<string, string>> = {}, files: Files = {}): Sources {
  return cooperation({ ...both, ...fields }, { ...inNorwegian, ...files })
}

/** Which editions are made, and the problems of their being issued. */
function made(sources: Sources, editions: readonly (readonly string[])[] | null = null) {
  const { instances, problems } = buildDocuments(sources, { ...everything, editions })
  return {
    editions: instances.flatMap(({ editions }) => editions.map(({ languages }) => languages.join('+'))),
    documents: instances.flatMap(({ editions }) => editions.map(({ document }) => document)),
    told: problems.filter(({ rule }) => rule === 'register/edition').map(({ entry }) => entry),
  }
}

function frozen(sources: Sources, editions?: readonly (readonly string[])[]): string[] {
  const { writes } = issueIn(sources, 'cooperation', day, editions)
  return writes.flatMap(({ path }) => /documents\/(.*)\.json$/.exec(path)?.[1] ?? [])
}

/** The content of one library over the register of another. */
function over(sources: Sources, register: Sources): Sources {
  const { files, attachments } = register.content
  const inRegister = [...files, ...attachments].filter(([path]) => path.startsWith('register/'))
  return withRegister(sources, Object.fromEntries(inRegister))
}

async function archived(sources: Sources): Promise<string[]> {
  const assets = readAssets()
  const environment = {
    render: renderOnce({ jobs: 1 }, assets),
    program: readProgram(assets),
    readTexts,
    today: '2026-03-01',
    packageAt: () => null,
  }
  const asked = { ...everything, profiles: ['folder'] as const, signed: [], attestation: null }
  const { packages } = accepted(await archiveAgreements(sources, asked, environment))
  const paths = packages.flatMap((pack) => pack().files.map(({ path }) => path))
  return [...new Set(paths.flatMap((path) => /cooperation-all-([a-z-]+)\.pdf$/.exec(path)?.[1] ?? []))].sort()
}

test('without `editions` one in each authentic language is built, issued and archived', async () => {
  expect(made(bilingual()).editions).toEqual(['sv', 'nb'])
  expect(frozen(bilingual())).toEqual(['all-sv', 'all-nb'])
  expect(await archived(issuedSources(bilingual(), 'cooperation', day))).toEqual(['nb', 'sv'])
})

test('the editions that the agreement names are built, issued and archived', async () => {
  const sources = bilingual({ editions: '[sv+nb]' })
  expect(made(sources).editions).toEqual(['sv+nb'])
  expect(frozen(sources)).toEqual(['all-sv-nb', 'all-sv', 'all-nb'])
  const issued = issuedSources(sources, 'cooperation', day)
  expect(made(issued)).toMatchObject({ editions: ['sv+nb'], told: [] })
  expect(await archived(issued)).toEqual(['sv-nb'])
})

test('a parallel edition that is issued with --lang is built and archived with those that bind', async () => {
  expect(frozen(bilingual(), sideBySide)).toEqual(['all-sv', 'all-nb', 'all-sv-nb'])
  const issued = issuedSources(bilingual(), 'cooperation', day, sideBySide)
  expect(made(issued)).toMatchObject({ editions: ['sv', 'nb', 'sv+nb'], told: [] })
  expect(await archived(issued)).toEqual(['nb', 'sv', 'sv-nb'])
})

test('a translation that is issued with --lang is not signed, and built only when it is asked for', () => {
  const sources = cooperation(titles, inNorwegian)
  const issued = issuedSources(sources, 'cooperation', day, [['nb']])
  expect(made(issued).editions).toEqual(['sv'])
  expect(made(issued, [['nb']]).editions).toEqual(['nb'])
})

test('a version issued without its parallel edition gives it of the texts that were issued, and says so', () => {
  const issued = issuedSources(bilingual(), 'cooperation', day)
  const { editions, documents, told } = made(issued, sideBySide)
  expect({ editions, told }).toEqual({ editions: ['sv+nb'], told: ['register/edition#sides'] })
  const [fromContent] = made(bilingual(), sideBySide).documents
  expect(documents).toEqual([fromContent === undefined ? null : withoutPlaces(fromContent)])
})

test('it is of what was issued when the content has changed since', () => {
  const issued = issuedSources(bilingual(), 'cooperation', day)
  const clause = '---\ntitle: Avtalstid\n---\n\nAvtalet gäller från {{term.start}} och tills vidare.\n'
  const changed = over(bilingual({}, { 'content/clauses/sv/term.md': clause }), issued)
  const [document] = made(changed, sideBySide).documents
  expect(document === undefined ? '' : text(document)).not.toContain('tills vidare')
  expect(made(changed, sideBySide).documents).toEqual(made(issued, sideBySide).documents)
})

test('the agreement can name it after it was issued', () => {
  const issued = issuedSources(bilingual(), 'cooperation', day)
  const named = over(bilingual({ editions: '[sv+nb]' }), issued)
  expect(made(named)).toMatchObject({ editions: ['sv+nb'], told: ['register/edition#sides'] })
})

test('where a side is a translation, or was not issued, there is none', () => {
  const issued = issuedSources(cooperation(titles, inNorwegian), 'cooperation', day, [['nb']])
  expect(made(issued, sideBySide)).toMatchObject({ editions: [], told: ['register/edition#to-be-signed'] })
  const alone = issuedSources(cooperation(titles, inNorwegian), 'cooperation', day)
  expect(made(alone, sideBySide)).toMatchObject({ editions: [], told: ['register/edition#to-be-signed'] })
})

test('where a file travels beside it, there is none, since each language prints the name of its own', () => {
  const annexes = '[{ id: map, title: { sv: Karta, nb: Kart }, content: file, file: annexes/map.txt }]'
  const sources = withRegister(bilingual({ annexes }), { 'annexes/map.txt': new TextEncoder().encode('Här.') })
  const issued = issuedSources(sources, 'cooperation', day)
  expect(made(issued, sideBySide)).toMatchObject({ editions: [], told: ['register/edition#to-be-signed'] })
})
