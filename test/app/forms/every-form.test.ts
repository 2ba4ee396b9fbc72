// Whatever there is a form of in the content opens, and what it shows stands where it says.

import { expect, test } from 'vitest'
import type { FormOf } from '../../../src/app/forms/form-files.js'
import { openForm } from '../../../src/app/forms/open-form.js'
import { openMemory } from '../../../src/base/memory.js'
import { readLibrary } from '../../../src/library/library.js'
import { projectSources } from '../../support/library.js'

const library = readLibrary(projectSources)
const memory = openMemory()
const bodies = [...library.parties.keys()].filter((_, index) => index % 50 === 0)

const all: readonly FormOf[] = [
  ...library.agreementIds.map((id): FormOf => ({ form: 'agreement', id })),
  ...[...(library.clauses.get('sv')?.values() ?? [])].map(({ id, language }): FormOf => ({
    form: 'clause',
    id,
    language,
  })),
  ...bodies.map((id): FormOf => ({ form: 'party', id })),
  { form: 'site' },
]

test.each(all)('%j', (of) => {
  const { value, problems } = openForm(projectSources, of, memory)
  expect(problems).toEqual([])
  const lines = (projectSources.content.files.get(value?.path ?? '') ?? '').split('\n')
  const places = Object.values(value?.places ?? {})
  expect(places.length).toBeGreaterThan(0)
  const isThere = ({ line, column }: (typeof places)[number]): boolean => (lines[line - 1]?.length ?? 0) >= column - 1
  expect(places.filter((place) => !isThere(place))).toEqual([])
})
