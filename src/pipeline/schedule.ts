// The schedule of an instance: its computed dates with the number of the section that each rule stands in,
// for the manifest, for `avtal dates`, and as a table in an annex.

import type { Block, Cell, Document, Row } from '../model/document.js'
import { inlineText } from '../text/text.js'
import { schedule, type ScheduleRow } from '../term/schedule.js'
import type { Library } from './library.js'
import type { ManifestDate } from './manifest.js'
import type { MadeInstance } from './pipeline.js'
import type { Instance } from './resolve.js'
import type { Scope } from './scope.js'

/** A row of the schedule; `section` is the source as printed ("5 Avtalstid"), null where it is not known. */
export interface InstanceDate extends ManifestDate {
  readonly when: ScheduleRow['when']
  readonly section: string | null
}

/** All dates of an instance, before signing. `today` moves the horizon of renewals and reviews. */
export function instanceDates(made: MadeInstance, library: Library, today: string | null): InstanceDate[] {
  const document = made.editions[0]?.document
  const sections = document === undefined ? new Map<string, string>() : sectionNames(document)
  const rows = schedule({
    term: made.instance.agreement.data.term,
    signed: null,
    today,
    languages: [...library.languages.values()],
  })
  return rows.map((row) => ({ ...row, section: row.source === null ? null : (sections.get(row.source) ?? null) }))
}

/** The dates as the manifest lists them. They never depend on the day of the build. */
export function termDates(made: MadeInstance, library: Library): ManifestDate[] {
  return instanceDates(made, library, null).map(({ id, label, date, rule, source }) => ({
    id,
    label,
    date,
    rule,
    source,
  }))
}

/** The schedule as a table, for an annex. */
export function scheduleBlock(instance: Instance, scope: Scope): Block {
  const rows = schedule({
    term: instance.agreement.data.term,
    signed: null,
    today: null,
    languages: [scope.language],
  })
  const { words } = scope.language
  const cell = (text: string, heading = false): Cell => ({
    heading,
    blocks: text === '' ? [] : [{ kind: 'paragraph', inlines: [{ kind: 'text', text, source: null }], source: null }],
  })
  const row = (cells: readonly Cell[]): Row => ({ cells, total: false })
  const reference = (id: string | null): Cell => {
    const target = id === null ? undefined : scope.targets.get(id)
    if (id === null || target === undefined) return cell('')
    const label = target.label ?? scope.titleOf(id)
    return {
      heading: false,
      blocks: [
        { kind: 'paragraph', inlines: [{ kind: 'reference', target: id, text: label, source: null }], source: null },
      ],
    }
  }
  return {
    kind: 'table',
    id: null,
    caption: null,
    columns: [0.28, 0.24, 0.38, 0.1].map((width) => ({ width, align: 'start' })),
    header: [row([words.event, words.date, words.rule, words.source].map((label) => cell(label, true)))],
    rows: rows.map((one) =>
      row([
        cell(one.label[scope.code] ?? '', true),
        cell(one.when[scope.code] ?? ''),
        cell(one.rule[scope.code] ?? ''),
        reference(one.source),
      ]),
    ),
    source: null,
  }
}

function sectionNames(document: Document): Map<string, string> {
  const names = new Map<string, string>()
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind !== 'section') continue
      names.set(block.id, [block.label ?? '', inlineText(block.title)].filter((piece) => piece !== '').join(' '))
      walk(block.blocks)
    }
  }
  for (const part of document.parts) walk(part.blocks)
  return names
}
