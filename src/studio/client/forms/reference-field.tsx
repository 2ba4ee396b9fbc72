// An id that leads to something: chosen by name, of bodies by whatever is typed of them.

import { useEffect, useId, useState } from 'preact/hooks'
import type { Json } from '../../../data/edit-yaml/change.js'
import { askBodies } from '../ask.js'
import { useForm } from './form.js'

interface ReferenceOf {
  readonly id: string
  readonly required: boolean
  readonly to: string
  readonly now: Json
  readonly set: (value: Json) => void
  readonly 'aria-describedby'?: string | undefined
}

/** Milliseconds without a keystroke after which the register is searched. */
const pause = 150

export function ReferenceField({ to, now, set, ...rest }: ReferenceOf) {
  const { choices } = useForm()
  const list = useId()
  const shown = typeof now === 'string' ? now : ''
  const [typed, setTyped] = useState(shown)
  const [bodies, setBodies] = useState<readonly { id: string; name: string }[]>([])
  useEffect(() => {
    setTyped(shown)
  }, [shown])
  useEffect(() => {
    if (to !== 'party' || typed === shown) return
    const timer = setTimeout(() => {
      askBodies(typed)
        .then((found) => {
          setBodies(
            found.map(({ id, name, county, number }) => ({
              id,
              name: [name, county, number].filter((one) => one !== null).join(', '),
            })),
          )
        })
        .catch(() => {
          /* A program that does not answer is told of elsewhere. */
        })
    }, pause)
    return () => {
      clearTimeout(timer)
    }
  }, [typed, to, shown])
  const offered = to === 'party' ? bodies : choices(to)
  const named = offered.find(({ id }) => id === typed)?.name
  return (
    <>
      <input
        {...rest}
        class="ds-input"
        list={list}
        autocomplete="off"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
        }}
        onChange={(event) => {
          const next = event.currentTarget.value.trim()
          /* A name that is typed out is as good as the id that it stands for. */
          const meant = offered.find(({ id, name }) => id === next || name.split(',')[0] === next)?.id ?? next
          if (meant !== shown) set(meant === '' ? null : meant)
        }}
      />
      <datalist id={list}>
        {offered.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </datalist>
      {named !== undefined && named !== typed && <p class="help">{named}</p>}
    </>
  )
}
