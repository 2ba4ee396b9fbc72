// Files of the content folder -> the same without those whose names cannot be what they stand for: the code of a language, the id
// of a clause or of an agreement, a version. What a name becomes part of, a path or an address, holds nothing but its form.

import { isDeviceName, isNameEverywhere } from '../base/device-names.js'
import { step, type Memory } from '../base/memory.js'
import { phrase } from '../base/phrases/phrases.js'
import { placeIn, problem, type Place, type Problem } from '../base/problem.js'
import { shownPath, type FileSet } from '../base/sources.js'
import { fileId, languageCode, versionName } from '../data/scalars.js'

/**
 * Leaves out what has a name of another form. Rule `sources/name`, under `unread`: once for a folder, by its path, however much
 * lies in it.
 */
export function wellNamed(set: FileSet, memory: Memory): FileSet {
  const unread = new Map<string, Problem>()
  const isKept = (path: string): boolean => {
    const { fault } = memory.of(read, path, () => ({ fault: faultOf(path) }))
    if (fault === null) return true
    const { at, name, expected } = fault
    const place = placeIn(shownPath(set, at), 1, 1)
    unread.set(at, problem('sources/name#form', { name, expected: phrase(expected, {}) }, place))
    return false
  }
  const files = new Map([...set.files].filter(([path]) => isKept(path)))
  const attachments = new Map([...set.attachments].filter(([path]) => isKept(path)))
  return unread.size === 0 ? set : { ...set, files, attachments, unread: new Map([...(set.unread ?? []), ...unread]) }
}

/** `sources/name#windows`: a file that somebody has chosen, which not everybody with whom the folder is shared can have. */
export function notEverywhere(path: string, place: Place): Problem[] {
  const name = path.split('/').find((one) => one !== '' && !isNameEverywhere(one))
  return name === undefined ? [] : [problem('sources/name#windows', { name }, place)]
}

const read = step<{ readonly fault: Fault | null }>('the name of a file')

interface Fault {
  /** Path of the file or folder. */
  readonly at: string
  readonly name: string
  readonly expected: (typeof forms)[keyof typeof forms]['expected'] | 'a-name-of-no-device'
}

/** The first step of a path whose name has another form than what it stands for. */
function faultOf(path: string): Fault | null {
  const steps = path.split('/')
  for (const [index, { schema, expected }] of formsOf(path, steps.length).entries()) {
    const name = (steps[index + 1] ?? '').replace(index + 2 === steps.length ? /\.(?:md|ya?ml)$/ : /$^/, '')
    const at = steps.slice(0, index + 2).join('/')
    if (isDeviceName(name)) return { at, name, expected: 'a-name-of-no-device' }
    if (!schema.safeParse(name).success) return { at, name, expected }
  }
  return null
}

const forms = {
  language: { schema: languageCode, expected: 'a-language-code' },
  id: { schema: fileId, expected: 'an-id' },
  version: { schema: versionName, expected: 'a-version' },
} as const

/** What the steps of a path below its first folder stand for. */
function formsOf(path: string, length: number): (typeof forms)[keyof typeof forms][] {
  if (/^languages\/.+\.ya?ml$/.test(path)) return [forms.language]
  if (/^(?:clauses\/.+\/.+\.md|confirmed\/.+\/.+\.ya?ml)$/.test(path))
    return [forms.language, ...Array.from({ length: length - 2 }, () => forms.id)]
  return /^register\/.+\/.+\//.test(path) ? [forms.id, forms.version] : []
}
