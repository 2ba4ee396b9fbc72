// What is begun in the studio from nothing: an agreement that binds in two languages, and clauses of its own that are to be written.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AddedClause, AgreementView, Done, FileText, FoundProblems, StartView } from '../../src/studio/protocol.js'
import { openTestStudio, type TestStudio } from '../support/studio.js'

let studio: TestStudio

beforeAll(async () => {
  studio = await openTestStudio({ today: '2026-06-30' })
})

afterAll(async () => {
  await studio.close()
})

const agreement = 'tolkar'
const drafted = async (path: string): Promise<string> => {
  const { saved, draft } = await studio.get<FileText>(`file?path=${path}`)
  return draft?.text ?? saved
}
const begin = (as: 'section' | 'annex', titles: Readonly<Record<string, string>>): Promise<AddedClause> =>
  studio.post('clause', { agreement, titles, as })

test('an agreement from the template binds in the languages that are chosen, of the day on which it is begun', async () => {
  expect(await studio.get<StartView>('start?language=sv&series=false')).toMatchObject({
    authentic: ['sv'],
    possible: ['nb', 'nn', 'sv'],
  })
  const choices = {
    titles: { sv: 'Avtal om tolkar', nb: 'Avtale om tolker' },
    authentic: ['sv', 'nb'],
    parties: [
      { index: 0, parties: ['region-dalarna'] },
      { index: 1, parties: ['mora-kommun', 'alvdalens-kommun'] },
    ],
  }
  const asked = { id: agreement, language: 'sv', series: false, from: null, choices }
  expect(await studio.post<Done>('act/new', asked)).toMatchObject({ done: true, problems: [] })
  const text = readFileSync(join(studio.content, `agreements/${agreement}.yaml`), 'utf8')
  expect(text).toContain('authentic: [sv, nb]')
  expect(text).toContain('date: 2026-06-30 ')
  for (const code of ['sv', 'nb'])
    expect(existsSync(join(studio.content, `clauses/${code}/${agreement}/background.md`))).toBe(true)
  const view = await studio.get<AgreementView>(`agreement?id=${agreement}`)
  expect(view.writtenIn).toEqual(['sv', 'nb'])
})

test('a clause of its own is begun in each of its languages, before what has no number, as drafts alone', async () => {
  const added = await begin('section', { sv: 'Parternas "uppgifter"', nb: 'Partenes oppgaver' })
  const paths = ['sv', 'nb'].map((code) => `clauses/${code}/${agreement}/parternas-uppgifter.md`)
  expect(added).toMatchObject({ problems: [], notKept: null })
  expect(added.files.map(({ path }) => path)).toEqual([...paths, `agreements/${agreement}.yaml`])
  expect(await drafted(paths[0] ?? '')).toBe('---\ntitle: "Parternas \\"uppgifter\\""\n---\n\nTODO\n')
  const ids = [...(await drafted(`agreements/${agreement}.yaml`)).matchAll(/^ {2}- clause: (\S+)/gm)].map(
    ([, id]) => id,
  )
  expect(ids).toEqual(['tolkar/background', 'tolkar/parternas-uppgifter', 'signatures'])
  for (const path of paths) expect(existsSync(join(studio.content, path))).toBe(false)
})

test('a second one of the same name gets another, and what is left untitled in a language says so', async () => {
  const added = await begin('section', { sv: 'Parternas uppgifter' })
  expect(added.files[0]?.path).toBe(`clauses/sv/${agreement}/parternas-uppgifter-2.md`)
  expect(await drafted(`clauses/nb/${agreement}/parternas-uppgifter-2.md`)).toContain(
    'title: "TODO Parternas uppgifter"',
  )
})

test('an annex that is to be written has its title in the list, and nothing is wrong with it but that it is not written and confirmed', async () => {
  await begin('annex', { sv: 'Språk som omfattas', nb: 'Språk som omfattes' })
  const view = `agreement=${agreement}&instance=&edition=sv`
  const { pages } = await studio.get<FoundProblems>(`problems?path=agreements/${agreement}.yaml&${view}`)
  const own = pages?.problems.filter(({ path }) => path?.includes('sprak-som-omfattas') === true)
  expect(new Set(own?.map(({ rule }) => rule))).toEqual(new Set(['placeholder/left-over', 'translation/unconfirmed']))
  expect(await drafted(`agreements/${agreement}.yaml`)).toContain('Språk som omfattes')
})

test('drafts that the file of the agreement may name are told, so that they are saved before it, until they have been', async () => {
  const view = () => studio.get<AgreementView>(`agreement?id=${agreement}`)
  await studio.post('body', { data: { name: 'Tolkbolaget AB', short: 'Tolkbolaget', country: 'SE', kind: 'other' } })
  const { alongside, files } = await view()
  const text = `clauses/sv/${agreement}/parternas-uppgifter.md`
  expect(alongside).toEqual(expect.arrayContaining([text, 'parties/others.yaml']))
  expect(alongside).not.toContain(`clauses/sv/${agreement}/background.md`)
  expect(files.find(({ kind }) => kind === 'parties')).toMatchObject({ path: 'parties/others.yaml', unsaved: true })
  await studio.post('save', { path: text, text: await drafted(text), base: null, was: null })
  expect((await view()).alongside).not.toContain(text)
})

test('a clause of an agreement that there is none of is not begun', async () => {
  const added = await studio.post<AddedClause>('clause', { agreement: 'none', titles: { sv: 'A' }, as: 'section' })
  expect(added).toMatchObject({ files: [], problems: [{ rule: 'edit/missing' }] })
})
