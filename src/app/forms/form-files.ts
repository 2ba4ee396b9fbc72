// What a form is of -> the file that it is written into, and how that file is read and judged.

import type * as z from 'zod'
import { openMemory, type Memory } from '../../base/memory.js'
import type { Problem, Subject } from '../../base/problem.js'
import { agreementFiles, pathsUnder, shownPath, type FileSet, type Sources } from '../../base/sources.js'
import { clauseSchema } from '../../data/clause.js'
import { changeFrontMatter, changeYaml, frontMatterIn } from '../../data/edit-yaml/change-yaml.js'
import { isMapping, type Json } from '../../data/edit-yaml/change.js'
import { readValues, type ReadValues } from '../../data/edit-yaml/read-values.js'
import { readYaml } from '../../data/yaml.js'
import { readClause } from '../../library/clause.js'
import { readParties } from '../../library/parties.js'
import { agreementSchema, partiesSchema, partySchema, siteSchema } from '../../locale/schemas.js'

export type FormOf =
  | { readonly form: 'agreement'; readonly id: string }
  | { readonly form: 'party'; readonly id: string }
  | { readonly form: 'clause'; readonly id: string; readonly language: string }
  | { readonly form: 'site' }

export interface FormFile {
  /** Under the content folder. */
  readonly path: string
  /** As problems name it. */
  readonly file: string
  readonly subject: Subject | undefined
  /** The file, or an empty text for one that is yet to come. */
  readonly text: string
  /** Of what the form is of. */
  readonly schema: z.ZodType
  /** Of the file. */
  readonly fileSchema: z.ZodType
  /** Where in the file that stands: a party in its list. */
  readonly prefix: readonly (string | number)[]
  readonly change: typeof changeYaml
  /** Null where the text cannot be read. */
  readonly read: (text: string) => ReadValues | null
  /** All that is wrong with the file, of parties with the register, when it has a text. */
  readonly problemsOf: (text: string) => readonly Problem[]
}

/** The file of what a form is of; null where there is none. A site may be yet to come. */
export function formFile({ content }: Sources, of: FormOf, memory: Memory = openMemory()): FormFile | null {
  switch (of.form) {
    case 'agreement': {
      const path = agreementFiles(content).find(({ id }) => id === of.id)?.path
      return path === undefined ? null : yamlFile(content, path, agreementSchema, { agreement: of.id })
    }
    case 'site':
      return yamlFile(content, 'site/site.yaml', siteSchema, undefined)
    case 'clause':
      return clauseFile(content, of.language, of.id)
    case 'party':
      return bodyFile(content, of.id, memory)
  }
}

function yamlFile(content: FileSet, path: string, schema: z.ZodType, subject: Subject | undefined): FormFile {
  const file = shownPath(content, path)
  return {
    ...{ path, file, subject, schema, fileSchema: schema, prefix: [] },
    text: content.files.get(path) ?? '',
    change: changeYaml,
    read: readValues,
    problemsOf: (text) => readYaml(text, file, schema, subject).problems,
  }
}

function clauseFile(content: FileSet, language: string, id: string): FormFile | null {
  const path = `clauses/${language}/${id}.md`
  const text = content.files.get(path)
  if (text === undefined) return null
  const file = shownPath(content, path)
  const subject = { clause: id, language }
  return {
    ...{ path, file, subject, text, schema: clauseSchema, fileSchema: clauseSchema, prefix: [] },
    change: changeFrontMatter,
    read: (whole) => {
      const found = frontMatterIn(whole)
      /* A line above stands for that of the dashes. */
      return readValues(found === null ? '' : `\n${whole.slice(found.start, found.end)}`)
    },
    problemsOf: (whole) => readClause(whole, id, language, file).problems,
  }
}

function bodyFile(content: FileSet, id: string, memory: Memory): FormFile | null {
  for (const path of partyFiles(content)) {
    const text = content.files.get(path) ?? ''
    if (!text.includes(id)) continue
    const index = idsIn(readValues(text)?.value ?? null).indexOf(id)
    if (index >= 0) return { ...partyFile(content, path, memory), prefix: [index] }
  }
  return null
}

/** A file of parties, whether or not there is one yet. */
export function partyFile(content: FileSet, path: string, memory: Memory): FormFile {
  const file = shownPath(content, path)
  return {
    ...yamlFile(content, path, partiesSchema, undefined),
    schema: partySchema,
    problemsOf: (text) => {
      const all = [...new Set([...partyFiles(content), path])].sort()
      const files = all.map((one) => {
        return { file: shownPath(content, one), text: one === path ? text : (content.files.get(one) ?? '') }
      })
      return readParties(text === '' ? files.filter((one) => one.file !== file) : files, memory).problems
    },
  }
}

export function partyFiles(content: FileSet): string[] {
  return pathsUnder(content, 'parties/', /\.ya?ml$/)
}

/** The ids of the entries of a file of parties, in order; an empty one for what has none. */
export function idsIn(list: Json): string[] {
  return Array.isArray(list)
    ? (list as readonly Json[]).map((one) => (isMapping(one) && typeof one['id'] === 'string' ? one['id'] : ''))
    : []
}
