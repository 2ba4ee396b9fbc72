// What is meant by its id is chosen by its name: a body, a clause, a section, a role, a language.

import { useEffect } from 'preact/hooks'
import { isMapping } from '../../../data/edit-yaml/change.js'
import { askBodies } from '../ask.js'
import { language } from '../choices.js'
import { readClauses } from '../doings.js'
import { inLanguage } from '../language.js'
import { clauses } from '../state.js'
import { languageName, word } from '../words.js'
import { bodies, idOf, knowBodies, wantBodies } from './form-state.js'
import { rolesOf, sectionsOf, type SectionNamed } from './form-values.js'
import { SelectField } from './plain-fields.js'
import { describedBy, isWrong, putAt, Row, type FieldOf } from './row.js'
import { SearchBox, type Choosable } from './search-box.js'
import type { FoundBodyView } from '../../protocol.js'

export function ReferenceField(given: FieldOf) {
  const { store, field, value } = given
  if (field.kind !== 'reference') return null
  const agreement = store.agreement.value
  switch (field.to) {
    case 'party':
      return <Found given={given} chosen={referenceName('party', value)} find={findBodies} />
    case 'clause':
      return <Clause {...given} />
    case 'section':
      return <SelectField given={given} options={sectionsOf(agreement).map(sectionOption)} />
    case 'role':
      return <SelectField given={given} options={rolesOf(agreement).map(roleOption)} />
    case 'language':
      return (
        <SelectField
          given={given}
          options={store.languages.map((code) => ({ value: code, label: languageName(code) }))}
        />
      )
  }
}

interface Choice {
  readonly value: string
  readonly label: string
}

/** The title of a section, or that of its clause; empty where it has none. */
export function sectionName({ title, clause }: SectionNamed): string {
  const own = isMapping(title) ? title : null
  const texts = own ?? clauses.value?.find((one) => one.id === clause)?.titles ?? {}
  const name = texts[language.value] ?? Object.values(texts)[0]
  return typeof name === 'string' ? name : ''
}

function sectionOption(section: SectionNamed): Choice {
  const name = sectionName(section)
  return { value: section.id, label: name === '' ? section.id : `${name} (${section.id})` }
}

/** How many parties of a role are named. */
const mostNamed = 2

/** A role by who has it. */
function roleOption({ role, parties }: { readonly role: string; readonly parties: readonly string[] }): Choice {
  const names = parties.slice(0, mostNamed).map((id) => referenceName('party', id))
  const more = parties.length > mostNamed ? ` +${parties.length - mostNamed}` : ''
  return { value: role, label: names.length === 0 ? role : `${names.join(', ')}${more} (${role})` }
}

/** What an id leads to, by its name; the id itself until that is known. */
export function referenceName(to: string, id: unknown): string {
  if (typeof id !== 'string') return ''
  if (to === 'party') return bodies.value.get(id)?.name ?? id
  if (to === 'language') return languageName(id)
  const titles = to === 'clause' ? clauses.value?.find((one) => one.id === id)?.titles : undefined
  return titles === undefined ? id : inLanguage(titles, language.value) || id
}

export async function findBodies(words: string): Promise<readonly Choosable[]> {
  const found = await askBodies(words)
  knowBodies(found)
  return found.map((one) => ({ id: one.id, name: one.name, note: bodyNote(one) }))
}

export function bodyNote({ kind, county, number, code }: FoundBodyView): string {
  return [kind, county, code, number].filter((one) => one !== null && one !== '').join(' · ')
}

function Clause(given: FieldOf) {
  useEffect(() => {
    if (clauses.peek() === null) void readClauses()
  }, [])
  const find = (words: string): Promise<readonly Choosable[]> => {
    const wanted = words.toLocaleLowerCase().split(/\s+/)
    const all = (clauses.peek() ?? []).map(({ id, titles, about }) => ({
      id,
      name: inLanguage(titles, language.value) || id,
      note: [id, inLanguage(about, language.value)].filter(Boolean).join(' · '),
    }))
    return Promise.resolve(
      all
        .filter(({ name, note }) => wanted.every((one) => `${name} ${note}`.toLocaleLowerCase().includes(one)))
        .slice(0, 30),
    )
  }
  return (
    <Found
      given={given}
      chosen={referenceName('clause', given.value)}
      find={find}
      placeholder={word('studio-form-search-clause')}
    />
  )
}

function Found({
  given,
  chosen,
  find,
  placeholder,
}: {
  readonly given: FieldOf
  readonly chosen: string
  readonly find: (words: string) => Promise<readonly Choosable[]>
  readonly placeholder?: string
}) {
  const { store, path, value, field } = given
  const isParty = field.kind === 'reference' && field.to === 'party'
  useEffect(() => {
    if (isParty && typeof value === 'string') wantBodies([value])
  }, [value])
  const known = isParty && typeof value === 'string' ? bodies.value.get(value) : undefined
  return (
    <Row {...given} isWide>
      <SearchBox
        id={idOf(store, path)}
        describedBy={describedBy(store, path)}
        isWrong={isWrong(store, path, null)}
        chosen={chosen}
        find={find}
        {...(placeholder === undefined ? {} : { placeholder })}
        choose={({ id }) => void putAt(given, id)}
      />
      {known !== undefined && <span class="fact-help">{bodyNote(known)}</span>}
    </Row>
  )
}
