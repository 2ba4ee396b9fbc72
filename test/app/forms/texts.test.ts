// What the fields of forms are called: every one in three languages, and no text for a field that there is not.

import { expect, test } from 'vitest'
import { forms } from '../../../src/app/forms/open-form.js'
import type { Field } from '../../../src/app/forms/field.js'
import { fieldText, knownTexts, optionText } from '../../../src/base/phrases/fields/fields.js'
import type { InLanguages } from '../../../src/base/sentence.js'

function innerOf(field: Field): readonly Field[] {
  if (field.kind === 'group') return field.fields
  if (field.kind === 'list') return [field.of]
  if (field.kind === 'by-key') return [field.by, field.of]
  return field.kind === 'shapes' ? field.shapes : []
}

function all(field: Field): Field[] {
  return [field, ...innerOf(field).flatMap(all)]
}

const fields = Object.values(forms).flatMap(all)

function optionsOf(field: Field): readonly { readonly label: InLanguages }[] {
  return field.kind === 'choice' ? field.options : field.kind === 'period' ? field.units : []
}

const labels = fields.flatMap((field) => [field.label, ...optionsOf(field).map(({ label }) => label)])
const helps = fields.flatMap(({ help }) => help ?? [])

test('the forms have fields of every kind', () => {
  const kinds = new Set(fields.map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual([
    ...['again', 'amount', 'by-key', 'choice', 'data', 'date', 'edition', 'group', 'list', 'mark', 'number', 'percent'],
    ...['period', 'reference', 'shapes', 'text', 'texts', 'yes-no'],
  ])
})

test('every field and every choice is named in three languages, as a heading is', () => {
  for (const label of labels)
    for (const text of Object.values(label)) {
      expect(text.trim(), JSON.stringify(label)).toBe(text)
      expect(text, JSON.stringify(label)).not.toBe('')
      expect(text, JSON.stringify(label)).not.toMatch(/[.:]$|^[a-zåäö].*\n/u)
    }
})

test('what there is to know stands in whole sentences, in three languages', () => {
  expect(helps.length).toBeGreaterThan(80)
  for (const help of helps) {
    expect(Object.keys(help)).toEqual(['en', 'sv', 'nb'])
    for (const text of Object.values(help)) expect(text, JSON.stringify(help)).toMatch(/^\S.*\.$/u)
  }
})

test('Swedish and bokmål are written with their own quotation marks', () => {
  for (const { sv, nb, en } of [...labels, ...helps]) {
    expect(sv).not.toMatch(/[“«»"]/u)
    expect(nb).not.toMatch(/[“”"]/u)
    expect(en).not.toMatch(/[«»"]/u)
  }
})

test('no text is left over for a field or a choice that there is not', () => {
  const used = new Set<string>()
  const note = (path: readonly string[]): void => {
    for (let from = 0; from < path.length; from++) {
      const key = path.slice(from).join('.')
      if (!knownTexts.includes(key)) continue
      used.add(key)
      return
    }
  }
  const walk = (field: Field, path: readonly string[]): void => {
    note(path)
    if (field.kind === 'choice')
      for (const { value } of field.options) note([...path.slice(0, -1), `${path.at(-1) ?? ''}=${String(value)}`])
    if (field.kind === 'period') for (const { value } of field.units) note([...path, `unit=${String(value)}`])
    if (field.kind === 'group') for (const one of field.fields) walk(one, [...path, one.key ?? ''])
    if (field.kind === 'list' || field.kind === 'by-key') {
      note([...path, 'entry'])
      walk(field.of, path)
    }
    if (field.kind === 'by-key') walk(field.by, [...path, 'key'])
    if (field.kind === 'shapes')
      for (const shape of field.shapes) {
        note([...path, `as-${shape.kind}`])
        if (shape.kind === 'group') note([...path, `as-${shape.fields[0]?.key ?? ''}`])
        walk(shape, path)
      }
  }
  for (const [name, form] of Object.entries(forms)) walk(form, [name === 'clause' ? 'front-matter' : name])
  expect(knownTexts.filter((key) => !used.has(key))).toEqual([])
})

test('a field or a choice without a text is a fault', () => {
  expect(() => fieldText(['agreement', 'nothing-of-the-kind'])).toThrow(RangeError)
  expect(() => optionText(['agreement', 'status'], 'nothing')).toThrow(RangeError)
})
