// Canaries in the content: a personal number anywhere stops the publication, and of masked passages and names that are not
// shown nothing is in any byte of the site: pages, PDF, DOCX, search, feeds, data.

import { describe, expect, test } from 'vitest'
import { planPublication, publicationFiles, publicationJobs } from '../../src/app/publication/publication.js'
import { renderEdition } from '../../src/render/render.js'
import type { Sources } from '../../src/base/sources.js'
import type { SiteFile } from '../../src/site/site-input.js'
import { fonts, theme } from '../layout/support.js'
import { cooperation } from '../support/register-library.js'
import { clauseText, onlyDocument, makeFrom, purposeFile } from '../support/documents.js'
import { isIn } from '../support/published-bytes.js'
import { issuedSources, signedSources } from '../support/register.js'
import { base, publish } from '../support/published-site.js'
import { typesetting } from '../locale/languages.js'

const secretly = (words: string): string => `{{#confidential ground="18 kap. 13 § OSL"}}${words}{{/confidential}}`
const secret = (words: string): string => `{{#confidential ground="18 kap. 13 § OSL"}}\n${words}\n{{/confidential}}`

/** A word for each place in which it is masked. */
const places: Readonly<Record<string, (canary: string) => string>> = {
  'a passage': (canary) => secret(`Koden är ${canary}.`),
  'a line': (canary) => `Koden är ${secretly(`*${canary}*`)} i dag.`,
  'an item of a list': (canary) => `- ett\n- två ${secretly(canary)}`,
  'a list': (canary) => secret(`- ett ${canary}\n- två`),
  'a cell': (canary) => `| Kod | Dag |\n|---|---|\n| ${secretly(canary)} | måndag |`,
  'a table': (canary) =>
    secret(
      `{{#table columns="1" id="code-table" caption="${canary}"}}\n{{#row}}{{#cell}}${canary}{{/cell}}{{/row}}\n{{/table}}`,
    ),
  'a cell of several paragraphs': (canary) =>
    `{{#table columns="1"}}\n{{#row}}{{#cell}}\nett\n\n${secret(canary)}\n{{/cell}}{{/row}}\n{{/table}}`,
  'a quotation': (canary) => `> Koden är ${secretly(canary)}.`,
  'a remark': (canary) => `{{#remark title="Obs"}}\n${secret(canary)}\n{{/remark}}`,
  'a form': (canary) => secret(`{{#form title="${canary}"}}\n{{field "${canary}" "${canary}"}}\n{{/form}}`),
  'a blank': (canary) => secret(`Fyll i {{blank "${canary}"}}.`),
  'an address': (canary) => secret(`[här](https://example.se/${canary})`),
  'a note': (canary) => `Koden.[^open]\n\n[^open]: Den är ${secretly(canary)}.`,
  'a note of a passage': (canary) => `${secret('Koden.[^closed]')}\n\n[^closed]: Den är ${canary}.`,
  'a part of a heading': (canary) => `## Koden ${secretly(canary)} {#code}`,
}
const canaries = Object.keys(places).map(
  (place, index) => [place, `qzxjv${String.fromCharCode(97 + index)}wk`] as const,
)
const name = 'Nomenvq Nesciuszx'
const body = canaries.map(([place, canary]) => places[place]?.(canary)).join('\n\n')

const signatories = `
  - role: region
    party: region-dalarna
    signatories: [{ name: ${name}, title: { sv: Regiondirektör } }]
  - role: municipalities
    members: [falu-kommun, mora-kommun]`
const annexes = `
  - { id: codes-annex, title: { sv: Koder }, content: text, clauses: [{ clause: cooperation/codes }] }`
const hidden = cooperation(
  { parties: signatories, contents: '{ levels: 3 }', annexes, editorNotes: '[qzxjvnotewk]' },
  {
    [purposeFile]: clauseText('Syfte', `{{region}} och {{list municipalities}} samarbetar.\n\n${body}`),
    'content/clauses/sv/cooperation/codes.md': clauseText('Koder', `${secret('I bilagan qzxjvannexwk.')}`),
  },
)
const everyCanary = [...canaries, ['an annex', 'qzxjvannexwk'] as const]

const means = { theme, fonts, typesetting, webTemplates: { page: '', style: '' }, logo: null }

