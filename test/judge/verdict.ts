// What the judges have in common: what they are given and what they answer.

import type { Format } from '../../src/base/formats.js'
import type { Document } from '../../src/model/document.js'
import type { JudgedPackage } from './packages/packages.js'
import type { Tools } from './tools.js'

/** Where a file lies, and what it is called in what is printed. */
export type NamedFile = Pick<Subject, 'path' | 'name'>

/** A file to be judged, and the Document whose text it has to have. */
export interface Subject {
  /** Absolute. */
  readonly path: string
  /** As printed: relative to the output folder. */
  readonly name: string
  readonly format: Format
  /** The number of a marked copy; null for the unmarked file. */
  readonly copy: number | null
  readonly document: Document
}

export interface Finding {
  readonly file: string
  readonly rule: string
  readonly message: string
}

export interface Verdict {
  /** How many files were judged. */
  readonly files: number
  readonly findings: readonly Finding[]
  /** What was left out, said plainly. */
  readonly remarks: readonly string[]
}

export interface Setting {
  readonly tools: Tools
  readonly packages: readonly JudgedPackage[]
  /** For what a judge writes; removed afterwards. */
  readonly folder: string
}

export interface Judge {
  readonly name: string
  readonly formats: readonly Format[]
  readonly run: (subjects: readonly Subject[], setting: Setting) => Promise<Verdict>
}

/** A verdict without remarks. */
export function verdict(subjects: readonly Subject[], findings: readonly Finding[]): Verdict {
  return { files: subjects.length, findings, remarks: [] }
}

/** The printed name of a path that a tool reports. */
export function nameOf(path: string, subjects: readonly NamedFile[]): string {
  return subjects.find((subject) => path.endsWith(subject.path))?.name ?? path
}
