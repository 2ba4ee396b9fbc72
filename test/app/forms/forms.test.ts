import { describe, expect, test } from 'vitest'
import { changeByForm, type ChangedText } from '../../../src/app/forms/change-by-form.js'
import type { Field } from '../../../src/app/forms/field.js'
import type { FormOf } from '../../../src/app/forms/form-files.js'
import { newBody } from '../../../src/app/forms/new-body.js'
import { agreementForm, forms, openForm, pointerAt, type FilledForm } from '../../../src/app/forms/open-form.js'
import { openMemory } from '../../../src/base/memory.js'
import { sentencesOf, type Checked } from '../../../src/base/problem.js'
import type { YamlChange } from '../../../src/data/edit-yaml/change.js'
import { readYaml } from '../../../src/data/yaml.js'
import { partiesSchema } from '../../../src/locale/schemas.js'
import type { Sources } from '../../../src/base/sources.js'
import { librarySources, projectSources } from '../../support/library.js'

const rss: FormOf = { form: 'agreement', id: 'dalarna-rss' }

function fieldAt(form: Field, ...path: string[]): Field {
  const [step, ...rest] = path
  if (step === undefined) return form
  const inner =
    form.kind === 'group' ? form.fields.find(({ key }) => key === step) : form.kind === 'list' ? form.of : undefined
  if (inner === undefined) throw new Error(`no field ${step}`)
  return form.kind === 'list' ? fieldAt(inner, ...path) : fieldAt(inner, ...rest)
}

function opened({ value }: Checked<FilledForm | null>): FilledForm {
  if (value === null) throw new Error('no form')
  return value
}

function textOf(sources: Sources, path: string): string {
  return sources.content.files.get(path) ?? ''
}

function changedText({ value, problems }: Checked<ChangedText | null>): string {
  expect(problems.map((one) => sentencesOf(one, 'en').message)).toEqual([])
  return value?.text ?? ''
}

describe('a form is made from its schema', () => {
  test('with kinds, choices, limits, defaults and what has to be given', () => {
    const { agreement } = forms
    expect(fieldAt(agreement, 'status')).toEqual({
      key: 'status',
      label: { en: 'Status', sv: 'Status', nb: 'Status' },
      help: expect.objectContaining({ sv: expect.stringContaining('utkast') as string }) as unknown,
      required: true,
      default: null,
      kind: 'choice',
      options: [
        { value: 'draft', label: { en: 'Draft', sv: 'Utkast', nb: 'Utkast' } },
        { value: 'ready', label: { en: 'Ready for signing', sv: 'Klart för underskrift', nb: 'Klar for underskrift' } },
      ],
    })
    expect(fieldAt(agreement, 'title')).toMatchObject({ kind: 'texts', required: true })
    expect(fieldAt(agreement, 'date')).toMatchObject({ kind: 'date' })
    expect(fieldAt(agreement, 'annexes')).toMatchObject({ kind: 'list', required: false, least: 0, most: 1000 })
    expect(fieldAt(agreement, 'parties')).toMatchObject({ kind: 'list', required: true, least: 1 })
    expect(fieldAt(agreement, 'parties', 'party')).toMatchObject({ kind: 'reference', to: 'party' })
    expect(fieldAt(agreement, 'costs', 'total')).toMatchObject({ kind: 'amount', required: true })
    expect(fieldAt(agreement, 'costs', 'shares', 'percent')).toMatchObject({ kind: 'percent' })
    expect(fieldAt(agreement, 'costs', 'year')).toMatchObject({
      kind: 'number',
      isWhole: true,
      least: 1900,
      most: 2200,
    })
    expect(fieldAt(agreement, 'costs', 'shares', 'by')).toMatchObject({ kind: 'choice', default: 'equal' })
    expect(fieldAt(agreement, 'term', 'notice', 'period')).toMatchObject({ kind: 'period' })
    expect(fieldAt(agreement, 'term', 'open')).toMatchObject({ kind: 'mark' })
    expect(fieldAt(agreement, 'term', 'notice', 'written')).toMatchObject({ kind: 'yes-no' })
    expect(fieldAt(agreement, 'term', 'clause')).toMatchObject({ kind: 'reference', to: 'section' })
    expect(fieldAt(agreement, 'annexes', 'number')).toMatchObject({ kind: 'number', least: 1, isAbove: false })
  })

  test('clauses within clauses come to an end', () => {
    const { clauses } = { clauses: fieldAt(forms.agreement, 'clauses', 'clauses') }
    expect(clauses).toMatchObject({ kind: 'list', of: { kind: 'again', as: ['clauses'] } })
  })

  test('and is plain data', () => {
    expect(JSON.parse(JSON.stringify(forms))).toEqual(forms)
  })
})

