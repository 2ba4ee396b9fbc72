// Standings of agreements -> the lines of `avtal status`: a table, and under each agreement what there is to see to.

import type { TerseDeadline, TerseInstance, TerseStanding } from './status.js'
import { grouped as byKey } from '../base/lists.js'
import { phrase } from '../base/phrases/phrases.js'
import type { Sentence } from '../base/sentence.js'
import type { MissingSigner } from '../register/signers.js'
import { dueOn } from '../register/standing.js'
import { isYear } from '../term/spans.js'
import type { Tell } from '../base/phrases/tell.js'

/**
 * The screen for people. Versions that others have replaced are left out.
 * @param reader code of the language of who reads: what an agreement says in it stands in it
 */
export function statusLines(
  standings: readonly TerseStanding[],
  today: string,
  tell: Tell,
  reader: string | null = null,
): string[] {
  const shown = standings.filter(({ replacedBy }) => replacedBy === null)
  if (shown.length === 0) return [tell('status-no-agreements')]
  const head = [tell('status-deadline'), tell('list-agreement'), tell('list-version')]
  const rows = [
    [...head, tell('status-standing', { day: today })],
    ...shown.map((standing) => tableRow(standing, tell)),
  ]
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const margin = ' '.repeat((widths[0] ?? 0) + 2)
  return [
    line(rows[0] ?? []),
    ...shown.flatMap((standing, index) => [
      line(rows[index + 1] ?? []),
      ...details(standing, tell, true, reader).map((detail) => margin + detail),
    ]),
  ]
}

function tableRow(terseStanding: TerseStanding, tell: Tell): string[] {
  return [
    daysOf(overdue(terseStanding)[0] ?? terseStanding.next) ?? '–',
    terseStanding.agreement,
    terseStanding.version,
    standing(terseStanding, tell),
  ]
}

/** "in force since 2023-01-01, until 2026-12-31", or how many instances of a series are. */
export function standing({ status, instances, issued, missingDecisions }: TerseStanding, tell: Tell): string {
  const parties = shortList(missingDecisions.map(({ name }) => name)) ?? ''
  const inWords = (instance: TerseInstance): string =>
    instance.state === 'not-approved' ? tell('status-not-approved', { parties }) : stateInWords(instance, tell)
  if (status === 'draft') return tell('status-draft')
  if (status === 'ready') return tell('status-not-issued')
  const states = new Set(instances.map(inWords))
  const [only] = states
  if (states.size === 1 && only !== undefined) return issued === null ? tell('status-entered', { state: only }) : only
  const total = instances.length
  return (Object.keys(words) as TerseInstance['state'][])
    .map((state) => ({
      count: instances.filter((instance) => instance.state === state).length,
      state: tell(words[state]),
    }))
    .filter(({ count }) => count > 0)
    .map(({ count, state }) => tell('status-some', { count, total, state }))
    .join(', ')
}

/** The same of one instance alone. */
export function statusOfInstance(
  { status, ...instance }: Pick<TerseStanding, 'status'> & Pick<TerseInstance, 'state' | 'since' | 'until'>,
  tell: Tell,
): string {
  return status === 'draft' ? tell('status-draft') : stateInWords(instance, tell)
}

const words = {
  'in-force': 'status-in-force',
  'not-started': 'status-not-started',
  'not-signed': 'status-not-signed',
  'not-issued': 'status-not-issued',
  'not-approved': 'status-some-not-approved',
  ended: 'status-ended',
} as const satisfies Readonly<Record<TerseInstance['state'], string>>

function stateInWords({ state, since, until }: Pick<TerseInstance, 'state' | 'since' | 'until'>, tell: Tell): string {
  switch (state) {
    case 'in-force':
      if (until === null) return since === null ? tell('status-in-force') : tell('status-in-force-since', { since })
      return since === null
        ? tell('status-in-force-until', { until })
        : tell('status-in-force-between', { since, until })
    case 'not-started':
      return since === null ? tell('status-start-unknown') : tell('status-start-known', { since })
    case 'ended':
      return until === null ? tell('status-ended') : tell('status-ended-on', { until })
    case 'not-signed':
    case 'not-issued':
    case 'not-approved':
      return tell(words[state])
  }
}

/** A monthly renewal has so many days for notice in a year, and the `dates` of the agreement have the others. */
const mostNotices = 12

/**
 * What there is to see to, the most urgent first: overdue, next, last days for notice, who is missing, copies out.
 * @param withNext false where the next deadline is shown beside it
 * @param reader as `statusLines` has it
 */
export function details(standing: TerseStanding, tell: Tell, withNext = true, reader: string | null = null): string[] {
  const { instances, language, next, missingDecisions } = standing
  const notices = grouped(instances, ({ notices: own }) => own).filter(([deadline]) => !isSame(deadline, next))
  const full = (deadline: TerseDeadline): string => inFull(deadline, [reader ?? language, language], tell)
  const missing = missingSigners(
    instances.map((instance) => instance.missing),
    tell,
  )
  const out = shortList(
    instances
      .filter(({ copiesOut }) => copiesOut.length > 0)
      .map(({ instance, copiesOut }) => (instances.length > 1 ? `${instance}: ` : '') + copiesOut.join(', ')),
  )
  const without = missingDecisions.map(({ name }) => name).join('; ')
  return [
    ...overdue(standing).map((deadline) => {
      const count = instances.filter((instance) => instance.overdue.some((other) => isSame(other, deadline))).length
      return ofInstances(tell('status-overdue', { deadline: full(deadline) }), count, instances, tell)
    }),
    ...(next === null || !withNext ? [] : [tell('status-next', { deadline: full(next) })]),
    ...notices.slice(0, mostNotices).map(([deadline]) => tell('status-notice', { deadline: full(deadline) })),
    ...(notices.length > mostNotices ? [tell('status-more-notices', { count: notices.length - mostNotices })] : []),
    ...(missing === null ? [] : [tell('status-missing', { items: missing })]),
    ...(out === null ? [] : [tell('status-copies-out', { items: out })]),
    ...unanswered(instances, tell),
    ...(without === '' || instances.some(({ state }) => state === 'not-approved')
      ? []
      : [tell('status-undecided', { items: without })]),
    ...publicationLines(instances, tell),
  ]
}

