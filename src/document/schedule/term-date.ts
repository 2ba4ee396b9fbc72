// A computed date as the manifest lists it.

export interface ManifestDate {
  readonly id: string
  readonly label: Readonly<Record<string, string>>
  readonly date: string | null
  /** The period in which an act is to be done on no certain day. */
  readonly during?: { readonly from: string; readonly to: string }
  readonly rule: Readonly<Record<string, string>>
  readonly source: string | null
}