describe('the form of an agreement is filled in', () => {
  const form = opened(agreementForm(projectSources, 'dalarna-rss'))

  test('with what the file says, and where that stands', () => {
    expect(form.path).toBe('agreements/dalarna-rss.yaml')
    expect(form.languages).toEqual(['nb', 'nn', 'sv'])
    expect(form.value).toMatchObject({ version: '1.0', costs: [{ total: 4000000 }] })
    const lines = textOf(projectSources, form.path).split('\n')
    for (const [pointer, written] of [
      ['/version', '"1.0"'],
      ['/parties/1/series/2', 'falu-kommun'],
      ['/costs/0/shares/1/percent', '50'],
      ['/term/renewal/length', '1 year'],
    ]) {
      const place = form.places[pointer ?? ''] ?? { line: 1, column: 1 }
      expect(lines[place.line - 1]?.slice(place.column - 1)).toMatch(new RegExp(`^${written}`))
    }
    expect(form.problems).toEqual([])
  })

  test('with the shape that each value has', () => {
    const jamtland = opened(agreementForm(projectSources, 'jamtland-halso-sjukvard'))
    expect(jamtland.shapes).toMatchObject({
      '/term/start': 0,
      '/term/renewal/times': 1,
      '/revision/changes/0': 1,
      '/revision/changes/1': 0,
    })
  })

  test('also where the file is wrong, each problem leading to its field', () => {
    const path = 'agreements/cooperation.yaml'
    const text = textOf(librarySources(), path).replace('status: ready', 'status: finished')
    const wrong = opened(agreementForm(librarySources({ [`content/${path}`]: text }), 'cooperation'))
    const [first] = wrong.problems
    expect(first?.rule).toBe('yaml/value')
    expect(pointerAt(wrong, first?.place.line ?? 0, first?.place.column ?? 0)).toBe('/status')
  })

  test('but for a file that is no YAML, and for one that there is not', () => {
    const broken = agreementForm(librarySources({ 'content/agreements/a.yaml': 'a: [1\n' }), 'a')
    expect([broken.value, broken.problems.map(({ rule }) => rule)]).toEqual([null, ['yaml/syntax']])
    const none = agreementForm(librarySources(), 'nothing')
    expect([none.value, none.problems.map(({ entry }) => entry)]).toEqual([null, ['edit/missing#file']])
  })
})

