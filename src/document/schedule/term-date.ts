// A computed date as the manifest lists it.

export interface ManifestDate {
  readonly id: string
  readonly label: Readonly<Record<string, string>>
  readonly date: string | null
  readonly rule: Readonly<Record<string, string>>
  readonly source: string | null
}
