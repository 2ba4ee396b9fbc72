// What the studio's forms reckon before anything is asked: what is typed, what an entry begins with, what is missing.

import { describe, expect, test } from 'vitest'
import { formOfSchema } from '../../../src/app/forms/form-of-schema.js'
import type { Json } from '../../../src/data/edit-yaml/change.js'
import { agreementSchema } from '../../../src/locale/schemas.js'
import {
  entryName,
  fieldsOf,
  initialOf,
  languagesOf,
  missingIn,
  partiesIn,
  pruned,
  resolved,
  rolesOf,
  sectionsOf,
  shapeOf,
  shownIn,
  valueAt,
} from '../../../src/studio/client/forms/form-values.js'
import {
  periodIn,
  periodOf,
  printedNumber,
  typedData,
  typedDay,
  typedNumber,
  typedText,
} from '../../../src/studio/client/forms/typed.js'
import { askedInstances, idOfTitle, signersIn } from '../../../src/studio/client/life/asked.js'
import { groupOfParameters } from '../../../src/studio/client/forms/parameters.js'
import type { ClauseParameter, FieldView } from '../../../src/studio/protocol.js'
import { inSwedish } from './in-swedish.js'

const form = inSwedish(formOfSchema(agreementSchema, 'agreement')) as FieldView

function fieldAt(...keys: readonly string[]): FieldView {
  return keys.reduce((field, key) => {
    const group = field.kind === 'list' ? field.of : field
    const found = fieldsOf(group).find((one) => one.key === key)
    if (found === undefined) throw new Error(key)
    return found
  }, form)
}

function entryAt(...keys: readonly string[]): FieldView {
  const field = fieldAt(...keys)
  return field.kind === 'list' ? field.of : field
}

describe('what is typed', () => {
  test.each([
    ['1 850 000', { value: 1850000 }],
    ['1\u00a0850\u202f000', { value: 1850000 }],
    ['12,5', { value: 12.5 }],
    ['12.5', { value: 12.5 }],
    ['', 'nothing'],
    ['12,5,1', 'wrong'],
    ['tolv', 'wrong'],
    ['1e5', 'wrong'],
  ])('%j is the number %j', (typed, meant) => {
    expect(typedNumber(typed)).toEqual(meant)
  })

  test('a number that is printed is the same when it is typed', () => {
    for (const value of [0, 7, 999, 1000, 1850000, 12.5, 1234567.25])
      expect(typedNumber(printedNumber(value))).toEqual({ value })
  })

  test.each([
    ['2027-01-31', { value: '2027-01-31' }],
    ['20270131', { value: '2027-01-31' }],
    ['2027 01 31', { value: '2027-01-31' }],
    ['31/1 2027', 'wrong'],
    [' ', 'nothing'],
  ])('%j is the day %j', (typed, meant) => {
    expect(typedDay(typed)).toEqual(meant)
  })

  test('a period is written with its unit as of one or of several', () => {
    expect(periodOf('1', 'years')).toEqual({ value: '1 year' })
    expect(periodOf('18', 'months')).toEqual({ value: '18 months' })
    expect(periodOf('1,5', 'years')).toBe('wrong')
    expect(periodIn('1 year')).toEqual({ count: '1', unit: 'years' })
    expect(periodIn('18 months')).toEqual({ count: '18', unit: 'months' })
    expect(periodIn('ett år')).toEqual({ count: 'ett år', unit: null })
  })

  test('a text is without the space around it, and none where there is nothing else', () => {
    expect(typedText(' Falun ')).toEqual({ value: 'Falun' })
    expect(typedText('  ')).toBe('nothing')
  })

  test('data keep their kind', () => {
    expect(typedData('5', 4)).toEqual({ value: 5 })
    expect(typedData('fem', 4)).toBe('wrong')
    expect(typedData('5', 'four')).toEqual({ value: '5' })
    expect(typedData('[1, 2]', [1])).toEqual({ value: [1, 2] })
    expect(typedData('[1, 2', [1])).toBe('wrong')
    expect(typedData('007', undefined)).toEqual({ value: '007' })
  })
})

