// Registers for tests, made by the program itself and held in memory. Goes in: Sources and what happened. Comes out: the
// Sources with the files that `avtal issue` and `avtal signed` would have written.

import { inEnglish } from './in-english.js'
import { changeByForm } from '../../src/app/forms/change-by-form.js'
import type { YamlChange } from '../../src/data/edit-yaml/change.js'
import { agreementCosts } from '../../src/app/costs.js'
import { confirmClauses } from '../../src/app/confirm.js'
import { issueAgreement, type Issued } from '../../src/app/issue.js'
import { watchLaws } from '../../src/app/laws.js'
import { noticeOfPublication } from '../../src/app/notice.js'
import { planPublication } from '../../src/app/publication/publication.js'
import { agreementReadiness } from '../../src/app/ready.js'
import { noticeToGive } from '../../src/app/give-notice.js'
import { recordList } from '../../src/app/records/record-list.js'
import { recordCopies } from '../../src/app/round.js'
import type { WritingOutcome } from '../../src/app/request/outcome.js'
import { signAgreement, type SignAsked, type Signed } from '../../src/app/sign.js'
import { accepted } from '../../src/cli/load.js'
import { readFonts } from '../../src/io/open-fonts.js'
import { readGenerator } from '../../src/io/installation.js'
import { isContentText, type Sources } from '../../src/base/sources.js'
import type { Problem } from '../../src/base/problem.js'

const fonts = readFonts()

/** What is told of a signature; the rest as `avtal signed` has it. */
export type Signature = Partial<SignAsked> & Pick<SignAsked, 'party' | 'date'>

/** What issuing an agreement on a day gives. */
export function issueIn(
  sources: Sources,
  agreement: string,
  today: string,
  editions: readonly (readonly string[])[] | null = null,
): WritingOutcome<Issued | null> {
  return accepted(issueAgreement(sources, { agreement, editions }, { today, generator: readGenerator(), fonts }))
}

/** What recording a signature gives, `day` being today. */
export function signIn(
  sources: Sources,
  agreement: string,
  signature: Signature,
  day: string,
): WritingOutcome<Signed | null> {
  const nothing = {
    instances: [],
    name: undefined,
    title: undefined,
    place: undefined,
    waived: undefined,
    version: null,
  }
  return accepted(signAgreement(sources, { ...nothing, ...signature, agreement }, day))
}

/** The Sources after a version has been issued; throws where it was refused. */
export function issuedSources(
  sources: Sources,
  agreement: string,
  date: string,
  editions?: readonly (readonly string[])[],
): Sources {
  return written(sources, issueIn(sources, agreement, date, editions))
}

/** The Sources after a signature has been recorded, `day` being today; throws where it was refused. */
export function signedSources(sources: Sources, agreement: string, signature: Signature, day = '2030-01-01'): Sources {
  return written(sources, signIn(sources, agreement, signature, day))
}

/** The Sources with what a use case writes; throws where it refused to. */
export function written(sources: Sources, { writes, result, problems }: WritingOutcome<unknown>): Sources {
  if (result === null) throw new Error(problems.map((problem) => inEnglish(problem).message).join('\n'))
  return withRegister(sources, Object.fromEntries(writes.map(({ path, bytes }) => [path, bytes])))
}

/** What `avtal costs ID YEAR [unadjusted]`, `avtal publish`, `avtal publish --notice ID`, `avtal confirm ID LANGUAGE DATE`, `avtal issue ID DATE`, `avtal round ID --returned DATE`, `list ID CELLS` (rows between `|`), `give-notice ID PARTY DATE`, in both ways, or `avtal signed ID PARTY DATE` tells, and `form ID CHANGE`, a change by form as JSON, 2026-06-30 being today. */
export function problemsOfCommand(sources: Sources, command: string): readonly Problem[] {
  const [name, agreement = '', ...rest] = command.trim().split(' ')
  const [first = '', second = ''] = rest
  if (name === 'notice') {
    const asked = { ...publishOptions, agreement, instances: null, base: rest[0] ?? null }
    return accepted(noticeOfPublication(sources, asked)).problems
  }
  if (name === 'costs') {
    const asked = { agreement, year: Number(first), unadjusted: second === 'unadjusted', editions: null, parties: null }
    return accepted(agreementCosts(sources, asked)).problems
  }
  if (name === 'issue') return issueIn(sources, agreement, first).problems
  if (name === 'confirm')
    return accepted(confirmClauses(sources, { clauses: [agreement], languages: [first] }, second)).problems
  if (name === 'form')
    return changeByForm(sources, { form: 'agreement', id: agreement }, JSON.parse(rest.join(' ')) as YamlChange)
      .problems
  if (name === 'laws') return accepted(watchLaws(sources, { agreements: null, editions: null }, '2026-06-30')).problems
  if (name === 'ready') {
    const asked = { agreement, parties: null }
    const { result } = accepted(agreementReadiness(sources, asked, { today: first, fonts }))
    return result.flatMap(({ points }) => points)
  }
  if (name === 'give-notice') {
    const asked = { agreement, version: null, from: first, instances: null, next: false, date: second } as const
    const ways = ['end', 'no-renewal'] as const
    return ways.flatMap((way) => accepted(noticeToGive(sources, { ...asked, way })).problems)
  }
  if (name === 'list') {
    const bytes = new TextEncoder().encode(rest.join(' ').replaceAll('|', '\n'))
    const asked = { agreement, version: null, kind: 'signature', path: 'signatures.csv', bytes } as const
    return accepted(recordList(sources, asked, '2026-06-30')).problems
  }
  if (name === 'round') {
    const nothing = { version: null, to: null, instances: null, copies: null, reply: null, sha256: null }
    const asked = { ...nothing, agreement, act: 'returned', date: first } as const
    return accepted(recordCopies(sources, asked, '2026-06-30')).problems
  }
  if (name === 'publish') return planPublication(sources, publishOptions).problems
  return signIn(sources, agreement, { party: first, date: second }, '2026-06-30').problems
}

/** The Sources with files of the register on top: YAML as text, the others byte for byte. */
export function withRegister(sources: Sources, added: Readonly<Record<string, Uint8Array | string>>): Sources {
  const files = new Map(sources.content.files)
  const attachments = new Map(sources.content.attachments)
  for (const [path, data] of Object.entries(added)) {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
    if (isContentText(path)) files.set(path, new TextDecoder().decode(bytes))
    else attachments.set(path, bytes)
  }
  return { ...sources, content: { ...sources.content, files, attachments } }
}

const publishOptions = { date: '2026-06-30', preview: false, base: null, generator: 'avtal 1' }
