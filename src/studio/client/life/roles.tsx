// Who enters an agreement in each of its roles: bodies that are searched for, and taken away.

import { useEffect } from 'preact/hooks'
import type { StartView } from '../../protocol.js'
import { language } from '../choices.js'
import { bodies, wantBodies } from '../forms/form-state.js'
import { findBodies } from '../forms/reference-field.js'
import { SearchBox } from '../forms/search-box.js'
import { inLanguage } from '../language.js'
import { Pager, usePaged } from '../parts/paged.js'
import { word } from '../words.js'

interface RolesOf {
  readonly roles: StartView['roles']
  /** True where those who have a role in what it begins from only show what kind of body may. */
  readonly areExamples: boolean
  /** Ids by the index of the role. */
  readonly chosen: ReadonlyMap<number, readonly string[]>
  readonly choose: (index: number, parties: readonly string[]) => void
}

export function Roles({ roles, areExamples, chosen, choose }: RolesOf) {
  useEffect(() => {
    wantBodies(roles.flatMap(({ parties }) => parties))
  }, [roles])
  const nameOf = (id: string): string => bodies.value.get(id)?.name ?? id
  return (
    <>
      {roles.map((one) => (
        <Role key={one.index} {...{ one, areExamples, chosen, choose, nameOf }} />
      ))}
    </>
  )
}

interface RoleOf extends Omit<RolesOf, 'roles'> {
  readonly one: StartView['roles'][number]
  readonly nameOf: (id: string) => string
}

function Role({ one: { index, role, called, kind, parties }, areExamples, chosen, choose, nameOf }: RoleOf) {
  const now = chosen.get(index) ?? (areExamples ? [] : parties)
  const id = `role-${index}`
  /* What the text calls it, or else what kind of bodies have it: an id says little. */
  const kinds = [...new Set(parties.flatMap((one) => bodies.value.get(one)?.kind ?? []))]
  const name = inLanguage(called, language.value) || kinds.join(', ') || role
  const paged = usePaged(now.length)
  return (
    <fieldset class="ds-fieldset role">
      <legend class="ds-label">{word('studio-new-role', { role: name })}</legend>
      <p class="fact-help" id={`${id}-about`}>
        {word(kind === 'series' ? 'studio-new-role-series' : 'studio-new-role-members')}
      </p>
      <ul class="chosen-bodies">
        {now.slice(paged.first, paged.end).map((one) => (
          <li key={one}>
            {nameOf(one)}{' '}
            <button
              class="fact-remove"
              type="button"
              aria-label={word('studio-form-remove-name', { name: nameOf(one) })}
              title={word('studio-form-remove')}
              onClick={() => {
                choose(
                  index,
                  now.filter((other) => other !== one),
                )
              }}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <Pager paged={paged} label={name} />
      <label class="unseen" for={id}>
        {word('studio-new-role-add', { role: name })}
      </label>
      <SearchBox
        id={id}
        describedBy={`${id}-about`}
        isWrong={chosen.get(index)?.length === 0}
        chosen=""
        find={findBodies}
        choose={({ id: found }) => {
          if (now.includes(found)) return
          choose(index, [...now, found])
          paged.show(now.length)
        }}
      />
    </fieldset>
  )
}
