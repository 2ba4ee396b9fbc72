// What the user names to be written -> whether the library is kept there, which nothing but the acts that record write into.

import { realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { isContentText, isTemplateText } from '../base/sources.js'
import { isProgramsName, manifestName } from './program-names.js'

/** Folders of a library: content, and templates. */
export interface Kept {
  readonly content: string
  readonly templates: string
}

/** Folders that a library consists of; whatever else lies beside them is somebody else's. */
const ownFolders = {
  content: ['agreements', 'annexes', 'clauses', 'confirmed', 'languages', 'parties', 'register', 'site'],
  templates: ['library', 'web'],
} as const

/** True for a folder that is the content or the templates, or lies in one of their own folders. */
export function isKeptFolder(folder: string, kept: Kept): boolean {
  return waysInto(folder, kept).some(({ of, way }) => way === '' || isOwn(of, way))
}

/** True for a file of the content or the templates, or in one of their own folders, and for what tells of a folder that was written. */
export function isKeptFile(file: string, kept: Kept): boolean {
  const name = basename(resolve(file))
  if (name === manifestName || isProgramsName(name)) return true
  return waysInto(file, kept).some(
    ({ of, way }) => isOwn(of, way) || (of === 'content' ? isContentText(way) : isTemplateText(way)),
  )
}

function isOwn(of: keyof Kept, way: string): boolean {
  const [first = ''] = way.split('/')
  return (ownFolders[of] as readonly string[]).includes(first)
}

/** The ways from the folders of the library to a place, with `/`, links followed; none to what lies elsewhere. */
function waysInto(place: string, kept: Kept): { readonly of: keyof Kept; readonly way: string }[] {
  const real = realOf(resolve(place))
  return (['content', 'templates'] as const).flatMap((of) => {
    const way = relative(realOf(resolve(kept[of])), real).replace(/\\/g, '/')
    return way === '..' || way.startsWith('../') || isAbsolute(way) ? [] : [{ of, way }]
  })
}

/** A path with its links followed, as far as it exists. */
function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const above = dirname(path)
    return above === path ? path : join(realOf(above), basename(path))
  }
}
