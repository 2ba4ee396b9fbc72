// What a dialog asks: a text, a day, one or some of several choices.

/** One of several choices, or some of them. */
export function Checks<Id extends string>({
  legend,
  all,
  chosen,
  choose,
}: {
  readonly legend: string
  readonly all: readonly { readonly id: Id; readonly name: string }[]
  readonly chosen: ReadonlySet<Id>
  readonly choose: (now: ReadonlySet<Id>) => void
}) {
  return (
    <fieldset class="ds-fieldset choice">
      <legend class="ds-label">{legend}</legend>
      {all.map(({ id, name }) => (
        <label key={id}>
          <input
            class="ds-input"
            type="checkbox"
            checked={chosen.has(id)}
            onChange={(event) => {
              const now = new Set(chosen)
              if (event.currentTarget.checked) now.add(id)
              else now.delete(id)
              choose(now)
            }}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}

/** One of several choices that are all seen. */
export function Choice<Id extends string>({
  legend,
  name,
  options,
  chosen,
  choose,
}: {
  readonly legend: string
  readonly name: string
  readonly options: readonly { readonly id: Id; readonly name: string }[]
  readonly chosen: Id
  readonly choose: (id: Id) => void
}) {
  return (
    <fieldset class="ds-fieldset choice" data-row>
      <legend class="ds-label">{legend}</legend>
      {options.map((one) => (
        <label key={one.id}>
          <input
            class="ds-input"
            type="radio"
            name={name}
            checked={chosen === one.id}
            onChange={() => {
              choose(one.id)
            }}
          />
          {one.name}
        </label>
      ))}
    </fieldset>
  )
}

export function Check({
  name,
  checked,
  set,
}: {
  readonly name: string
  readonly checked: boolean
  readonly set: (now: boolean) => void
}) {
  return (
    <p class="choice">
      <label>
        <input
          class="ds-input"
          type="checkbox"
          checked={checked}
          onChange={(event) => {
            set(event.currentTarget.checked)
          }}
        />
        {name}
      </label>
    </p>
  )
}

interface AskedOf {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly set: (now: string) => void
  readonly about?: string
  readonly isWrong?: boolean
  readonly type?: 'date' | 'text' | 'url'
  readonly options?: readonly { readonly id: string; readonly name: string }[]
  /** The last day that can be. */
  readonly max?: string
  /** What may be meant; anything else can be written. */
  readonly suggestions?: readonly string[]
}

/** A field of an act. */
export function Asked({
  id,
  label,
  value,
  set,
  about,
  isWrong = false,
  type = 'text',
  options,
  max,
  suggestions = [],
}: AskedOf) {
  const known = [...new Set(suggestions)].filter((one) => one !== '')
  const shared = {
    class: 'ds-input',
    id,
    value,
    'aria-describedby': about === undefined ? undefined : `${id}-about`,
    'aria-invalid': isWrong ? ('true' as const) : undefined,
  }
  return (
    <div class="fact">
      <label class="ds-label" for={id}>
        {label}
      </label>
      {options === undefined ? (
        <input
          {...shared}
          type={type as 'text'}
          autocomplete="off"
          max={max}
          list={known.length === 0 ? undefined : `${id}-known`}
          onInput={(event) => {
            set(event.currentTarget.value)
          }}
        />
      ) : (
        <select
          {...shared}
          onChange={(event) => {
            set(event.currentTarget.value)
          }}
        >
          {options.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      )}
      {known.length > 0 && (
        <datalist id={`${id}-known`}>
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {about !== undefined && (
        <p class="fact-help" id={`${id}-about`}>
          {about}
        </p>
      )}
    </div>
  )
}
