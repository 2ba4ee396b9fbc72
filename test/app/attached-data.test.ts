import { expect, test } from 'vitest'
import { renderJobs } from '../../src/app/artefacts/artefacts.js'
import type { Sources } from '../../src/base/sources.js'
import { makeFrom } from '../support/documents.js'
import { librarySources } from '../support/library.js'

const attached = (sources: Sources): string[] => {
  const { instances, library } = makeFrom(sources)
  const jobs = instances.flatMap((made) => renderJobs(made, library, { formats: ['pdf'], copies: false, pdfa: '3a' }))
  return jobs.flatMap(({ attachments }) => attachments.map(({ bytes }) => new TextDecoder().decode(bytes)))
}

test('the data in a PDF/A-3 are the same wherever the folders lie, and whatever they are called', () => {
  const { content, templates } = librarySources()
  const elsewhere = { content: { ...content, root: '/home/kari/avtal' }, templates: { ...templates, root: '/opt/t' } }
  const data = attached(elsewhere)
  expect(data.join('')).toContain('"file": "templates/agreement.hbs"')
  expect(data).toEqual(attached({ content, templates }))
})
