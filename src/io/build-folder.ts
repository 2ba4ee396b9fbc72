// Sources -> the output folder: made, rendered and laid ready one after the other, then written together with the manifest.

import {
  agreementSummaries,
  builtFiles,
  makeAgreements,
  renderAgreements,
  type BuildAsked,
  type AgreementSummary,
} from '../app/build.js'
import { manifestFile } from '../app/artefacts/manifest-file.js'
import type { Manifest } from '../app/artefacts/manifest.js'
import { isRefusal, type Outcome, type Refusal } from '../app/request/outcome.js'
import { addAll } from '../base/lists.js'
import { sortProblems } from '../base/problem.js'
import type { Sources } from '../base/sources.js'
import { readAssets, readProgram } from './assets.js'
import { openSparingMemory } from './memory/sparing-memory.js'
import { renderOnce, type RenderOptions } from './threads/renderer.js'
import { updateFolder, type FolderOptions, type OpenFolder } from './update-folder.js'

/** The result is the manifest of the whole folder; null when nothing could be written, and nothing was touched. */
export interface BuildOutcome extends Outcome<Manifest | null> {
  readonly agreements: readonly AgreementSummary[]
  /** How many were built now: those that are other than before or new, and those that were already as they are to be. */
  readonly files: number
  readonly unchanged: number
}

/** Builds the agreements chosen into a folder, which nobody else writes meanwhile. */
export async function buildFolder(
  out: string,
  sources: Sources,
  asked: BuildAsked,
  options: RenderOptions & FolderOptions,
): Promise<BuildOutcome | Refusal> {
  const agreements = makeAgreements(sources, asked, openSparingMemory())
  if (isRefusal(agreements)) return agreements
  const { made } = agreements
  const assets = readAssets()
  const environment = { render: renderOnce(options, assets), program: readProgram(assets) }
  const updateOver = (before: Manifest | null, folder: OpenFolder) =>
    renderAgreements(agreements, before, { ...environment, ...folder })
  const { update, written, problems: found } = await updateFolder(out, manifestFile, updateOver, options)
  const reported = [...made.problems, ...found]
  if (update === null) return { result: null, agreements: [], files: 0, unchanged: 0, problems: sortProblems(reported) }
  const { manifest, built } = update
  addAll(
    reported,
    built.flatMap(({ problems }) => problems),
  )
  return {
    result: manifest,
    agreements: agreementSummaries(made, update),
    files: written,
    unchanged: builtFiles(built) - written,
    problems: sortProblems(reported),
  }
}
