import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkStyle } from '../../src/check/page-style.js'

const found = (text: string): string[] =>
  checkStyle(text, 'style.css').map(({ entry, place }) => `${entry} ${place.line ?? 0}:${place.column ?? 0}`)

describe('the check of a style sheet of pages', () => {
  test.each(['style.css', 'site.css'])('finds nothing in %s, which comes with the program', (name) => {
    expect(found(readFileSync(new URL(`../../templates/web/${name}`, import.meta.url), 'utf8'))).toEqual([])
  })

  test('finds what would end it, in a comment too, whatever the letters', () => {
    expect(found('a {}\n</STYLE>')).toEqual(['page/style#end 2:1'])
    expect(found('/* a\n </style> */')).toEqual(['page/style#end 2:2'])
  })

  test('finds what would be fetched, but for what stands in it', () => {
    expect(found('@import "a.css";\np { src: url( "//x" ) }')).toEqual([
      'page/style#outside 1:1',
      'page/style#outside 2:10',
    ])
    expect(found('/* @import url(a) */ p { mask: url(#a); background: url("data:image/png;base64,AA==") }')).toEqual([])
  })
})