describe('a change by form', () => {
  const path = 'agreements/dalarna-rss.yaml'
  const before = textOf(projectSources, path)
  const change = (what: YamlChange, raw?: string): Checked<ChangedText | null> =>
    changeByForm(projectSources, rss, what, raw === undefined ? {} : { raw })

  test('changes its own lines alone', () => {
    expect(changedText(change({ kind: 'set', path: ['term', 'end'], value: '2027-12-31' }))).toBe(
      before.replace('  end: 2026-12-31', '  end: 2027-12-31'),
    )
    expect(changedText(change({ kind: 'insert', path: ['parties', 1, 'series', 1], value: 'alvdalen' }))).toBe(
      before.replace('      - borlange-kommun', '      - alvdalen\n      - borlange-kommun'),
    )
    expect(changedText(change({ kind: 'set', path: ['case'], value: 'RD22/1234' }))).toBe(
      before.replace('mandate: line\n', 'mandate: line\ncase: RD22/1234\n'),
    )
    expect(
      changedText(change({ kind: 'set', path: ['term', 'review'], value: { every: '1 year', clause: 'term' } })),
    ).toBe(before.replace('  duties:', '  review: { every: 1 year, clause: term }\n  duties:'))
  })

  test('of the file as it lies on disk keeps its line endings', () => {
    const raw = `\uFEFF${before.replaceAll('\n', '\r\n')}`
    const { value } = change({ kind: 'set', path: ['status'], value: 'draft' }, raw)
    expect(value?.text).toBe(raw.replace('status: ready', 'status: draft'))
  })

  test('of a file that has changed since writes nothing', () => {
    const { value, problems } = change({ kind: 'set', path: ['status'], value: 'draft' }, `${before}# more\n`)
    expect([value, problems.map(({ entry }) => entry)]).toEqual([null, ['edit/missing#changed']])
  })

  test.each([
    [['term', 'end'], '2027-02-30', 'sv', '`term.end` är `2027-02-30`, en dag som inte finns.'],
    [['status'], 'klar', 'nb', '`status` er `klar`, men skal være `draft` eller `ready`.'],
    [['costs', 0, 'total'], 'mycket', 'sv', '`costs[0].total` är text men ska vara ett tal.'],
    [
      ['parties', 0, 'signatories'],
      [],
      'sv',
      '`parties[0].signatories` är en tom lista men ska vara en lista med minst 1 post.',
    ],
    [['term', 'notice'], { period: '1 year' }, 'en', '`term.notice.before` is missing.'],
  ] as const)('that its schema refuses is told at the value: %j', (where, value, language, message) => {
    const { value: made, problems } = change({ kind: 'set', path: where, value: value as never })
    expect(made).toBeNull()
    expect(problems.map((one) => sentencesOf(one, language).message)).toContain(message)
    const line = opened(agreementForm(projectSources, 'dalarna-rss')).places[`/${where.join('/')}`]?.line ?? 0
    expect(new Set(problems.map(({ place }) => place.line))).toEqual(new Set([line]))
  })

  test('is in nobody’s way where the file was wrong before, elsewhere', () => {
    const cooperation = 'agreements/cooperation.yaml'
    const text = textOf(librarySources(), cooperation).replace('status: ready', 'status: finished')
    const sources = librarySources({ [`content/${cooperation}`]: text })
    const made = changeByForm(
      sources,
      { form: 'agreement', id: 'cooperation' },
      { kind: 'set', path: ['version'], value: '2.0' },
    )
    expect(made.value?.text).toBe(text.replace('"1.0"', '"2.0"'))
  })

  test('takes letters with marks together, as files are read', () => {
    const { value } = change({ kind: 'set', path: ['short', 'sv'], value: 'RSS Da\u030Alarna' })
    expect(value?.text).toContain('sv: RSS D\u00E5larna')
  })

  test('of a clause changes its front matter', () => {
    const clause: FormOf = { form: 'clause', id: 'amendments', language: 'sv' }
    const file = textOf(projectSources, 'clauses/sv/amendments.md')
    const made = changeByForm(projectSources, clause, { kind: 'set', path: ['title'], value: 'Ändringar: hur' })
    expect(made.problems).toEqual([])
    expect(made.value?.text).toBe(file.replace(/^title: .*$/m, 'title: "Ändringar: hur"'))
    const wrong = changeByForm(projectSources, clause, { kind: 'set', path: ['parameters', 'x'], value: 'datum' })
    expect([wrong.value, wrong.problems.map(({ rule }) => rule)]).toEqual([null, ['yaml/value']])
  })

  test('of the site makes its file', () => {
    const made = changeByForm(librarySources(), { form: 'site' }, { kind: 'set', path: ['name', 'sv'], value: 'Avtal' })
    expect(made.value).toEqual({ path: 'site/site.yaml', text: 'name: { sv: Avtal }\n' })
  })
})

