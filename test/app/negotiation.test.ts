// Sending an agreement to the other side, and comparing what comes back: what is made, what is remembered, what is refused.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { changesAsHtml } from '../../src/app/negotiation/changes-html.js'
import { changesInWords } from '../../src/app/negotiation/changes-in-words.js'
import { compareReturned, type Comparison } from '../../src/app/negotiation/compare.js'
import { redline } from '../../src/app/negotiation/redline.js'
import { prepareSending, recordSending, type Prepared, type SendAsked } from '../../src/app/negotiation/send.js'
import type { Sources } from '../../src/base/sources.js'
import { readDocx } from '../../src/docx/read/read-docx.js'
import { readSent, sentPaths } from '../../src/register/sent.js'
import { present } from '../docx/opened.js'
import { fonts } from '../layout/support.js'
import { issuedSources } from '../support/register.js'
import { cooperation } from '../support/register-library.js'
import { projectSources } from '../support/library.js'

const today = '2026-11-30'
const asked: SendAsked = {
  agreement: 'dalarna-rss',
  recipient: 'falu-kommun',
  editions: null,
  parties: null,
}

async function prepared(sources: Sources, more: Partial<SendAsked> = {}): Promise<Prepared> {
  const made = await prepareSending(sources, { ...asked, ...more }, { today, fonts })
  if ('refused' in made) throw new Error('sending was refused')
  return made
}

/** The sources with what was recorded. */
function recorded(sources: Sources, files: Prepared): Sources {
  const answer = recordSending(sources, asked, files, today)
  if ('refused' in answer) throw new Error('recording was refused')
  const attachments = new Map(sources.content.attachments)
  for (const { path, bytes } of answer.writes) attachments.set(path, bytes)
  return { ...sources, content: { ...sources.content, attachments } }
}

const first = await prepared(projectSources)
const sources = recorded(projectSources, first)
const file = present(first.files[0])

function changed(change: (body: string) => string): Uint8Array {
  const files = unzipSync(file.bytes)
  const before = strFromU8(present(files['word/document.xml']))
  const after = change(before)
  expect(after).not.toBe(before)
  return zipSync({ ...files, 'word/document.xml': strToU8(after) })
}

async function comparison(bytes: Uint8Array, sent: string | null = null): Promise<Comparison> {
  const answer = await compareReturned(sources, { returned: { name: 'svar.docx', bytes }, sent })
  if ('refused' in answer) throw new Error('comparing was refused')
  expect(answer.problems).toEqual([])
  return present(answer.result)
}

describe('what is sent', () => {
  test('has changes tracked, its id among its properties, and values in controls that say so', () => {
    const docx = present(readDocx(file.bytes, 'sent.docx').value)
    expect(docx.properties.isTracking).toBe(true)
    expect(docx.properties.custom['SendId']).toBe(file.sent.id)
    const values = docx.controls.filter(({ tag }) => tag?.startsWith('value:'))
    expect(values.length).toBeGreaterThan(10)
    expect(new Set(values.map(({ title }) => title))).toEqual(new Set(['Beräknat ur avtalets uppgifter']))
  })

  test('goes to the counterparty of a series that is named, and not to all of them', async () => {
    expect(file.sent).toMatchObject({ instance: 'falu-kommun', recipient: 'falu-kommun', date: today, version: '1.0' })
    const answer = await prepareSending(projectSources, { ...asked, recipient: 'Någon annan' }, { today, fonts })
    expect(answer).toHaveProperty('refused')
    const made = await prepared(projectSources, { recipient: 'Någon annan', parties: ['mora-kommun'] })
    expect(made.files.map(({ sent }) => sent.instance)).toEqual(['mora-kommun'])
  })

  test('is remembered with its text, and with the clause of each of its places', () => {
    const path = `register/dalarna-rss/1.0/sent/${file.sent.id}.json`
    expect(sentPaths(sources.content)).toEqual([path])
    const { value, problems } = readSent(sources.content, file.sent.id)
    expect(problems).toEqual([])
    expect(value).toEqual(JSON.parse(JSON.stringify(file.sent)))
    expect(file.sent.bookmarks.filter(({ clause }) => clause !== undefined).length).toBeGreaterThan(5)
    const docx = present(readDocx(file.bytes, 'sent.docx').value)
    const names = new Set(docx.bookmarks.map(({ name }) => name))
    for (const { name } of file.sent.bookmarks) expect(names.has(name)).toBe(true)
  })

  test('is another one in each round, even on the same day', async () => {
    const second = await prepared(sources)
    expect(present(second.files[0]).sent.id).not.toBe(file.sent.id)
  })

  test('has the same bytes for the same round', async () => {
    const again = await prepared(projectSources)
    expect(again.files).toEqual(first.files)
  })

  test('is not recorded where another has been recorded meanwhile', () => {
    const answer = recordSending(sources, asked, first, today)
    expect(answer).toEqual({ writes: [], result: null, problems: [] })
  })

  test('is nothing where the content has an error', async () => {
    const broken = cooperation(
      {
        annexes:
          '\n  - { id: tasks, title: { sv: Uppgifter }, content: text, clauses: [{ clause: tasks, id: scope }] }',
      },
      { 'content/clauses/sv/tasks.md': '---\ntitle: Omfattning\n---\n\nSe {{ref "nowhere"}}.\n' },
    )
    const made = await prepared(broken, { agreement: 'cooperation', recipient: 'Motparten' })
    expect(made.files).toEqual([])
    expect(made.problems.some(({ severity }) => severity === 'error')).toBe(true)
  })
})