/** Who has been asked for copies by a day that has passed: "2026-12-20 Falu kommun (copies 1, 2)". */
function unanswered(instances: readonly TerseInstance[], tell: Tell): string[] {
  const open = byKey(
    instances.flatMap((instance) => instance.unanswered),
    ({ reply, name }) => `${reply} ${name}`,
  )
  const items = [...open].map(([party, copies]) =>
    tell('status-unanswered-copies', { party, copies: copies.map(({ number }) => number).join(', ') }),
  )
  const listed = shortList(items.sort())
  return listed === null ? [] : [tell('status-unanswered', { items: listed })]
}

/** When instances were published, and too late or not; which were withdrawn. */
function publicationLines(instances: readonly TerseInstance[], tell: Tell): string[] {
  const counted = (labels: readonly string[]): Sentence | string | null =>
    shortList(
      [...new Set(labels)]
        .sort()
        .map((label) => ofInstances(label, labels.filter((one) => one === label).length, instances, tell)),
    )
  const published = counted(
    instances.flatMap(({ publication: { published: date, due } }) => {
      if (date === null) return []
      if (due === null) return [date]
      return [tell(date <= due ? 'status-published-due' : 'status-published-late', { date, due })]
    }),
  )
  const withdrawn = counted(instances.flatMap(({ publication }) => publication.withdrawn?.date ?? []))
  return [
    ...(published === null ? [] : [tell('status-published', { items: published })]),
    ...(withdrawn === null ? [] : [tell('status-withdrawn', { items: withdrawn })]),
  ]
}

/** The text with "(3 of 15 instances)", where it holds for some only. */
function ofInstances(text: string, count: number, { length: total }: readonly unknown[], tell: Tell): string {
  return count === total ? text : tell('status-of-instances', { text, count, total })
}

function overdue({ instances }: TerseStanding): TerseDeadline[] {
  return grouped(instances, (instance) => instance.overdue).map(([deadline]) => deadline)
}

/** The deadlines of all instances, each day and rule once, by date. */
function grouped(
  instances: readonly TerseInstance[],
  deadlinesOf: (instance: TerseInstance) => readonly TerseDeadline[],
): [TerseDeadline, number][] {
  const found: [TerseDeadline, number][] = []
  for (const deadline of instances.flatMap(deadlinesOf)) {
    const before = found.find(([other]) => isSame(other, deadline))
    if (before === undefined) found.push([deadline, 1])
    else before[1] += 1
  }
  return found.sort(([a], [b]) => (dueOn(a) < dueOn(b) ? -1 : dueOn(a) > dueOn(b) ? 1 : 0))
}

function isSame(a: TerseDeadline, b: TerseDeadline | null): boolean {
  return a.id === b?.id && dueOn(a) === dueOn(b)
}

/** "2027-03-31"; "2027" or "2027-04-01–2028-03-31" where something is to be done on no certain day. */
function daysOf(deadline: TerseDeadline | null): string | null {
  if (deadline === null) return null
  const { date, during } = deadline
  if (date !== null || during === null) return date
  return isYear(during) ? during.from.slice(0, 4) : `${during.from}–${during.to}`
}

/** "2027-03-31 Sista dag för uppsägning – senast sex månader före avtalstidens utgång". */
function inFull(terse: TerseDeadline, languages: readonly string[], tell: Tell): string {
  const { label, rule, safe } = terse
  const inFirst = (texts: typeof label): string =>
    languages.map((code) => texts[code]).find((one) => one !== undefined) ?? ''
  const text = [inFirst(label), inFirst(rule)].filter((piece) => piece !== '').join(' – ')
  const deadline = `${daysOf(terse) ?? ''} ${text}`
  return safe === null ? deadline : tell('status-act-by', { deadline, date: safe })
}

/**
 * All whose signatures are missing: "Region Dalarna (15 instances); Falu kommun – Eva Lind, kommundirektör"; null for none. Who
 * is missing in most instances comes first.
 */
export function missingSigners(missing: readonly (readonly MissingSigner[])[], tell: Tell): string | null {
  const counts = new Map<string, number>()
  for (const signer of missing.flat())
    for (const label of labelsOf(signer, tell)) counts.set(label, (counts.get(label) ?? 0) + 1)
  if (counts.size === 0) return null
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, instances]) => (instances === 1 ? name : tell('status-in-instances', { name, instances })))
    .join('; ')
}

/** A party with each who is missing for it: by name and title, as the agreement has them, or by number. */
function labelsOf({ name: party, signatures, signatories, later }: MissingSigner, tell: Tell): string[] {
  return signatories.map(({ number, name, title }) => {
    const known = [name, title].filter((piece) => piece !== null).join(', ')
    const who = known === '' && signatures > 1 ? tell('status-signatory', { number, count: signatures }) : known
    const signer = who === '' ? party : `${party} – ${who}`
    return later === undefined ? signer : tell('status-signed-later', { signer, date: later })
  })
}

/** Items in a row, cut after five with the number of the others; null for none. */
export function shortList(items: readonly string[]): Sentence | string | null {
  if (items.length === 0) return null
  const first = items.slice(0, 5).join('; ')
  return items.length > 5 ? phrase('items-more', { items: first, count: items.length - 5 }) : first
}