describe('a body of the register', () => {
  const memory = openMemory()
  const falun: FormOf = { form: 'party', id: 'falu-kommun' }
  const path = 'parties/se-municipalities.yaml'
  const before = textOf(projectSources, path)

  test('is filled in from its entry, with its lines', () => {
    const form = opened(openForm(projectSources, falun, memory))
    expect(form.value).toMatchObject({ name: 'Falu kommun', number: '212000-2221' })
    const { line = 0, column = 0 } = form.places['/number'] ?? {}
    expect(before.split('\n')[line - 1]?.slice(column - 1)).toMatch(/^212000-2221/)
  })

  test('is told its own problems, and none of its neighbours’', () => {
    const text = '- { id: a-kommun, name: A, short: A, country: SE, kind: other, number: 222000-0019 }\n'
    const sources = librarySources({
      'content/parties/others.yaml': text + text.replaceAll('a-k', 'b-k').replace('19 }', '18 }'),
    })
    const rulesOf = (id: string): string[] => openForm(sources, { form: 'party', id }).problems.map(({ rule }) => rule)
    expect(rulesOf('a-kommun')).toEqual(['party/check-digit'])
    expect(rulesOf('b-kommun')).toEqual(['party/duplicate'])
  })

  test('changes in its own lines', () => {
    const made = changeByForm(
      projectSources,
      falun,
      { kind: 'set', path: ['website'], value: 'https://www.falun.se' },
      { memory },
    )
    const [old, now] = [before, made.value?.text ?? ''].map((text) => text.split('\n')) as [string[], string[]]
    expect(now.filter((line, index) => line !== old[index])).toHaveLength(1)
    expect(now).toHaveLength(old.length)
  })

  test('with a wrong check digit is refused, at the number', () => {
    const { value, problems } = changeByForm(
      projectSources,
      falun,
      {
        kind: 'set',
        path: ['number'],
        value: '212000-2238',
      },
      { memory },
    )
    expect([value, problems.map(({ rule }) => rule)]).toEqual([null, ['party/check-digit']])
    expect(before.split('\n')[(problems[0]?.place.line ?? 0) - 1]).toContain('212000-2221')
  })

  const data = {
    ...{ name: 'Dalarnas räddningsförbund', short: 'Räddningsförbundet', country: 'SE', kind: 'other' },
    number: '2220000018',
  }

  test('that is new comes last in the file of its kind, and the register reads it', () => {
    const { value, problems } = newBody(
      projectSources,
      {
        ...data,
        kind: 'municipality',
        code: '2099',
        county: 'Dalarnas län',
      },
      { memory },
    )
    expect(problems).toEqual([])
    expect(value?.id).toBe('dalarnas-raddningsforbund')
    expect(value?.path).toBe(path)
    expect(value?.text.startsWith(before)).toBe(true)
    expect(value?.text.slice(before.length)).toBe(
      '- { id: dalarnas-raddningsforbund, name: Dalarnas räddningsförbund, short: Räddningsförbundet, country: SE,\n    kind: municipality, number: 222000-0018, code: "2099", county: Dalarnas län }\n',
    )
  })

  test('of a kind that no file holds begins one', () => {
    const { value, problems } = newBody(librarySources(), data)
    expect(problems).toEqual([])
    expect(value?.path).toBe('parties/others.yaml')
    expect(readYaml(value?.text ?? '', 'a', partiesSchema).value).toEqual([
      { ...data, id: 'dalarnas-raddningsforbund', number: '222000-0018' },
    ])
  })

  test.each([
    [{ number: '222000-0019' }, ['party/check-digit']],
    [{ number: '12' }, ['party/check-digit']],
    [{ id: 'falu-kommun' }, ['party/duplicate']],
    [{ id: 'Falu kommun' }, ['yaml/value']],
    [{ kind: 'kingdom' }, ['yaml/value']],
    [{ parent: 'nobody' }, ['party/unknown']],
    [{ website: 'javascript:alert(1)' }, ['party/website']],
  ])('with %j is refused', (wrong, rules) => {
    const { value, problems } = newBody(librarySources(), { ...data, ...wrong })
    expect([value, problems.map(({ rule }) => rule)]).toEqual([null, rules])
  })

  test('with the number of another is told, and taken', () => {
    const { value, problems } = newBody(librarySources(), { ...data, number: '212000-2239' })
    expect(value).not.toBeNull()
    expect(problems.map(({ entry }) => entry)).toEqual(['party/duplicate#number'])
  })
})
