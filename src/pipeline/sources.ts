// What the program reads, as a value: every text file of the content and template folders. Nothing after this step reads files.

/** A folder of text files. `root` is how the user named the folder; keys are paths under it, with `/`. */
export interface FileSet {
  readonly root: string
  readonly files: ReadonlyMap<string, string>
}

export interface Sources {
  readonly content: FileSet
  readonly templates: FileSet
}

/** The path that problems show for a file of a set. */
export function shownPath(set: FileSet, path: string): string {
  return set.root === '' ? path : `${set.root}/${path}`
}

/** Paths of a set under a folder with an ending, in code-unit order. */
export function pathsUnder(set: FileSet, folder: string, ending: RegExp): string[] {
  return [...set.files.keys()].filter((path) => path.startsWith(folder) && ending.test(path)).sort()
}