/** The whole site with its real files. */
async function siteOf(sources: Sources): Promise<SiteFile[]> {
  const publication = planPublication(sources, { date: '2026-06-01', preview: false, base, generator: 'avtal 1' })
  expect(publication.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const results = await Promise.all(publicationJobs(publication).map((job) => renderEdition(job, means)))
  return publicationFiles(publication, new Map(results.map((result) => [result.key, result])), [])
}

describe('of what is not shown', async () => {
  const issued = issuedSources(hidden, 'cooperation', '2026-01-20')
  const signed = signedSources(issued, 'cooperation', {
    party: 'region-dalarna',
    date: '2026-01-25',
    name,
    place: name,
  })
  const files = await siteOf(signed)
  const found = (text: string): string[] =>
    files.filter(({ path, bytes }) => isIn(bytes, path, text)).map(({ path }) => path)

  test('the site has pages, files, data and an index to look into', () => {
    const endings = new Set(files.map(({ path }) => path.split('.').at(-1)))
    expect([...endings]).toEqual(expect.arrayContaining(['html', 'pdf', 'docx', 'json', 'xml', 'css']))
    expect(found('Regiondirektör').length).toBeGreaterThan(1)
    expect(found('Sekretess enligt 18 kap. 13 § OSL').map((path) => path.split('.').at(-1))).toEqual(
      expect.arrayContaining(['html', 'pdf', 'docx']),
    )
  })

  test.each(everyCanary)('%s leaves nothing in any byte', (_, canary) => {
    expect(found(canary)).toEqual([])
  })

  test.each(['Nomenvq', 'Nesciuszx', 'qzxjvnotewk'])('the name or remark %s is in no byte', (word) => {
    expect(found(word)).toEqual([])
  })

  test('what is signed has every word: it would have been found', async () => {
    const document = onlyDocument(makeFrom(hidden))
    const job = {
      key: '',
      document,
      formats: ['pdf', 'docx'] as const,
      copies: [],
      pdfa: '2a' as const,
      attachments: [],
    }
    const original = (await renderEdition(job, means)).files
    for (const { format, bytes } of original)
      for (const [place, word] of [...everyCanary, ['a name', 'Nesciuszx'] as const])
        expect(isIn(bytes, `a.${format}`, word), `${place} in ${format}`).toBe(true)
  })
})

describe('a personal number', () => {
  const number = '811218-9876'
  const purpose = (text: string) => ({ [purposeFile]: clauseText('Syfte', text) })
  const annexed = (text: string): Sources =>
    cooperation({ annexes }, { 'content/clauses/sv/cooperation/codes.md': clauseText('Koder', text) })
  const parties = (cooperation().content.files.get('parties/parties.yaml') ?? '') as string

  test.each<[string, Sources]>([
    ['a clause', cooperation({}, purpose(`Ring ${number}.`))],
    ['a clause, spread over pieces', cooperation({}, purpose(`Ring **8112**18–*9876*.`))],
    ['a list', cooperation({}, purpose(`- ett\n- ${number}`))],
    ['a cell', cooperation({}, purpose(`| Namn | Nummer |\n|---|---|\n| Tolvan | ${number} |`))],
    ['a note', cooperation({}, purpose(`Se noten.[^a]\n\n[^a]: ${number}`))],
    ['a remark', cooperation({}, purpose(`{{#remark title="${number}"}}\nObs.\n{{/remark}}`))],
    ['a form', cooperation({}, purpose(`{{#form title="Form"}}\n{{field "a" "Nummer ${number}"}}\n{{/form}}`))],
    ['a blank', cooperation({}, purpose(`Fyll i {{blank "${number}"}}.`))],
    ['an address', cooperation({}, purpose(`[här](https://example.se/${number})`))],
    ['an annex', annexed(number)],
    ['the title', cooperation({ title: `{ sv: Avtal ${number} }` })],
    ['the case number', cooperation({ case: `"${number}"` })],
    ['a remark to the editor', cooperation({ editorNotes: `["${number}"]` })],
    ['the name of a signatory', cooperation({ parties: signatories.replace(name, number) })],
    ['the title of a signatory', cooperation({ parties: signatories.replace('Regiondirektör', `"${number}"`) })],
    ['the history', cooperation({ history: `[{ date: 2020-01-01, event: { sv: "${number}" } }]` })],
    [
      'the address of a party',
      cooperation(
        {},
        {
          'content/parties/parties.yaml': parties.replace(
            'name: Mora kommun',
            `name: Mora kommun\n  address: ["${number}"]`,
          ),
        },
      ),
    ],
  ])('in %s stops the publication', (_, sources) => {
    const issued = issuedSources(sources, 'cooperation', '2026-01-20')
    const site = publish(issued)
    expect(site.problems.map(({ rule, severity }) => `${severity} ${rule}`)).toContain(
      'error publication/personal-number',
    )
    expect(JSON.stringify(site.problems)).not.toContain('9876')
    expect(site.files.filter(({ path, bytes }) => isIn(bytes, path.replace(/\.(?:pdf|docx)$/, ''), number))).toEqual([])
    expect(site.files.filter(({ path }) => path.includes('cooperation'))).toEqual([])
  })

  test('as the number of a party keeps a version from being issued', () => {
    const files = { 'content/parties/parties.yaml': parties.replace('number: 212000-2213', `number: ${number}`) }
    expect(() => issuedSources(cooperation({}, files), 'cooperation', '2026-01-20')).toThrow(
      'The number of `mora-kommun` is a personal identity number.',
    )
  })

  test('in a masked passage is masked, and stops nothing', () => {
    const issued = issuedSources(cooperation({}, purpose(secret(`Tolvan, ${number}.`))), 'cooperation', '2026-01-20')
    const site = publish(issued)
    expect(site.problems).toEqual([])
    expect(site.files.length).toBeGreaterThan(5)
    expect(site.files.filter(({ path, bytes }) => isIn(bytes, path.replace(/\.(?:pdf|docx)$/, ''), number))).toEqual([])
  })
})
