// The first page: all agreements with where they stand, soonest deadline first; and what a search finds in them.

import { nameIn } from '../../data/party.js'
import { instancesOf } from '../../document/instance.js'
import type { Agreement, Library } from '../../library/types.js'
import type { Problem } from '../../base/problem.js'
import { clausesOf } from '../../app/documents/translations.js'
import { skeletonLanguages } from '../../app/new.js'
import { details, standing } from '../../app/status-lines.js'
import { statusOf } from '../../app/status.js'
import { programName } from '../../app/request/program.js'
import { readGenerator } from '../../io/installation.js'
import type { Ask } from '../ask.js'
import { skeletonFolders } from '../../io/edited/skeletons.js'
import type { Counts, Home, HomeAgreement } from '../protocol.js'
import { toldIn } from '../told.js'

/** Where everything stands. */
export function home(ask: Ask): Home {
  const { desk, tell, today } = ask
  const { workspace, drafts } = desk
  const library = workspace.library()
  const { result, problems } = statusOf(library, today)
  const told = toldIn(ask)
  const agreements = result.agreements.map((one): HomeAgreement => {
    const agreement = library.agreements.get(one.agreement)
    return {
      agreement: one.agreement,
      version: one.version,
      title: one.title,
      status: one.status,
      next: one.next,
      issued: one.issued,
      replacedBy: one.replacedBy,
      standing: standing(one, tell),
      details: details(one, tell, false, ask.language),
      parties: agreement === undefined ? [] : partyNames(agreement, library),
      languages: agreement?.data.authentic ?? [],
      instances: one.instances.length,
      isCurrent: agreement?.data.version === one.version,
      unsaved: agreement !== undefined && filesOf(agreement, library).some((path) => drafts.has(path)),
    }
  })
  return {
    today,
    agreements,
    problems: [...desk.mended, ...problems].map(told),
    newIn: skeletonLanguages(skeletonFolders(desk.templates)),
    folder: desk.content,
    program: programName(readGenerator()),
  }
}

/** How many problems each agreement has. */
export function counts({ desk }: Ask): Counts {
  const found = problemsByAgreement(desk.workspace.documents())
  return Object.fromEntries(
    [...found].map(([id, problems]) => {
      const errors = problems.filter(({ severity }) => severity === 'error').length
      return [id, { errors, warnings: problems.length - errors }]
    }),
  )
}

/** Paths under the content folder of what is an agreement's own, and of the clauses that it is made of. */
export function filesOf(agreement: Agreement, { clauses, sources }: Library): string[] {
  const own = ['yaml', 'yml'].map((ending) => `agreements/${agreement.id}.${ending}`)
  const texts = clausesOf(agreement).flatMap((clause) =>
    [...clauses.keys()].map((code) => `clauses/${code}/${clause}.md`),
  )
  return [...own, ...texts].filter((path) => sources.content.files.has(path))
}

function partyNames(agreement: Agreement, library: Library): string[] {
  const language = agreement.data.authentic[0] ?? ''
  const parties = instancesOf(agreement, library).flatMap(({ signers }) => signers.map(({ party }) => party))
  return [...new Set(parties.map((party) => nameIn(party, language)))]
}

function problemsByAgreement({
  instances,
  unread,
}: ReturnType<Ask['desk']['workspace']['documents']>): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, Set<Problem>>([...unread].map(([id, problems]) => [id, new Set(problems)]))
  for (const { instance, problems } of instances) {
    const { id } = instance.agreement
    const own = found.get(id) ?? new Set()
    found.set(id, own)
    for (const problem of problems) own.add(problem)
  }
  return new Map([...found].map(([id, problems]) => [id, [...problems]]))
}
