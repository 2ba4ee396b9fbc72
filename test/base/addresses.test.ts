import { describe, expect, it } from 'vitest'
import { isAddressWithin, isLinkAddress, isPageAddress, websiteAddress } from '../../src/base/addresses.js'

const pages = [
  'https://www.falun.se/',
  'http://falun.se',
  'HTTPS://FALUN.SE/a%20b?c=d&e=(f)#g',
  'https://älvdalen.se:8080/väg',
  'https://lovdata.no/dokument/NL/lov/2018-06-22-83/§6',
]

const refused = [
  '',
  ' ',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://falun.se/x',
  '//evil.example',
  '\\\\evil.example',
  'https:\\\\evil.example',
  'https:evil.example',
  'https:///evil.example',
  'https://',
  'https://[x/',
  'https://falun.se:99999/',
  'https://user:pass@falun.se/',
  'https://falun.se@evil.example/',
  'https://falun.se/ x',
  ' https://falun.se/',
  'https://falun.se/\n',
  'https://falun.se/"onclick="x',
  "https://falun.se/'x",
  'https://falun.se/<script>',
  'https://falun.se/\u202Etxt',
  'https://falun.se/\u2800',
  'tel:+4623',
  'mailto:',
  'mailto:falun.se',
  'mailto:a@b@c.se',
  'mailto:a @falun.se',
]

describe('a link', () => {
  it.each([...pages, 'mailto:kommun@falun.se', 'MAILTO:kommun@falun.se?subject=Avtal'])('leads to %j', (address) => {
    expect(isLinkAddress(address)).toBe(true)
  })
  it.each(refused)('does not lead to %j', (address) => {
    expect(isLinkAddress(address)).toBe(false)
    expect(isPageAddress(address)).toBe(false)
  })
})

it('mail is no page', () => {
  expect(pages.every(isPageAddress)).toBe(true)
  expect(isPageAddress('mailto:kommun@falun.se')).toBe(false)
})

it('a link within the site has no scheme and no host', () => {
  expect(['../parter/', '#kontakt', 'sida?x=1', '/sv/'].every(isAddressWithin)).toBe(true)
  expect([...refused.slice(2), 'https://falun.se/'].filter(isAddressWithin)).toEqual([])
})

it('a website may be written without its scheme, and is linked to with it', () => {
  expect(['www.falun.se', 'falun.se:8080/a', 'älvdalen.se?x'].map(websiteAddress)).toEqual([
    'https://www.falun.se',
    'https://falun.se:8080/a',
    'https://älvdalen.se?x',
  ])
  expect(websiteAddress('mailto:kommun@falun.se')).toBe('mailto:kommun@falun.se')
  expect([...refused, 'falun', 'falun.se/ x', 'a@falun.se'].filter((text) => websiteAddress(text) !== null)).toEqual([])
})
