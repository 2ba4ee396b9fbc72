// An instance -> its editions, with the problems of each. Documents are made for their checks, and again when they are asked for
// later: those of a series are never all in memory.

import { checkLeftOver } from '../../check/left-over.js'
import { checkSignatures } from '../../check/signatures.js'
import { checkStatutes } from '../../check/statutes.js'
import { checkTranslated } from '../../check/translated.js'
import { checkTypedReferences } from '../../check/typed-references.js'
import { checkTypedDates } from '../../check/typed-dates.js'
import { checkTypedNames } from '../../check/typed-names.js'
import { checkUnfinishedText } from '../../check/unfinished.js'
import { oncePer, openLately, type Memory } from '../../base/memory.js'
import { sortProblems, type Problem } from '../../base/problem.js'
import { buildDocument, type BuildResult } from '../../document/build.js'
import { markFallback, withFallback } from '../../document/fallback.js'
import { parallelDocument } from '../../document/parallel/parallel.js'
import { sharedParts } from '../../model/shared-parts.js'
import { datesOfTerm } from '../../document/schedule/dates.js'
import { namesakesIn, type Instance } from '../../document/instance.js'
import type { LanguageForms } from '../../data/language.js'
import type { PartyData } from '../../data/party.js'
import { languageChain } from '../../library/language-chain.js'
import type { Agreement, Library } from '../../library/types.js'
import type { Document } from '../../model/document.js'
import type { ResolvedCost } from '../../money/costs.js'
import { hasAllTexts, isReadToEnd } from './editions.js'
import type { BuiltEdition } from './built.js'
import { checkPrintedCosts } from './printed-costs.js'
import { checkTermSources } from './term-sources.js'

export interface EditionSetting {
  readonly agreement: Agreement
  /** All instances of the agreement. */
  readonly all: readonly Instance[]
  readonly library: Library
  readonly memory: Memory
  readonly costs: readonly ResolvedCost[]
  /** False for what the agreement or a clause allows. */
  readonly isReported: (problem: Problem) => boolean
  /** As `AgreementSetting` has it. */
  readonly hasBraces: boolean
}

export interface EditionMaker {
  /** The edition in the languages given, the left one first; none where there is no such language. */
  readonly edition: (instance: Instance, languages: readonly string[]) => BuiltEdition[]
  /** One language of an edition, with the codes of all of them. */
  readonly side: (instance: Instance, languages: readonly string[], code: string) => BuiltEdition[]
}

/** Of so many Documents nobody has to wait for the second time: those of the instance at hand. */
const mostDocuments = 12

/** Opens the making of the editions of an agreement. */
export function openEditions(setting: EditionSetting): EditionMaker {
  const { library, memory, costs } = setting
  const lately = openLately<BuildResult>(mostDocuments)
  const latelyParallel = openLately<Document>(mostDocuments)
  const checkDocument = openChecks(setting)

  const side: EditionMaker['side'] = (instance, languages, code) => {
    const language = library.languages.get(code)
    if (language === undefined) return []
    const chain = languageChain(code, library.languages)
    const own = withFallback(instance, chain)
    const make = lately(() => {
      const built = buildDocument({ library, memory, instance: own, costs, languages, code, language })
      return chain.length > 1 ? { ...built, document: markFallback(built.document, code) } : built
    })
    const { document, problems } = make()
    const found = [...problems, ...checkDocument(document, problems, instance, language)]
    return [
      {
        languages: [code],
        get document() {
          return make().document
        },
        problems: sortProblems(found.filter(setting.isReported)),
      },
    ]
  }
  const edition: EditionMaker['edition'] = (instance, languages) => {
    const [left, right] = languages.flatMap((code) => side(instance, languages, code))
    if (left === undefined || right === undefined) return left === undefined ? [] : [left]
    const make = latelyParallel(() => sharedParts(parallelDocument(left.document, right.document), memory))
    return [
      {
        languages,
        get document() {
          return make()
        },
        problems: sortProblems([...left.problems, ...right.problems]),
      },
    ]
  }
  return { edition, side }
}

/** Gives what is wrong with a Document, beside what was told while it was made. */
function openChecks({ agreement, all, library, hasBraces }: EditionSetting) {
  const { data, placeOf } = agreement
  const { languages } = library
  const namesakes = namesakesIn(all, library)
  /* A slot in data has been reported where it stands. */
  const isNew = ({ values }: Problem): boolean => !(hasBraces && values['mark'] === '{{')
  const checkCited = (document: Document): Problem[] =>
    library.statutes === null
      ? []
      : checkStatutes(document, data.date, library.statutes, languages, placeOf(['clauses']))
  const inLanguage = oncePer(({ code }: LanguageForms) => {
    const own = withFallback(data, languageChain(code, languages))
    const translated = checkTranslated(own, code, [...languages.keys()], placeOf)
    return { translated, isWhole: hasAllTexts(agreement, code, library) }
  })
  return (document: Document, told: readonly Problem[], instance: Instance, language: LanguageForms): Problem[] => {
    const { translated, isWhole } = inLanguage(language)
    const inWhole = (): Problem[] => [
      ...checkTermSources(agreement, document),
      ...checkPrintedCosts(agreement, document, library),
      ...checkTypedReferences(document, language, placeOf(['clauses'])),
      ...checkTypedDates(document, datesOfTerm(instance), languages, placeOf(['term'])),
      ...checkTypedNames(document, namesakes, placeOf(['parties'])),
      ...checkCited(document),
      ...checkSignatures(document, document.translation ? [] : signersOf(instance), placeOf(['clauses'])),
    ]
    return [
      ...checkUnfinishedText(document, languages),
      ...translated,
      /* A mark that was refused in its clause would be reported twice. */
      ...(told.some(({ rule }) => rule.startsWith('markdown/'))
        ? []
        : checkLeftOver(document, data, () => partiesIn(instance), placeOf).filter(isNew)),
      ...(isWhole && isReadToEnd(told) ? inWhole() : []),
    ]
  }
}

function signersOf(instance: Instance): string[] {
  return instance.signers.map(({ party }) => party.id)
}

/** Whose data an instance prints. */
function partiesIn({ signers, series }: Instance): PartyData[] {
  return [...signers.map(({ party }) => party), ...series]
}
