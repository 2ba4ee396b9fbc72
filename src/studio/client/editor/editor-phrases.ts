// What the editor says of its own: searching, replacing, problems.

import { word } from '../words.js'

/** By the words that it has for them. */
export function editorPhrases(): Readonly<Record<string, string>> {
  return {
    Find: word('studio-find'),
    Replace: word('studio-replace-with'),
    next: word('studio-next'),
    previous: word('studio-previous'),
    all: word('studio-all'),
    'match case': word('studio-match-case'),
    'by word': word('studio-by-word'),
    regexp: word('studio-regexp'),
    replace: word('studio-replace'),
    'replace all': word('studio-replace-all'),
    close: word('studio-close'),
    'current match': word('studio-current-match'),
    'on line': word('studio-on-line'),
    'replaced $ matches': word('studio-replaced-many'),
    'replaced match on line $': word('studio-replaced-one'),
    Completions: word('studio-completions'),
    Diagnostics: word('studio-problems'),
    'No diagnostics': word('studio-no-problems'),
    'Revert this chunk': word('studio-take-chunk'),
    '$ unchanged lines': word('studio-unchanged-lines'),
  }
}
