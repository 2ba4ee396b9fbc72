// Who may ask: whoever has opened the address that was printed, from a page of the studio itself.

import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { studioHeader } from './protocol.js'

export interface Session {
  /** Stands in the address that is printed; good for one opening. */
  readonly token: string
  /** The value of `Set-Cookie` for whoever comes with the token; null where it is not the token, or has been used. */
  readonly begin: (token: string) => string | null
  /** Stands in addresses of what is looked at as if it lay elsewhere, where no cookie comes along. */
  readonly capability: string
  /** What such an address names: `site-preview/sv/index.html`; null for any other. */
  readonly previewed: (path: string) => string | null
  /** Null where the request may be answered; otherwise which rule it breaks. */
  readonly refusal: (request: AskedOf) => Refusal | null
}

export interface AskedOf {
  readonly method: string
  readonly headers: IncomingHttpHeaders
  /** True for what holds nothing of the library, and is given to anyone on this machine. */
  readonly isPublic: boolean
  /** What a POST to its address is to hold: JSON unless given. */
  readonly type?: 'application/json' | 'application/octet-stream'
}

/** `host`, `origin`, `site`: asked by way of another name or page. `header`, `type`: not as the studio asks. `cookie`: not begun. */
export type Refusal = 'host' | 'origin' | 'site' | 'header' | 'type' | 'cookie'

/**
 * Opens the session of a port of this machine.
 * @param authority `127.0.0.1:49152`, the one name by which it is asked
 */
export function openSession(authority: string): Session {
  const name = `avtal-studio-${authority.split(':').at(-1) ?? ''}`
  const secret = randomBytes(32).toString('hex')
  const capability = randomBytes(32).toString('hex')
  let token: string | null = randomBytes(32).toString('hex')
  const session: Session = {
    get token() {
      return token ?? ''
    },
    begin: (given) => {
      if (token === null || !isSame(given, token)) return null
      token = null
      return `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict`
    },
    capability,
    previewed: (path) => {
      const [, given = '', rest = ''] = /^\/preview\/([0-9a-f]+)\/(.*)$/.exec(path) ?? []
      return isSame(given, capability) ? decodedPath(rest) : null
    },
    refusal: ({ method, headers, isPublic, type = 'application/json' }) => {
      if (headers.host !== authority) return 'host'
      const { origin } = headers
      if (origin !== undefined && origin !== `http://${authority}` && !isPublic) return 'origin'
      const site = headers['sec-fetch-site']
      if (site !== undefined && site !== 'same-origin' && !(site === 'none' && method === 'GET')) {
        /* A link in a message or on another page may lead to the studio's first page, which shows nothing by itself. */
        if (!isPublic) return 'site'
      }
      if (method !== 'GET') {
        if (origin === undefined) return 'origin'
        if (headers[studioHeader] === undefined) return 'header'
        if ((headers['content-type'] ?? '').split(';')[0] !== type) return 'type'
      }
      return isPublic || cookiesOf(headers.cookie ?? '').some(([key, value]) => key === name && isSame(value, secret))
        ? null
        : 'cookie'
    },
  }
  return session
}

function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

function cookiesOf(header: string): [string, string][] {
  return header.split(';').map((pair) => {
    const [name = '', ...rest] = pair.trim().split('=')
    return [name, rest.join('=')]
  })
}

/** Takes as long for a wrong value as for the right one. */
function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
