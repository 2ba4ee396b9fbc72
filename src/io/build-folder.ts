// Sources -> the output folder: made and rendered, then written together with the manifest.

import {
  agreementSummaries,
  outputUpdate,
  renderAgreements,
  type BuildAsked,
  type AgreementSummary,
} from '../app/build.js'
import { manifestFileSchema } from '../app/artefacts/manifest-file.js'
import type { Manifest } from '../app/artefacts/manifest.js'
import { isRefusal, type Outcome, type Refusal } from '../app/request/outcome.js'
import { sortProblems } from '../base/problem.js'
import type { Sources } from '../base/sources.js'
import { readAssets, readProgram } from './assets.js'
import { readManifest } from './output.js'
import { renderOnce, type RenderOptions } from './threads/renderer.js'
import { updateFolder, type FolderOptions } from './update-folder.js'

/** The result is the manifest of the whole folder; null when nothing could be written, and nothing was touched. */
export interface BuildOutcome extends Outcome<Manifest | null> {
  readonly agreements: readonly AgreementSummary[]
  /** How many were built now. */
  readonly files: number
}

/** Builds the agreements chosen into a folder. */
export async function buildFolder(
  out: string,
  sources: Sources,
  asked: BuildAsked,
  options: RenderOptions & FolderOptions,
): Promise<BuildOutcome | Refusal> {
  const assets = readAssets()
  const program = readProgram(assets)
  const environment = { render: renderOnce(options, assets), program, unwritable: readManifest(out).problems }
  const rendered = await renderAgreements(sources, asked, environment)
  if (isRefusal(rendered)) return rendered
  const { made, problems } = rendered
  const nothing = { result: null, agreements: [], files: 0 }
  if (rendered.rendered === null) return { ...nothing, problems: sortProblems(problems) }
  const updateOver = (before: Manifest | null) => outputUpdate(rendered, before, program)
  const { update, problems: found } = await updateFolder(out, manifestFileSchema, updateOver, options)
  if (update === null) return { ...nothing, problems: sortProblems([...problems, ...found]) }
  const { manifest, built, files } = update
  const reported = [...problems, ...built.flatMap((entry) => entry.problems), ...found]
  const agreements = agreementSummaries(made, built)
  return { result: manifest, agreements, files: files.length, problems: sortProblems(reported) }
}
