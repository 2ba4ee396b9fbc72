// Registers for tests, made by the program itself and held in memory. Goes in: Sources and what happened. Comes out: the
// Sources with the files that `avtal issue` and `avtal signed` would have written.

import { prepareConfirmation } from '../../src/cli/confirm.js'
import { prepareIssue } from '../../src/cli/issue.js'
import { prepareNotice } from '../../src/cli/publication.js'
import { prepareSignature, type SignatureOptions } from '../../src/cli/signed.js'
import { planPublication } from '../../src/app/publication/publication.js'
import type { Sources } from '../../src/base/sources.js'
import type { Problem } from '../../src/base/problem.js'

/** The Sources after a version has been issued; throws where it was refused. */
export function issuedSources(
  sources: Sources,
  agreement: string,
  date: string,
  lang?: readonly (readonly string[])[],
): Sources {
  const { version, problems } = prepareIssue(sources, agreement, { date, lang })
  const files = version?.files ?? null
  if (version === null || files === null) throw new Error(problems.map(({ message }) => message).join('\n'))
  return withRegister(sources, Object.fromEntries(files.map(({ path, bytes }) => [`${version.folder}/${path}`, bytes])))
}

/** The Sources after a signature has been recorded, `day` being today; throws where it was refused. */
export function signedSources(
  sources: Sources,
  agreement: string,
  signature: Partial<SignatureOptions> & Pick<SignatureOptions, 'party' | 'date'>,
  day = '2030-01-01',
): Sources {
  const { recorded, path, problems } = recordIn(sources, agreement, signature, day)
  const text = recorded?.text ?? null
  if (text === null) throw new Error(problems.map(({ message }) => message).join('\n'))
  return withRegister(sources, { [path]: text })
}

/** What `avtal publish`, `avtal publish --notice ID`, `avtal confirm ID LANGUAGE DATE`, `avtal issue ID DATE` or `avtal signed ID PARTY DATE` tells, 2026-06-30 being today. */
export function problemsOfCommand(sources: Sources, command: string): readonly Problem[] {
  const [name, agreement = '', ...rest] = command.trim().split(' ')
  if (name === 'notice')
    return prepareNotice(sources, agreement, { date: '2026-06-30', base: rest[0], instance: undefined }).problems
  if (name === 'issue') return prepareIssue(sources, agreement, { date: rest[0], lang: undefined }).problems
  if (name === 'confirm') {
    const options = { date: rest[1], lang: [rest[0] ?? ''], all: undefined }
    return prepareConfirmation(sources, [agreement], options).problems
  }
  if (name === 'publish') return planPublication(sources, publishOptions).problems
  const [party = '', date = ''] = rest
  return recordIn(sources, agreement, { party, date }, '2026-06-30').problems
}

/** The Sources with files of the register on top: YAML as text, the others byte for byte. */
export function withRegister(sources: Sources, added: Readonly<Record<string, Uint8Array | string>>): Sources {
  const files = new Map(sources.content.files)
  const attachments = new Map(sources.content.attachments)
  for (const [path, data] of Object.entries(added)) {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
    if (path.endsWith('.yaml')) files.set(path, new TextDecoder().decode(bytes))
    else attachments.set(path, bytes)
  }
  return { ...sources, content: { ...sources.content, files, attachments } }
}

const publishOptions = { date: '2026-06-30', preview: false, base: null, generator: 'avtal 1' }

function recordIn(
  sources: Sources,
  agreement: string,
  signature: Partial<SignatureOptions> & Pick<SignatureOptions, 'party' | 'date'>,
  day: string,
): ReturnType<typeof prepareSignature> {
  const nothing = { instance: undefined, name: undefined, place: undefined, of: undefined }
  return prepareSignature(sources, agreement, { ...nothing, ...signature }, day)
}
