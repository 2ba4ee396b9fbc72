// Words of the command line: every command with options of every command, and values that no option takes.

import { hostileTexts, names, scalars } from './hostile.js'
import type { Random } from './random.js'

const commands = [
  ['check'],
  ['build'],
  ['dates', 'cooperation'],
  ['costs', 'cooperation', '--year', '2026'],
  ['confirm', '--all'],
  ['list'],
  ['issue', 'cooperation'],
  ['signed', 'cooperation', '--party', 'falu-kommun', '--date', '2026-01-25'],
  ['archive'],
  ['verify', '.'],
  ['status'],
  ['publish'],
  ['publish', '--notice', 'cooperation'],
  ['publish', '--withdraw', 'cooperation', '--reason', 'x'],
  ['new', 'agreement', 'mine'],
  ['new', 'library', 'other'],
  ['help'],
]

const options = [
  '--content',
  '--templates',
  '--date',
  '--lang',
  '--party',
  '--format',
  '--out',
  '--jobs',
  '--pdfa',
  '--messages',
  '--of',
  '--signed',
  '--file',
  '--year',
  '--instance',
  '--name',
  '--title',
  '--place',
  '--profile',
  '--attested-by',
  '--attested',
  '--received',
  '--reason',
  '--schemas',
  '--base',
  '--notice',
  '--withdraw',
  '--language',
]

const flags = [
  '--json',
  '--copies',
  '--all',
  '--explain',
  '--details',
  '--record',
  '--preview',
  '--replace',
  '--series',
  '--help',
  '--no-rebuild',
  '--unadjusted',
  '--',
]

/** The words of one command. */
export function wordsOf(random: Random): string[] {
  const added = random.some(1, 3, () => {
    if (random.chance(0.25)) return [random.pick(flags)]
    const value = random.chance(0.7) ? random.pick([...names, ...scalars]) : random.pick(hostileTexts)
    return [random.pick(options), inside(value)]
  })
  const words = [...random.pick(commands), ...added.flat()]
  if (random.chance(0.2)) words.splice(random.below(words.length), 1, inside(random.pick(hostileTexts)))
  /* The system hands on no words with a NUL in them. */
  return words.map((word) => word.replaceAll('\u0000', '\u0001'))
}

/** What would be a folder outside is one within. */
function inside(value: string): string {
  return /^(?:\/|\.\.|[A-Z]:)/.test(value) ? `x${value.replaceAll('..', '__')}` : value
}
