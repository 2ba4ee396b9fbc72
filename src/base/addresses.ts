// Where a link may lead, in one place: to a page of the web or to who answers mail. Everything else (`javascript:`, `data:`, a name
// and password before the host) is no address for whoever reads an agreement or the website.

import { unprintable } from './unprintable.js'

/** True for `https://…`, `http://…` and `mailto:…@…`, complete and without anything that stands in no address. */
export function isLinkAddress(text: string): boolean {
  return isPageAddress(text) || (isClean(text) && /^mailto:[^@/?#]+@[^@/?#]+(?:\?[^#]*)?$/i.test(text))
}

/** True for `https://…` and `http://…`. */
export function isPageAddress(text: string): boolean {
  return isClean(text) && /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(text) && isUrl(text)
}

/** The form of the address of a site: a page's without a query or a fragment. */
export const siteForm = /^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/

/** True for the address of a site. */
export function isSiteAddress(text: string): boolean {
  return siteForm.test(text) && isPageAddress(text)
}

/** True for an address within the site that a page belongs to: `../parter/`, `#kontakt`. */
export function isAddressWithin(text: string): boolean {
  return isClean(text) && !/^[a-z][a-z\d+.-]*:|^\/\//i.test(text) && isUrl(text, 'https://site.example/')
}

/** The address of a website, which is often written without a scheme; null where it leads to none. */
export function websiteAddress(written: string): string | null {
  if (isLinkAddress(written)) return written
  const address = `https://${written}`
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#]|$)/u.test(written) && isPageAddress(address)
    ? address
    : null
}

/** Without blanks, quotation marks, and what nobody sees. */
function isClean(text: string): boolean {
  return !/[\s\p{Cc}\p{Cf}\p{Cs}\p{Co}"'<>`\\]/u.test(text) && text.search(unprintable) < 0
}

/** Without `URL.canParse`, which in Node 20 says no to letters such as å once it has been called often. */
function isUrl(text: string, base?: string): boolean {
  try {
    return new URL(text, base).href !== ''
  } catch {
    return false
  }
}
