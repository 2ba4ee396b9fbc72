// What tests of workspaces compare: all that one says, and libraries to try it with.

import { sentencesOf, type Problem } from '../../src/base/problem.js'
import type { Sources } from '../../src/base/sources.js'
import { everything, type Selection } from '../../src/app/documents/built.js'
import { layout, type Page } from '../../src/layout/layout.js'
import { lookOf } from '../../src/render/look.js'
import { fonts } from '../layout/support.js'
import { openWorkspace, type Workspace } from '../../src/app/workspace.js'
import { bilingualSources } from './bilingual.js'
import { series } from './register-library.js'

/** An agreement in two languages side by side, and a series of two counterparties that is published. */
export function smallSources(): Sources {
  const { content, templates } = bilingualSources()
  const others = [...series().content.files].map(([path, text]): [string, string] => [
    path === 'agreements/cooperation.yaml' ? 'agreements/series.yaml' : path,
    text,
  ])
  return { templates, content: { ...content, files: new Map([...others, ...content.files]) } }
}

type Selections = readonly (Selection | undefined)[]

/** What binds, with every translation checked, and editions of other languages. */
const both: Selections = [undefined, { ...everything, editions: [['nb'], ['sv', 'nb']] }]

/** All that a workspace says: problems with their sentences and places, and Documents. */
export function toldBy(workspace: Workspace, selections = both): string {
  return JSON.stringify(
    selections.map((selection) => {
      const { problems, instances, unread } = workspace.documents(selection)
      return {
        problems: problems.map(told),
        unread: [...unread].map(([id, problems]) => [id, problems.map(told)]),
        instances: instances.map(({ instance, editions, problems }) => ({
          agreement: instance.agreement.id,
          instance: instance.id,
          problems: problems.map(told),
          editions: editions.map((edition) => ({ ...edition, problems: edition.problems.map(told) })),
        })),
      }
    }),
    null,
    1,
  )
}

/** All that a workspace says that was opened over the same sources, and remembers nothing. */
export function toldAfresh(workspace: Workspace, selections = both): string {
  return toldBy(openWorkspace(workspace.sources()), selections)
}

function told(problem: Problem): unknown {
  const { rule, severity, place } = problem
  return { rule, severity, place, said: sentencesOf(problem, 'en') }
}

/** The pages of an edition as they are laid out for whoever remembers nothing; none where there is no such edition. */
export function laidAfresh(
  workspace: Workspace,
  agreement: string,
  instance: string,
  languages: readonly string[],
): readonly Page[] {
  const afresh = openWorkspace(workspace.sources())
  const document = afresh.document(agreement, instance, languages)
  const look = lookOf(afresh.library())
  if (document === null || look === null) return []
  return layout(structuredClone(document), structuredClone(look.theme), fonts, { ...look.typesetting }).pages
}