describe('what comes back', () => {
  test('unchanged has no changes, in three languages', async () => {
    const { changes, sent } = await comparison(file.bytes)
    expect(changes).toEqual([])
    expect(sent?.id).toBe(file.sent.id)
    for (const language of ['en', 'sv', 'nb'] as const) expect(changesInWords(changes, language)).toHaveLength(1)
  })

  test('with a value written over is told with its path, and first', async () => {
    const value = present(
      /<w:tag w:val="value:([^"]*)"\/>.{0,80}?<w:t xml:space="preserve">([^<]*\d{4})<\/w:t>/.exec(
        strFromU8(present(unzipSync(file.bytes)['word/document.xml'])),
      ),
    )
    const [whole, path = '', said = ''] = value
    const { changes } = await comparison(changed((body) => body.replace(whole, whole.replace(said, '9 maj 2031'))))
    expect(changes).toMatchObject([{ kind: 'value', tracked: false, path, after: '9 maj 2031' }])
    const lines = changesInWords(changes, 'sv')
    expect(lines[0]).toBe('!! ÄNDRAT UTAN SPÅRNING (1)')
    expect(lines.join('\n')).toContain(path)
    const html = changesAsHtml({ sent: null, changes }, 'svar.docx', 'sv')
    expect(html).toContain('<ins><span class="heard">tillagt: </span>9 maj 2031</ins>')
  })

  test('may be compared with what it is said to answer', async () => {
    expect((await comparison(file.bytes, file.sent.id)).changes).toEqual([])
    const unknown = await compareReturned(sources, {
      returned: { name: 'svar.docx', bytes: file.bytes },
      sent: 'nothing',
    })
    expect(unknown).toHaveProperty('refused')
  })

  test('may be compared with a file', async () => {
    const answer = await compareReturned(projectSources, {
      returned: {
        name: 'svar.docx',
        bytes: changed((body) =>
          body.replace('</w:t></w:r></w:p><w:sectPr', ' Tillägg.</w:t></w:r></w:p><w:sectPr').replace('ska', 'bör'),
        ),
      },
      sent: { name: 'sent.docx', bytes: file.bytes },
    })
    expect(answer).toMatchObject({ result: { sent: null } })
  })
})

describe('a redline', () => {
  const two = issuedSources(cooperation({ version: '"2.0"' }, {}), 'cooperation', '2026-03-01')

  test('of an agreement and itself has no changes', async () => {
    const answer = await redline(
      two,
      { before: 'cooperation', after: 'cooperation@2.0', languages: null, party: null },
      fonts,
      'sv',
    )
    if ('refused' in answer) throw new Error('refused')
    expect(answer.result?.changes).toEqual([])
  })

  test('of what was sent and what came back has the change as words, page and tracked', async () => {
    const bytes = changed((body) => body.replace('samverkan', 'samarbete'))
    const asked = { before: file.sent.id, after: { name: 'svar.docx', bytes }, languages: null, party: null }
    const answer = await redline(sources, asked, fonts, 'sv')
    if ('refused' in answer) throw new Error('refused')
    const { changes, html, docx } = present(answer.result)
    expect(changes).toMatchObject([{ kind: 'changed', before: 'samverkan', after: 'samarbete' }])
    expect(html).toMatch(/<del>.*samverkan<\/del>.*<ins>.*samarbete<\/ins>/)
    expect(strFromU8(present(unzipSync(docx)['word/document.xml'])).match(/<w:(?:ins|del) /g)).toHaveLength(2)
  })

  test('of something that does not exist is refused', async () => {
    for (const before of ['nothing', 'cooperation@9.9'])
      expect(
        await redline(two, { before, after: 'cooperation', languages: null, party: null }, fonts, 'sv'),
      ).toHaveProperty('refused')
  })
})
