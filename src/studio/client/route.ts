// An address <-> what is shown there. Every view has one that can be shared and loaded anew.

import { unreachable } from '../../model/document.js'

export type Route =
  | { readonly kind: 'home' }
  | AgreementRoute
  | { readonly kind: 'clauses' }
  | { readonly kind: 'clause'; readonly id: string }
  | { readonly kind: 'changes' }
  | { readonly kind: 'unknown'; readonly address: string }

export interface AgreementRoute {
  readonly kind: 'agreement'
  readonly id: string
  /** Null where the first that there is will do. */
  readonly instance: string | null
  readonly edition: readonly string[] | null
  /** The file that is edited, under the content folder. */
  readonly file: string | null
  readonly look: 'pages' | 'reading' | 'manage'
}

/** What is shown at a path and a query. */
export function routeAt(path: string, query: string): Route {
  const [first = '', ...rest] = path.split('/').slice(1).map(decoded)
  const id = rest.filter((step) => step !== '').join('/')
  if (first === '') return { kind: 'home' }
  if (first === 'agreements' && id === '') return { kind: 'home' }
  if (first === 'agreements') return agreementAt(id, new URLSearchParams(query))
  if (first === 'changes' && id === '') return { kind: 'changes' }
  if (first === 'clauses') return id === '' ? { kind: 'clauses' } : { kind: 'clause', id }
  return { kind: 'unknown', address: path }
}

export function addressOf(route: Route): string {
  switch (route.kind) {
    case 'home':
      return '/'
    case 'agreement':
      return agreementAddress(route)
    case 'clauses':
      return '/clauses'
    case 'clause':
      return `/clauses/${route.id.split('/').map(encodeURIComponent).join('/')}`
    case 'changes':
      return '/changes'
    case 'unknown':
      return route.address
    default:
      return unreachable(route)
  }
}

/** An agreement as it is first seen. */
export function agreementRoute(id: string, file: string | null = null): AgreementRoute {
  return { kind: 'agreement', id, instance: null, edition: null, file, look: 'pages' }
}

function agreementAt(id: string, query: URLSearchParams): AgreementRoute {
  const edition = query.get('edition')
  return {
    kind: 'agreement',
    id,
    instance: query.get('instance'),
    /* A plus sign may come back as the space that it stands for in a query. */
    edition: edition === null || edition === '' ? null : edition.split(/[+ ]/),
    file: query.get('file'),
    look: (['reading', 'manage'] as const).find((look) => look === query.get('look')) ?? 'pages',
  }
}

function agreementAddress({ id, instance, edition, file, look }: AgreementRoute): string {
  const given = [
    ...(instance === null ? [] : [`instance=${encodeURIComponent(instance)}`]),
    ...(edition === null ? [] : [`edition=${edition.map(encodeURIComponent).join('+')}`]),
    ...(file === null ? [] : [`file=${encodeURIComponent(file).replaceAll('%2F', '/')}`]),
    ...(look === 'pages' ? [] : [`look=${look}`]),
  ]
  return `/agreements/${encodeURIComponent(id)}${given.length === 0 ? '' : `?${given.join('&')}`}`
}

/** A step of a path as it was written; one that is no encoding stands for itself. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
