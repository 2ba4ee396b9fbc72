// What is asked where an agreement is begun, by what it begins from.

import { startingPoint } from '../../app/begin/starting-point.js'
import { skeletonLanguages } from '../../app/new.js'
import { hasAllTexts } from '../../app/documents/editions.js'
import { agreementFiles } from '../../base/sources.js'
import { phrase } from '../../base/phrases/phrases.js'
import { skeletonFolders } from '../../io/edited/skeletons.js'
import { Refused, type Ask } from '../ask.js'
import type { StartView } from '../protocol.js'

/** Of the agreement `from`, or else of the skeleton in a language. */
export function start({ desk, query }: Ask): StartView {
  const from = query.get('from') ?? ''
  const library = desk.workspace.library()
  const { files } = desk.workspace.sources().content
  if (from !== '') {
    const path = agreementFiles(desk.workspace.sources().content).find(({ id }) => id === from)?.path
    const agreement = library.agreements.get(from)
    if (path === undefined || agreement === undefined)
      throw new Refused(404, phrase('studio-no-agreement', { agreement: from }))
    const possible = [...library.languages.keys()].filter((code) => hasAllTexts(agreement, code, library))
    return { ...startingPoint(files.get(path) ?? ''), possible }
  }
  const language = query.get('language') ?? ''
  const skeleton = `new/${language}/${query.get('series') === 'true' ? 'series' : 'agreement'}.yaml`
  const folder = skeletonFolders(desk.templates).find((one) => one.files.has(skeleton))
  return {
    ...startingPoint(folder?.files.get(skeleton) ?? ''),
    possible: skeletonLanguages(skeletonFolders(desk.templates)),
  }
}
