// What has been read of the sources: the agreements, and the library that they stand in.

import type { AgreementData } from '../data/agreement.js'
import type { Place, Problem } from '../base/problem.js'
import type { PartyData } from '../data/party.js'
import type { PartyRegister } from './parties.js'
import type { Clause } from './clause.js'
import type { LanguageForms } from '../data/language.js'
import type { Theme } from '../theme/theme.js'
import type { Glossary } from '../data/glossary.js'
import type { StatuteList } from '../data/statutes.js'
import type { Sources } from '../base/sources.js'
import type { Confirmations } from './confirmations.js'
import type { Register } from '../register/types.js'

export interface Agreement {
  readonly id: string
  readonly file: string
  readonly data: AgreementData
  readonly placeOf: (path: readonly (string | number)[]) => Place
}

export interface Library {
  readonly agreements: ReadonlyMap<string, Agreement>
  /** Ids of agreement files, also of those that could not be read. */
  readonly agreementIds: readonly string[]
  readonly parties: ReadonlyMap<string, PartyData>
  /** Id of the party whose entry a place lies in. */
  readonly partyAt: (place: Place) => string | null
  /** Where a party, or one of its fields, stands. */
  readonly placeOfParty: PartyRegister['placeOf']
  /** Party files that could not be read. */
  readonly unreadParties: readonly string[]
  /** By language, then by clause id. A language with a fallback has the clauses of that where it has none. */
  readonly clauses: ReadonlyMap<string, ReadonlyMap<string, Clause>>
  /** Clauses with a file that could not be read: `sv/costs`. */
  readonly unreadClauses: ReadonlySet<string>
  readonly languages: ReadonlyMap<string, LanguageForms>
  readonly theme: Theme | null
  /** Null where the library has none. */
  readonly glossary: Glossary | null
  /** The statutes and guides that texts cite; null where the library keeps no list. */
  readonly statutes: StatuteList | null
  /** What translations were confirmed against. */
  readonly confirmations: Confirmations
  /** What has been issued and signed. Its problems are its own. */
  readonly register: Register
  readonly sources: Sources
  /** Problems of single files, each under the agreement it concerns; '' for those that concern all. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>
}
