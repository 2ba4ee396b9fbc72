// content/languages -> the forms of each language, or problems.

import { languageSchema, type LanguageForms } from '../data/language.js'
import { readKept } from './kept-files.js'
import { step, type Memory } from '../base/memory.js'
import type { Store } from '../base/store.js'
import { addAll } from '../base/lists.js'
import { limits, pastLimit } from '../base/limits.js'
import { placeIn, problem, type Checked, type Place, type Problem } from '../base/problem.js'
import { pathsUnder, shownPath, type FileSet } from '../base/sources.js'

/** The languages by their codes. Rules: `language/unfit`, `limit/exceeded` and those of `readYaml`. */
export function readLanguages(
  content: FileSet,
  memory: Memory,
  store?: Store,
): Checked<ReadonlyMap<string, LanguageForms>> {
  const paths = pathsUnder(content, 'languages/', /\.ya?ml$/)
  const inputs = paths.flatMap((path) => [path, content.files.get(path)])
  return memory.last(all, content.root, inputs, () => readAll(content, paths, store))
}

const all = step<Checked<ReadonlyMap<string, LanguageForms>>>('the languages')

function readAll(
  content: FileSet,
  paths: readonly string[],
  store: Store | undefined,
): Checked<ReadonlyMap<string, LanguageForms>> {
  const problems: Problem[] = []
  const languages = new Map<string, LanguageForms>()
  for (const path of paths) {
    const code = path.replace(/^languages\//, '').replace(/\.ya?ml$/, '')
    const top = placeIn(shownPath(content, path), 1, 1, { language: code })
    if (languages.size >= limits.languages.most)
      return { value: languages, problems: [...problems, pastLimit('languages', top)] }
    const read = readKept(content.files.get(path) ?? '', top, languageSchema, store)
    addAll(problems, [...unfitLanguage(read.problems, top), ...read.problems])
    if (read.value !== null) languages.set(code, read.value)
  }
  return { value: languages, problems }
}

/** One problem before the others of a language file that was written for another version of the program. */
function unfitLanguage(problems: readonly Problem[], place: Place): Problem[] {
  const missing = problems.filter(({ rule }) => rule === 'yaml/missing').length
  const unknown = problems.filter(({ rule }) => rule === 'yaml/unknown-key').length
  return missing + unknown < 2 ? [] : [problem('language/unfit', { missing, unknown }, place)]
}
