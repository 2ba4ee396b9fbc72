// The files of a new agreement, laid out in a content folder. Nothing that exists is overwritten.

import { join, relative } from 'node:path'
import {
  newAgreement,
  newFromAgreement,
  type NewAsked,
  type NewEnvironment,
  type NewFrom,
  type NewFromAsked,
} from '../../app/new.js'
import type { Outcome, Refusal } from '../../app/request/outcome.js'
import type { FileSet, Sources } from '../../base/sources.js'
import { recordContent, type Written } from '../content.js'
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
  written?: Written,
): Promise<Outcome<{ readonly files: readonly string[] } | null> | Refusal> {
  const environment = newEnvironment(content, folders)
  return recordContent(content, () => newAgreement(asked, environment), waiting, written)
}

/** What is needed to lay out an agreement in a folder. */
export function newEnvironment(content: string, folders: readonly FileSet[]): NewEnvironment {
  const schema = join(packageRoot(), 'docs', 'schemas', 'agreement.schema.json')
  return {
    schema: relative(join(content, 'agreements'), schema).replace(/\\/g, '/'),
    folders,
    existing: existingIn(content),
  }
}

/**
 * Writes the files of an agreement that begins from another one.
 * @param read the folders as they are while nobody else writes
 */
export function layOutFromAgreement(
  content: string,
  asked: NewFromAsked,
  read: () => Sources,
  today: string,
  written?: Written,
): Promise<Outcome<NewFrom | null> | Refusal> {
  const begin = () => newFromAgreement(read(), asked, today, existingIn(content))
  return recordContent(content, begin, undefined, written)
}

/** Those of some files under the content folder that exist, as the user knows them. */
function existingIn(content: string): (paths: readonly string[]) => readonly string[] {
  return (paths) => paths.map((path) => join(content, path)).filter((path) => foundAt(path) !== null)
}
