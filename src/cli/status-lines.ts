// Standings of agreements -> the lines of `avtal status`: a table, and under each agreement what there is to see to.

import type { TerseDeadline, TerseInstance, TerseStanding } from '../app/status.js'
import { namesOfMissing } from '../register/signers.js'

/** The screen for people. Versions that others have replaced are left out. */
export function statusLines(standings: readonly TerseStanding[], today: string): string[] {
  const shown = standings.filter(({ replacedBy }) => replacedBy === null)
  if (shown.length === 0) return ['No agreements.']
  const rows = [['DEADLINE', 'AGREEMENT', 'VERSION', `STANDING ON ${today}`], ...shown.map(tableRow)]
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const margin = ' '.repeat((widths[0] ?? 0) + 2)
  return [
    line(rows[0] ?? []),
    ...shown.flatMap((one, index) => [line(rows[index + 1] ?? []), ...details(one).map((detail) => margin + detail)]),
  ]
}

function tableRow(one: TerseStanding): string[] {
  return [(overdue(one)[0] ?? one.next)?.date ?? '–', one.agreement, one.version, standing(one)]
}

/** "in force since 2023-01-01, until 2026-12-31", or how many instances of a series are. */
function standing({ status, instances, issued }: TerseStanding): string {
  if (status === 'draft') return 'draft'
  if (status === 'ready') return 'not issued'
  const states = new Set(instances.map(inWords))
  const [only] = states
  if (states.size === 1 && only !== undefined) return issued === null ? `${only} (entered by hand)` : only
  const count = (state: TerseInstance['state']): number => instances.filter((one) => one.state === state).length
  return (Object.keys(words) as TerseInstance['state'][])
    .filter((state) => count(state) > 0)
    .map((state) => `${count(state)} of ${instances.length} ${words[state]}`)
    .join(', ')
}

const words: Readonly<Record<TerseInstance['state'], string>> = {
  'in-force': 'in force',
  'not-started': 'signed, not in force yet',
  'not-signed': 'waiting for signatures',
  'not-issued': 'not issued',
  ended: 'ended',
}

function inWords({ state, since, until }: TerseInstance): string {
  switch (state) {
    case 'in-force':
      return `in force${since === null ? '' : ` since ${since}`}${until === null ? '' : `, until ${until}`}`
    case 'not-started':
      return since === null ? 'signed; the first day is not known' : `signed, in force from ${since}`
    case 'ended':
      return until === null ? 'ended' : `ended on ${until}`
    default:
      return words[state]
  }
}

function details(one: TerseStanding): string[] {
  const { instances, language, next, undecided } = one
  const notices = grouped(instances, ({ notices: own }) => own).filter(([deadline]) => !isSame(deadline, next))
  const out = instances.filter(({ copiesOut }) => copiesOut.length > 0)
  return [
    ...overdue(one).map((deadline) => `overdue: ${inFull(deadline, language)}${share(one, deadline)}`),
    ...(next === null ? [] : [`next: ${inFull(next, language)}`]),
    ...notices.map(([deadline]) => `notice: ${inFull(deadline, language)}`),
    ...shortList('missing signatures', namesOfMissing(instances.map(({ missing }) => missing))),
    ...shortList(
      'copies out',
      out.map(({ instance, copiesOut }) => (instances.length > 1 ? `${instance}: ` : '') + copiesOut.join(', ')),
    ),
    ...shortList('no decision on record', undecided),
    ...publicationLines(instances),
  ]
}

/** When instances were published, and too late or not; which were withdrawn. */
function publicationLines(instances: readonly TerseInstance[]): string[] {
  const counted = (labels: readonly string[]): string[] =>
    [...new Set(labels)].sort().map((label) => {
      const count = labels.filter((one) => one === label).length
      return count === instances.length ? label : `${label} (${count} of ${instances.length} instances)`
    })
  const published = instances.flatMap(({ publication: { published: day, due } }) =>
    day === null ? [] : [day + (due === null ? '' : day <= due ? `, due ${due}` : `, late: due ${due}`)],
  )
  const withdrawn = instances.flatMap(({ publication }) => publication.withdrawn?.date ?? [])
  return [...shortList('published', counted(published)), ...shortList('withdrawn', counted(withdrawn))]
}

function overdue({ instances }: TerseStanding): TerseDeadline[] {
  return grouped(instances, (one) => one.overdue).map(([deadline]) => deadline)
}

/** "(3 of 15 instances)", where not all are overdue. */
function share({ instances }: TerseStanding, deadline: TerseDeadline): string {
  const count = instances.filter((one) => one.overdue.some((other) => isSame(other, deadline))).length
  return count === instances.length ? '' : ` (${count} of ${instances.length} instances)`
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
  return found.sort(([a], [b]) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

function isSame(a: TerseDeadline, b: TerseDeadline | null): boolean {
  return a.id === b?.id && a.date === b.date
}

/** "2027-03-31 Sista dag för uppsägning – senast sex månader före avtalstidens utgång". */
function inFull({ date, label, rule, safe }: TerseDeadline, language: string): string {
  const text = [label[language], rule[language]].filter((piece) => piece !== undefined && piece !== '').join(' – ')
  return `${date} ${text}${safe === null ? '' : ` (act by ${safe}, a working day)`}`
}

/** One line, cut after five with the number of the others. */
export function shortList(label: string, items: readonly string[]): string[] {
  if (items.length === 0) return []
  const others = items.length > 5 ? `; and ${items.length - 5} more` : ''
  return [`${label}: ${items.slice(0, 5).join('; ')}${others}`]
}
