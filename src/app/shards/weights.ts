// Instances -> how much work each is, in pages that are set: as a manifest has counted them, or else by the length of the texts. Nothing
// is made for it.

import { oncePer } from '../../base/memory.js'
import { clauseEntries } from '../../library/entries.js'
import type { Agreement, Library } from '../../library/types.js'
import { recipients } from '../../document/instance.js'
import type { Manifest } from '../artefacts/manifest.js'
import { nameOfPlanned, type PlannedInstance, type PlannedVersionOf } from './planned.js'

export interface Weighed extends Pick<PlannedInstance, 'agreement' | 'instance'> {
  /** Pages of its editions, those of marked copies too. */
  readonly pages: number
  /** Where that number is from. */
  readonly from: 'manifest' | 'estimate'
}

/** Characters of a page that is full of text, about. */
const onPage = 2_200

/** Pages before and after the text: parties, contents, signatures. */
const around = 2

/** A stored Document takes some so many bytes for each character that is printed. */
const storedFor = 10

/**
 * Weighs instances.
 * @param counted the manifest of an earlier build, whose pages are taken where it lists the same editions; null where there is none
 * @param isCopied whether a marked copy is made for each recipient
 */
export function weigh(
  planned: readonly PlannedInstance[],
  library: Library,
  counted: Pick<Manifest, 'instances'> | null,
  isCopied: boolean,
): Weighed[] {
  const listed = new Map((counted?.instances ?? []).map((instance) => [nameOfPlanned(instance), instance]))
  const textOf = lengthsIn(library)
  return planned.map((one) => {
    const own = listed.get(nameOfPlanned(one))
    const pagesOf = (edition: readonly string[]): number | null => {
      const files = own?.editions.find(({ language }) => language === edition.join('+'))?.files ?? []
      return files.find(({ copy, pages }) => copy === null && pages !== null)?.pages ?? null
    }
    const found = one.versions.flatMap((version) =>
      version.editions.map((edition) => {
        const pages = pagesOf(edition)
        const times = isCopied ? 1 + recipients(version.of).length : 1
        return { isCounted: pages !== null, pages: times * (pages ?? estimate(version, edition, textOf)) }
      }),
    )
    return {
      agreement: one.agreement,
      instance: one.instance,
      pages: Math.max(
        1,
        found.reduce((sum, { pages }) => sum + pages, 0),
      ),
      from: found.length > 0 && found.every(({ isCounted }) => isCounted) ? 'manifest' : 'estimate',
    }
  })
}

function estimate(
  { of, issued }: PlannedVersionOf,
  edition: readonly string[],
  textOf: ReturnType<typeof lengthsIn>,
): number {
  const characters = edition.reduce(
    (sum, language) => sum + (issued === null ? textOf(of.agreement)(language) : textOf.stored(issued, of.id, edition)),
    0,
  )
  return around + Math.ceil(characters / onPage)
}

/** Gives the characters of an agreement in a language, and of a Document that is stored. */
function lengthsIn(library: Library) {
  const { clauses, sources } = library
  const ofAgreement = oncePer(({ data }: Agreement) => {
    const ids = clauseEntries(data).flatMap(({ entry }) => entry.clause ?? [])
    const lengths = new Map<string, number>()
    return (language: string): number => {
      const known =
        lengths.get(language) ?? ids.reduce((sum, id) => sum + (clauses.get(language)?.get(id)?.body.length ?? 0), 0)
      lengths.set(language, known)
      return known
    }
  })
  const stored = (
    { folder, frozen }: NonNullable<PlannedVersionOf['issued']>,
    instance: string,
    edition: readonly string[],
  ): number => {
    const document = frozen?.documents.find(
      ({ instance: own, languages }) => own === instance && languages.join('+') === edition.join('+'),
    )
    const bytes = sources.content.attachments.get(document?.path ?? folder)?.length ?? 0
    return bytes / storedFor / edition.length
  }
  return Object.assign(ofAgreement, { stored })
}
