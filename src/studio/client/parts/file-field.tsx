// A field for a file of the machine.

interface FileFieldOf {
  readonly id: string
  readonly label: string
  /** Endings and media types, as a browser takes them. */
  readonly accept: string
  readonly about: string
  /** Why the file that was chosen cannot be taken; null where it can. */
  readonly fault: string | null
  readonly set: (file: File | null) => void
}

export function FileField({ id, label, accept, about, fault, set }: FileFieldOf) {
  return (
    <div class="fact">
      <label class="ds-label" for={id}>
        {label}
      </label>
      <input
        class="ds-input"
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-about`}
        aria-invalid={fault === null ? undefined : 'true'}
        onChange={(event) => {
          set(event.currentTarget.files?.[0] ?? null)
        }}
      />
      <p
        class={fault === null ? 'fact-help' : 'fact-fault'}
        id={`${id}-about`}
        role={fault === null ? undefined : 'alert'}
      >
        {fault ?? about}
      </p>
    </div>
  )
}
