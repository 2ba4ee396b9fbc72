// avtal round: which copies are out, who has not answered; what happens to copies is recorded, and the letters that go with it are made.

import { extname, join } from 'node:path'
import { withWritten } from '../../app/request/outcome.js'
import { programName } from '../../app/request/program.js'
import { recordCopies, signingRound, type CopiesToRecord, type Round, type RoundOutcome } from '../../app/round.js'
import {
  recipientsOf,
  roundAsCsv,
  roundCalendar,
  roundLetters,
  roundReport,
  roundTables,
  type LettersAsked,
} from '../../app/round-letters.js'
import { hasErrors, type Problem } from '../../base/problem.js'
import { phrase } from '../../base/phrases/phrases.js'
import { tellIn } from '../../base/phrases/tell.js'
import type { CopyData } from '../../data/register.js'
import { labelsDocument, letterDocument, lettersDocument } from '../../document/letter.js'
import { reportDocument } from '../../document/report.js'
import { recordContent } from '../../io/content.js'
import { readGenerator } from '../../io/installation.js'
import { foundAt, hashOfFile } from '../../io/read-file.js'
import { accepted, loadSources, today } from '../load.js'
import type { SourceOptions } from '../options.js'
import { deliver, printJson, printLines, printProblems, printTable, tellWaiting, type Status } from '../report.js'
import { documentBytes, formsIn, reportFormat } from '../report-file.js'
import { UsageError } from '../usage-error.js'

export interface RoundOptions extends SourceOptions {
  readonly date: string | undefined
  readonly of: string | undefined
  readonly instance: readonly string[] | undefined
  readonly to: readonly string[] | undefined
  readonly copies: readonly number[] | undefined
  readonly sent: string | undefined
  readonly returned: string | undefined
  readonly reminded: string | undefined
  readonly lost: string | undefined
  /** The day by which the copies are asked back. */
  readonly reply: string | undefined
  /** Days for which letters of reminder are made. */
  readonly remindOn: readonly string[] | undefined
  /** The file of the original that came back. */
  readonly original: string | undefined
  /** Who writes the letters. */
  readonly by: string | undefined
  /** The folder that letters are written into. */
  readonly out: string | undefined
  readonly file: string | undefined
}

const acts = ['sent', 'returned', 'reminded', 'lost'] as const

/** Shows the round; with a day on which something happened to copies, records that, once its letters are written. */
export async function round(agreement: string, options: RoundOptions): Promise<Status> {
  const { of: version = null, messages } = options
  const day = today(options.date)
  const asked = askedOf(agreement, options)
  const notRecorded = (found: readonly Problem[]): Status => {
    if (options.json === true) return printJson('result', null, found, options)
    const status = printProblems(found, options)
    printLines([tellIn(messages)('record-none')])
    return status
  }
  /* Letters come before the record of them: what cannot be written is not on record as sent. */
  const sources = loadSources(options)
  const planned = asked === null ? null : accepted(recordCopies(sources, asked, day))
  if (planned !== null && (planned.result === null || hasErrors(planned.problems))) return notRecorded(planned.problems)
  const answer = accepted(signingRound(withWritten(sources, planned?.writes ?? []), { agreement, version }, day))
  const { result, problems } = answer
  if (result !== null) await writeFiles(answer, result, asked, day, options)
  if (asked !== null) {
    const record = () => recordCopies(loadSources(options), asked, day)
    const recorded = accepted(await recordContent(options.content, record, tellWaiting(options)))
    if (recorded.result === null || hasErrors(recorded.problems)) return notRecorded(recorded.problems)
  }
  if (options.json === true) return printJson('result', result, problems, options)
  const status = printProblems(problems, options)
  if (result !== null && options.file === undefined) show(result, options)
  return status
}

/** @throws `UsageError` where more than one thing has happened, or what is said of it belongs to another */
function askedOf(agreement: string, options: RoundOptions): CopiesToRecord | null {
  const given = acts.filter((act) => options[act] !== undefined)
  const [act] = given
  if (given.length > 1) throw new UsageError(phrase('usage-round-acts', {}))
  if (options.reply !== undefined && act !== 'sent') throw new UsageError(phrase('usage-round-reply', {}))
  if (options.original !== undefined && act !== 'returned') throw new UsageError(phrase('usage-round-original', {}))
  const date = act === undefined ? undefined : options[act]
  if (act === undefined || date === undefined) return null
  return {
    ...{ agreement, act, date },
    version: options.of ?? null,
    to: options.to ?? null,
    instances: options.instance ?? null,
    copies: options.copies ?? null,
    reply: options.reply ?? null,
    sha256: options.original === undefined ? null : hashAt(options.original),
  }
}

