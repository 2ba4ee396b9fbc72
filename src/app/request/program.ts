// The program that runs, as only the machine knows it: handed in, so that what comes out depends on nothing else.

export interface Program {
  readonly name: string
  readonly version: string
  /** Versions of Node and of its zlib. */
  readonly node: string
  readonly zlib: string
  /** SHA-256 over the font files. */
  readonly fonts: string
}

/** As texts name it: "avtal 0.1.0". */
export function programName({ name, version }: Pick<Program, 'name' | 'version'>): string {
  return `${name} ${version}`
}
