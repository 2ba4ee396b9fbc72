// Who may ask the studio: only whoever opened its address, from its own page.

import { describe, expect, test } from 'vitest'
import { openSession, type AskedOf } from '../../src/studio/session.js'

const authority = '127.0.0.1:4711'

function begun() {
  const session = openSession(authority)
  const cookie = session.begin(session.token)?.split(';')[0] ?? ''
  const asks = (method: string, headers: AskedOf['headers'] = {}, isPublic = false) =>
    session.refusal({ method, headers: { host: authority, cookie, ...headers }, isPublic })
  return { session, cookie, asks }
}

const post = { origin: `http://${authority}`, 'avtal-studio': '1', 'content-type': 'application/json' }

test('the token begins a session once, and no other does', () => {
  const { session } = begun()
  const fresh = openSession(authority)
  expect(fresh.begin('')).toBe(null)
  expect(fresh.begin('0'.repeat(64))).toBe(null)
  const cookie = fresh.begin(fresh.token)
  expect(cookie).toMatch(/^avtal-studio-4711=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict$/)
  expect(session.begin(session.token)).toBe(null)
  expect(fresh.begin('')).toBe(null)
})

test('who has the cookie may ask, and change something as the studio does', () => {
  const { asks } = begun()
  expect(asks('GET')).toBe(null)
  expect(asks('GET', { 'sec-fetch-site': 'same-origin' })).toBe(null)
  expect(asks('POST', post)).toBe(null)
})

describe('nothing is answered', () => {
  const { asks } = begun()
  test.each([
    ['without the cookie', 'GET', { cookie: '' }, 'cookie'],
    ['with a wrong cookie', 'GET', { cookie: `avtal-studio-4711=${'0'.repeat(64)}` }, 'cookie'],
    ['with the cookie of another port', 'GET', { cookie: begun().cookie.replace('4711', '4712') }, 'cookie'],
    ['under another name of this machine', 'GET', { host: 'localhost:4711' }, 'host'],
    ['under the name of a stranger', 'GET', { host: 'evil.example:4711' }, 'host'],
    ['under the same name at another port', 'GET', { host: '127.0.0.1:80' }, 'host'],
    ['to another page', 'GET', { origin: 'https://evil.example' }, 'origin'],
    ['to a page without an origin', 'POST', { ...post, origin: 'null' }, 'origin'],
    ['to another page that hides its origin', 'GET', { 'sec-fetch-site': 'cross-site' }, 'site'],
    ['to another program of this machine', 'GET', { 'sec-fetch-site': 'same-site' }, 'site'],
    ['to a change without an origin', 'POST', { ...post, origin: undefined }, 'origin'],
    ['to a change without the header', 'POST', { ...post, 'avtal-studio': undefined }, 'header'],
    ['to a form', 'POST', { ...post, 'content-type': 'application/x-www-form-urlencoded' }, 'type'],
    [
      'to text that calls itself nearly JSON',
      'POST',
      { ...post, 'content-type': 'application/json-patch+json' },
      'type',
    ],
  ] as const)('%s', (_, method, headers, refusal) => {
    expect(asks(method, headers)).toBe(refusal)
  })
})

test('what holds nothing of the library is given to whoever asks by the right name', () => {
  const { session } = begun()
  const asks = (headers: AskedOf['headers']) => session.refusal({ method: 'GET', headers, isPublic: true })
  expect(asks({ host: authority })).toBe(null)
  expect(asks({ host: 'evil.example' })).toBe('host')
})

test('an address of a preview holds a secret, and names a path', () => {
  const { session } = begun()
  const { capability } = session
  expect(session.previewed(`/preview/${capability}/site-preview/sv/a%20b.html`)).toBe('site-preview/sv/a b.html')
  expect(session.previewed(`/preview/${'0'.repeat(64)}/site-preview/`)).toBe(null)
  expect(session.previewed('/preview//site-preview/')).toBe(null)
  expect(session.previewed(`/preview/${capability}/%E0%A4%A`)).toBe(null)
})
