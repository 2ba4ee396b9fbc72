// A version of an agreement as an earlier run made it, with its problems told again; its Documents are made where somebody asks for them.
// What comes out is what would be made now: all that it depends on stands in its key.

import { areProblems, keepProblems, problemsAt } from '../../base/kept-problems.js'
import { sha256 } from '../../base/hash.js'
import type { Problem } from '../../base/problem.js'
import { isRecord, type Store } from '../../base/store.js'
import { instancesOf, type Instance } from '../../document/instance.js'
import type { Agreement, Library } from '../../library/types.js'
import { findVersion } from '../../register/register.js'
import type { LastSignature } from '../../term/resolve.js'
import type { BuiltAgreement, BuiltEdition, BuiltInstance, Keep } from './built.js'
import { registeredInstances } from './issued.js'

export interface KeptInput {
  readonly agreement: Agreement
  readonly library: Library
  readonly store: Store
  /** All that the version is made of. */
  readonly key: string
}

/** The version, kept or made now. */
export function keptVersion(input: KeptInput, make: () => BuiltAgreement): BuiltAgreement {
  const { store, key } = input
  let made: BuiltAgreement | null = null
  const makeOnce = (): BuiltAgreement => (made ??= make())
  const kept = versionFrom(store.get('made', key), input, makeOnce)
  if (kept !== null) return kept
  const { instances, problems, compared } = makeOnce()
  store.put('made', key, asData(makeOnce(), input))
  return {
    instances: instances.map((instance) => {
      const editions = instance.editions.map((edition): BuiltEdition => {
        const { languages, problems } = edition
        return {
          languages,
          get document() {
            return edition.document
          },
          problems,
          keep: keeper(input, instance.instance, languages),
        }
      })
      return { ...instance, editions }
    }),
    problems,
    compared,
  }
}

/** What instances are of: the content, or the register, which has the parties and the data as they were. */
type Origin = 'content' | 'register'

/** Finds an instance by its id. */
function openInstances({ agreement, library }: KeptInput): (origin: Origin, id: unknown) => Instance | undefined {
  const byId = (instances: readonly Instance[]) => new Map<unknown, Instance>(instances.map((one) => [one.id, one]))
  const version = findVersion(library.register, agreement.id, agreement.data.version)
  const known = {
    content: byId(instancesOf(agreement, library)),
    register: byId(version === null ? [] : registeredInstances(version, library)),
  }
  return (origin, id) => known[origin].get(id)
}

/** The version as data, without its Documents. */
function asData({ instances, problems }: BuiltAgreement, { agreement }: KeptInput): object {
  const { list, all } = keepProblems()
  const data = instances.map(({ instance, editions, signed, problems }) => ({
    id: instance.id,
    origin: (instance.agreement === agreement ? 'content' : 'register') satisfies Origin,
    editions: editions.map(({ languages, problems }) => ({ languages, problems: list(problems) })),
    signed,
    problems: list(problems),
  }))
  return { instances: data, problems: list(problems), all }
}

/** The version that data stand for; null where they stand for none of this agreement. */
function versionFrom(data: unknown, input: KeptInput, make: () => BuiltAgreement): BuiltAgreement | null {
  if (!isRecord(data) || !areProblems(data['all']) || !Array.isArray(data['instances'])) return null
  const { all } = data
  const problems = problemsAt(data['problems'], all)
  const find = openInstances(input)
  const instances = data['instances'].map((one: unknown) => instanceFrom(one, all, find, input, make))
  if (problems === null || !areWhole(instances)) return null
  return {
    instances,
    problems,
    get compared() {
      return make().compared
    },
  }
}

function areWhole<Value>(values: readonly (Value | null)[]): values is readonly Value[] {
  return !values.includes(null)
}

function instanceFrom(
  data: unknown,
  all: readonly Problem[],
  find: ReturnType<typeof openInstances>,
  input: KeptInput,
  make: () => BuiltAgreement,
): BuiltInstance | null {
  if (!isRecord(data)) return null
  const { id, origin, signed } = data
  const problems = problemsAt(data['problems'], all)
  if (problems === null || !(origin === 'content' || origin === 'register') || !isSigned(signed)) return null
  const instance = find(origin, id)
  if (instance === undefined || !Array.isArray(data['editions'])) return null
  const made = (): BuiltInstance | undefined => make().instances.find((one) => one.instance.id === id)
  const editions = data['editions'].map((one: unknown) => editionFrom(one, all, instance, input, made))
  return areWhole(editions) ? { instance, editions, signed, problems } : null
}

function editionFrom(
  data: unknown,
  all: readonly Problem[],
  instance: Instance,
  input: KeptInput,
  made: () => BuiltInstance | undefined,
): BuiltEdition | null {
  if (!isRecord(data)) return null
  const { languages } = data
  const problems = problemsAt(data['problems'], all)
  if (!areTexts(languages) || problems === null) return null
  const name = languages.join('+')
  return {
    languages,
    get document() {
      const edition = made()?.editions.find((one) => one.languages.join('+') === name)
      if (edition === undefined) throw new RangeError(`no edition ${name} is made of ${input.agreement.id}`)
      return edition.document
    },
    problems,
    keep: keeper(input, instance, languages),
  }
}

function areTexts(data: unknown): data is readonly string[] {
  return Array.isArray(data) && data.every((one) => typeof one === 'string')
}

function isSigned(data: unknown): data is LastSignature | null {
  if (data === null) return true
  if (!isRecord(data)) return false
  const isDay = (day: unknown): boolean => day === null || (typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day))
  const { instance, series, notice } = data
  return isDay(instance) && isDay(series) && (notice === undefined || isNotice(notice))
}

function isNotice(data: unknown): boolean {
  if (!isRecord(data)) return false
  const { kind, date, period } = data
  return ['notice', 'non-renewal', 'end'].includes(String(kind)) && typeof date === 'string' && Number.isInteger(period)
}

/** Keeps what is made of an edition. */
function keeper({ store, key }: KeptInput, { id }: Instance, languages: readonly string[]): Keep {
  return (step, about, isWhole, make) => {
    const whole = sha256(JSON.stringify([key, id, languages, step, about]))
    const kept = store.get('made', whole)
    if (isWhole(kept)) return kept
    const made = make()
    store.put('made', whole, made)
    return made
  }
}