describe('fields and values', () => {
  test('what is added begins with what there is only one way to have', () => {
    expect(initialOf(entryAt('costs'))).toEqual({ shares: [{}] })
    expect(initialOf(fieldAt('term', 'conditions'))).toEqual([])
    expect(initialOf(fieldAt('term', 'open'))).toBe(true)
  })

  test('what is still missing is told by its label, within entries too', () => {
    const cost = entryAt('costs')
    expect(missingIn(cost, { shares: [{}] }, form)).toEqual(['Id', 'Totalt belopp', 'Roll'])
    expect(missingIn(cost, { id: 'yearly', total: 10, shares: [{ role: 'region' }] }, form)).toEqual([])
  })

  test('what was left empty is not sent', () => {
    const cost = entryAt('costs')
    expect(pruned(cost, { id: 'yearly', year: null, total: 0, shares: [{ role: 'region', at: '' }] }, form)).toEqual({
      id: 'yearly',
      total: 0,
      shares: [{ role: 'region' }],
    })
    expect(pruned(fieldAt('title'), { sv: 'Avtal', nb: '' }, form)).toEqual({ sv: 'Avtal' })
    expect(pruned(fieldAt('title'), { sv: '' }, form)).toBeUndefined()
  })

  test('a group that says something by being there stays', () => {
    expect(pruned(fieldAt('publication'), {}, form)).toEqual({})
  })

  test('clauses within clauses have the fields of a clause', () => {
    const inner = fieldAt('clauses', 'clauses')
    const again = inner.kind === 'list' ? inner.of : inner
    expect(again.kind).toBe('again')
    expect(fieldsOf(resolved(again, form)).map(({ key }) => key)).toEqual(
      fieldsOf(entryAt('clauses')).map(({ key }) => key),
    )
  })

  test('the shape of a value is the one that it fits', () => {
    const start = fieldAt('term', 'start')
    if (start.kind !== 'shapes') throw new Error(start.kind)
    expect(start.shapes[shapeOf(start.shapes, '2027-01-01')]?.kind).toBe('date')
    expect(start.shapes[shapeOf(start.shapes, 'last-signature')]?.kind).toBe('choice')
  })

  test('a group shows what it has to have, what it has and what was asked for, and offers the rest', () => {
    const { shown, others } = shownIn(fieldsOf(fieldAt('term')), { end: '2027-12-31' }, new Set(['length']))
    expect(shown.map(({ key }) => key)).toEqual(['start', 'length', 'end'])
    expect(others.map(({ key }) => key)).toContain('renewal')
  })

  test('an entry is called by the first things that it says', () => {
    const nameOf = (_: string, id: string): string => (id === 'falu-kommun' ? 'Falu kommun' : id)
    const value = { role: 'municipality', party: 'falu-kommun', signatories: [{ name: 'Åsa' }] }
    expect(entryName(entryAt('parties'), value, ['sv'], nameOf)).toBe('municipality · Falu kommun')
    expect(entryName(fieldAt('title'), { nb: 'Avtale', sv: 'Avtal' }, ['sv'], nameOf)).toBe('Avtal')
  })

  test('a value stands at its path, and nothing beside it', () => {
    expect(valueAt({ a: [{ b: 1 }] }, ['a', 0, 'b'])).toBe(1)
    expect(valueAt({ a: [] }, ['a', 0, 'b'])).toBeUndefined()
    expect(valueAt({}, ['constructor'])).toBeUndefined()
  })
})

test('what a clause asks for has a field by its type, and what is given besides can be taken away', () => {
  const parameters: readonly ClauseParameter[] = [
    { name: 'interval', type: 'text', optional: false, about: 'Hur ofta.' },
    { name: 'isQualified', type: 'boolean', optional: true, about: '' },
    { name: 'remedy', type: 'period', optional: true, about: '' },
    { name: 'bodies', type: 'parties', optional: true, about: '' },
    { name: 'share', type: 'reference', optional: true, about: '' },
  ]
  const field = fieldsOf(entryAt('clauses')).find(({ key }) => key === 'with')
  if (field === undefined) throw new Error('with')
  const group = groupOfParameters(field, parameters, { interval: { sv: 'ofta' }, stray: 1 }, form)
  expect(group?.fields.map(({ key, label, kind, required }) => [key, label, kind, required])).toEqual([
    ['interval', 'interval', 'texts', true],
    ['isQualified', 'is qualified', 'yes-no', false],
    ['remedy', 'remedy', 'period', false],
    ['bodies', 'bodies', 'list', false],
    ['share', 'share', 'reference', false],
    ['stray', 'stray', 'data', false],
  ])
  expect(group?.fields[2]).toMatchObject({
    units: [{ value: 'days' }, { value: 'weeks' }, { value: 'months' }, { value: 'years' }],
  })
  expect(groupOfParameters(field, [], undefined, form)).toBeNull()
})

const agreement: Json = {
  title: { sv: 'Avtal', fi: 'Sopimus' },
  authentic: ['sv'],
  editions: ['sv+nb'],
  parties: [
    { role: 'region', party: 'region-dalarna' },
    { role: 'municipality', series: ['falu-kommun', 'mora-kommun'] },
    { role: 'guest', members: ['falu-kommun'] },
  ],
  archive: { 'mora-kommun': { case: '1' } },
  clauses: [{ clause: 'dalarna/background' }, { id: 'costs', clauses: [{ clause: 'shares' }] }],
}

test('an agreement names the sections, roles, languages and bodies that can be chosen', () => {
  expect(sectionsOf(agreement)).toEqual([
    { id: 'background', title: null, clause: 'dalarna/background' },
    { id: 'costs', title: null, clause: null },
    { id: 'shares', title: null, clause: 'shares' },
  ])
  expect(rolesOf(agreement)).toEqual([
    { role: 'region', parties: ['region-dalarna'] },
    { role: 'municipality', parties: ['falu-kommun', 'mora-kommun'] },
    { role: 'guest', parties: ['falu-kommun'] },
  ])
  expect(languagesOf(agreement)).toEqual(['sv', 'nb', 'fi'])
  expect([...new Set(partiesIn(form, agreement, form))].sort()).toEqual([
    'falu-kommun',
    'mora-kommun',
    'region-dalarna',
  ])
  expect(signersIn(agreement)).toEqual(['region-dalarna', 'falu-kommun', 'mora-kommun'])
})

test('a title becomes an id, and only an id is one', () => {
  expect(idOfTitle('Avtal om hjälpmedel i Älvdalen, 2027')).toBe('avtal-om-hjalpmedel-i-alvdalen-2027')
  expect(idOfTitle('Ærlig økonomi på Østlandet')).toBe('aerlig-okonomi-pa-ostlandet')
})

test('one document is asked for by its counterparty, and all of them by none', () => {
  const instances = [
    { id: 'falu-kommun', name: 'Falu kommun' },
    { id: 'mora-kommun', name: 'Mora kommun' },
  ]
  expect(askedInstances({ instances }, 'mora-kommun')).toEqual(['mora-kommun'])
  expect(askedInstances({ instances }, '')).toBeNull()
  expect(askedInstances({ instances: [{ id: 'all', name: '' }] }, 'all')).toBeNull()
})
