// Copies and marks follow from one switch, `signing`, and from the status.

import { describe, expect, test } from 'vitest'
import { renderJobs } from '../../src/app/artefacts/artefacts.js'
import { text } from '../../src/text/text.js'
import { buildInto, temporaryFolder } from '../support/build.js'
import { agreementFile, clauseText, edited, make, onlyDocument, purposeFile } from '../support/documents.js'
import { librarySources } from '../support/library.js'
import type { BuiltDocuments } from '../../src/app/documents/built.js'

const signing = (how: string) => ({
  [agreementFile]: edited(agreementFile, ['signing: paper', `signing: ${how}`]),
  [purposeFile]: clauseText('Syfte', '{{words copies.count}} exemplar. Se punkt {{ref "term"}}.'),
})

function jobs(made: BuiltDocuments) {
  return made.instances.flatMap((one) => renderJobs(one, made.library, { formats: ['pdf'], copies: true, pdfa: '2a' }))
}

describe('copies', () => {
  test.each(['paper', 'mixed'])('signed on %s: one for each party, numbered in the order of the parties', (how) => {
    const made = make(signing(how))
    const [job] = jobs(made)
    expect(job?.copies.map(({ number, recipient, document }) => [number, recipient, document.furniture.copy])).toEqual([
      [1, 'region-dalarna', 'Exemplar 1 (3) – Region Dalarna'],
      [2, 'falu-kommun', 'Exemplar 2 (3) – Falu kommun'],
      [3, 'mora-kommun', 'Exemplar 3 (3) – Mora kommun'],
    ])
    expect(job?.document.furniture.copy).toBeNull()
    expect(text(onlyDocument(made))).toContain('tre exemplar.')
  })

  test('an electronic original is one file, with a field and no place and date to fill in', () => {
    const made = make(signing('electronic'))
    expect(jobs(made).map(({ copies }) => copies)).toEqual([[]])
    expect(text(onlyDocument(made))).not.toContain('Ort och datum')
  })

  test('a copy differs from the unmarked file in its mark alone', () => {
    const [job] = jobs(make(signing('paper')))
    for (const { document } of job?.copies ?? [])
      expect({ ...document, furniture: { ...document.furniture, copy: null } }).toEqual(job?.document)
  })
})

describe('a draft', () => {
  test('says so on every page and in the names of its files', async () => {
    const draft = { [agreementFile]: edited(agreementFile, ['status: ready', 'status: draft']) }
    const made = make(draft)
    expect(onlyDocument(made).furniture.mark).toBe('Utkast')
    expect(onlyDocument(make()).furniture.mark).toBeNull()
    const folder = temporaryFolder()
    try {
      const { written } = await buildInto(folder.path, librarySources(draft))
      expect([...written.keys()]).toContain('cooperation/all/cooperation-all-sv-utkast.html')
      const { written: ready } = await buildInto(folder.path, librarySources())
      expect([...ready.keys()]).toEqual(['cooperation/all/cooperation-all-sv.html', 'manifest.json'])
    } finally {
      folder.close()
    }
  })
})