function hashAt(path: string): string {
  if (foundAt(path)?.isFile() !== true) throw new UsageError(phrase('usage-path', { path }))
  return hashOfFile(path)
}

/** The letters of what was recorded, or of what is out; the table as a page. */
async function writeFiles(
  answer: RoundOutcome,
  result: Round,
  asked: CopiesToRecord | null,
  day: string,
  options: RoundOptions,
): Promise<void> {
  const { file, out, messages } = options
  const tell = tellIn(messages)
  const generator = programName(readGenerator())
  const calendar = roundCalendar(result, options.remindOn ?? [], messages, generator)
  const letters = lettersOf(answer, asked, day, options)
  const forms = formsIn(answer.library, messages)
  if (file !== undefined) {
    const ending = extname(file)
    if (ending === '.csv') deliver(roundAsCsv(result, tell), file, options)
    else if (ending === '.ics') {
      if (calendar === null) throw new UsageError(phrase('usage-dates-none', {}))
      deliver(calendar, file, options)
    } else {
      const format = reportFormat(ending, ['.csv', '.ics'])
      const printed = asked === null ? null : lettersDocument(letters, result.title, forms)
      const page = printed ?? reportDocument(roundReport(result, messages, tell), forms)
      deliver(await documentBytes(page, format, answer.library), file, options)
    }
  }
  if (out === undefined) return
  const written: string[] = []
  const write = (name: string, bytes: string | Uint8Array): void => {
    deliver(bytes, join(out, name), options)
    written.push(name)
  }
  for (const letter of letters)
    for (const format of ['pdf', 'docx'] as const) {
      const own = letterDocument(letter, formsIn(answer.library, letter.language))
      write(`${letter.id}.${format}`, await documentBytes(own, format, answer.library))
    }
  if (letters.length > 0) {
    const about = { id: 'labels', language: messages, title: tell('letter-labels'), date: day }
    write('labels.pdf', await documentBytes(labelsDocument(about, recipientsOf(letters), forms), 'pdf', answer.library))
  }
  if (calendar !== null) write('round.ics', calendar)
  if (options.json !== true) printLines([tell('round-files', { count: written.length, folder: out }), ''])
}

/** With those of the days on which who has not answered is to be reminded. */
function lettersOf(
  { library, issued }: RoundOutcome,
  asked: CopiesToRecord | null,
  day: string,
  { by, remindOn = [] }: RoundOptions,
): ReturnType<typeof roundLetters> {
  if (issued === null) return []
  const isOpen = ({ out, returned, lost }: CopyData): boolean => out !== undefined && (returned ?? lost) === undefined
  const letters = (kind: LettersAsked['kind'], date: string, copies: readonly CopyData[]) =>
    roundLetters(copies, issued, library, { kind, date, by: by ?? null })
  const isConcerned = ({ to, instance = 'all', number }: CopyData): boolean =>
    (asked?.to?.includes(to ?? '') ?? true) &&
    (asked?.instances?.includes(instance) ?? true) &&
    (asked?.copies?.includes(number) ?? true)
  const open = issued.copies.filter((copy) => isOpen(copy) && isConcerned(copy))
  const back = issued.copies.filter((copy) => copy.returned === asked?.date && isConcerned(copy))
  const now = ((): ReturnType<typeof letters> => {
    switch (asked?.act) {
      case 'returned':
        return letters('receipt', asked.date, back)
      case 'reminded':
        return letters('reminder', asked.date, open)
      case 'lost':
        return []
      default:
        return letters('round', asked?.date ?? day, open)
    }
  })()
  const later = remindOn.flatMap((date) =>
    letters('reminder', date, open).map((letter) => ({ ...letter, id: `${letter.id}-${date}` })),
  )
  return [...now, ...later]
}

function show(result: Round, { messages }: RoundOptions): void {
  const tell = tellIn(messages)
  const { copies, signers } = roundTables(result, tell)
  printLines([`${result.title}, ${tell('ready-version', result)}`])
  if (result.electronic) printLines([tell('round-electronic'), ''])
  else {
    printTable(copies)
    printLines([''])
  }
  printTable(signers)
}
