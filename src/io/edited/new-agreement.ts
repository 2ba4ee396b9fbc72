// The files of a new agreement, laid out in a content folder. Nothing that exists is overwritten.

import { join, relative } from 'node:path'
import { newAgreement, type NewAsked } from '../../app/new.js'
import type { Outcome, Refusal } from '../../app/request/outcome.js'
import type { FileSet } from '../../base/sources.js'
import { recordContent } from '../content.js'
import { packageRoot } from '../installation.js'
import type { Waiting } from '../lock.js'
import { foundAt } from '../read-file.js'

/**
 * Writes the files: `agreements/ID.yaml`, and a first clause of its own. The result is null where they could not be written.
 * @param folders of skeletons, the first that has one in the language counts
 */
export function layOutAgreement(
  content: string,
  asked: NewAsked,
  folders: readonly FileSet[],
  waiting?: Waiting,
): Promise<Outcome<{ readonly files: readonly string[] } | null> | Refusal> {
  const schema = join(packageRoot(), 'docs', 'schemas', 'agreement.schema.json')
  const environment = {
    schema: relative(join(content, 'agreements'), schema).replace(/\\/g, '/'),
    folders,
    existing: (paths: readonly string[]) =>
      paths.map((path) => join(content, path)).filter((path) => foundAt(path) !== null),
  }
  return recordContent(content, () => newAgreement(asked, environment), waiting)
}
