// content/languages -> the forms of each language, or problems. These are the longest files of a library, and seldom change while
// it is read again and again: what was read of one is kept by its text.

import { languageSchema, type LanguageForms } from '../data/language.js'
import { readYaml, type YamlFile } from '../data/yaml.js'
import { addAll } from '../base/lists.js'
import { limits, pastLimit } from '../base/limits.js'
import { placeIn, problem, type Checked, type Place, type Problem } from '../base/problem.js'
import { pathsUnder, shownPath, type FileSet } from '../base/sources.js'

/** The languages by their codes. Rules: `language/unfit`, `limit/exceeded` and those of `readYaml`. */
export function readLanguages(content: FileSet): Checked<Map<string, LanguageForms>> {
  const problems: Problem[] = []
  const languages = new Map<string, LanguageForms>()
  for (const path of pathsUnder(content, 'languages/', /\.ya?ml$/)) {
    const code = path.replace(/^languages\//, '').replace(/\.ya?ml$/, '')
    const top = placeIn(shownPath(content, path), 1, 1, { language: code })
    if (languages.size >= limits.languages.most)
      return { value: languages, problems: [...problems, pastLimit('languages', top)] }
    const read = readLanguage(content.files.get(path) ?? '', top)
    addAll(problems, [...unfitLanguage(read.problems, top), ...read.problems])
    if (read.value !== null) languages.set(code, read.value)
  }
  return { value: languages, problems }
}

type LanguageFile = YamlFile<LanguageForms>

const read = new Map<string, LanguageFile>()
const mostKept = 8

function readLanguage(text: string, { file, subject }: Place): LanguageFile {
  const key = `${file}\n${text}`
  const known = read.get(key) ?? readYaml(text, file, languageSchema, subject)
  read.delete(key)
  read.set(key, known)
  for (const oldest of read.keys()) if (read.size > mostKept) read.delete(oldest)
  return known
}

/** One problem before the others of a language file that was written for another version of the program. */
function unfitLanguage(problems: readonly Problem[], place: Place): Problem[] {
  const missing = problems.filter(({ rule }) => rule === 'yaml/missing').length
  const unknown = problems.filter(({ rule }) => rule === 'yaml/unknown-key').length
  return missing + unknown < 2 ? [] : [problem('language/unfit', { missing, unknown }, place)]
}
