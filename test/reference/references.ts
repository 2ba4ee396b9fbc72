// The five agreements of content/ with the reference texts they were written after -> the measured rows of each.

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { madeProject } from '../support/project.js'
import { measure, type Measured, type ReferenceMap } from './measure.js'

export const referenceFolder = '../shared/reference'

const maps = 'test/reference'

interface Entry {
  readonly clause?: string | undefined
  readonly id?: string | undefined
  readonly clauses?: readonly Entry[] | undefined
}

/** Every agreement that has a map, by id; of a series the first instance. */
export function measuredAgreements(): Map<string, readonly Measured[]> {
  const { library, instances } = madeProject()
  const ids = readdirSync(maps).flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -'.yaml'.length)] : []))
  return new Map(
    ids.map((id) => {
      const document = instances
        .flatMap(({ editions }) => editions.map((edition) => edition.document))
        .find((made) => made.agreement === id)
      const agreement = library.agreements.get(id)
      if (document === undefined || agreement === undefined) throw new Error(`The agreement ${id} is not made.`)
      const map = parse(readFileSync(`${maps}/${id}.yaml`, 'utf8')) as ReferenceMap
      const reference = readFileSync(`${referenceFolder}/${map.reference}`, 'utf8').normalize('NFC')
      return [id, measure(map, reference, document, clauseIds(agreement.data.clauses))]
    }),
  )
}

/** Ids by path, of headings without a clause by their id. */
function clauseIds(entries: readonly Entry[]): Map<string, string> {
  return new Map(
    entries.flatMap(({ clause, id, clauses = [] }): [string, string][] => {
      const own = id ?? clause?.split('/').at(-1) ?? ''
      return [[clause ?? own, own], ...clauseIds(clauses)]
    }),
  )
}
