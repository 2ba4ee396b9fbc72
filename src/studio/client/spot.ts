/** A place in a file, from 1. */
export interface Spot {
  /** Under the content folder. */
  readonly path: string
  readonly line: number
  readonly column: number
}
