// What is left of a version that has been withdrawn: that it was there, since when it is not, and why.

import { h } from 'hastscript'
import type { LanguageForms } from '../data/language.js'
import { formatDate } from '../locale/dates.js'
import { siteWord } from '../locale/site-words.js'
import { currentAddress, registerAddress, versionAddress } from './addresses.js'
import type { Page } from './page.js'
import { rows, versionName } from './markup.js'
import type { VersionFacts, Withdrawal } from './site-input.js'
import { textIn, type Site } from './site-model.js'

/** The notice in a language, under the address of the version or under the current one. */
export function noticePage(
  site: Site,
  version: VersionFacts,
  { date, reason }: Withdrawal,
  language: LanguageForms,
  asCurrent: boolean,
): Page {
  const addressOf = asCurrent ? currentAddress : versionAddress
  const title = `${textIn(version.short, language).text}, ${versionName(version, language)}`
  const notice = siteWord(language, 'withdrawnOn', { date: formatDate(language, date) })
  const address = addressOf(language, version)
  return {
    address,
    language,
    title,
    description: notice,
    alternates: new Map(site.languages.map((language) => [language.code, addressOf(language, version)])),
    canonical: address,
    section: 'register',
    path: [{ name: siteWord(language, 'register'), address: registerAddress(language) }],
    metadata: [],
    data: null,
    scripts: [],
    layout: 'text',
    body: [
      h('h1', title),
      h('p', { className: ['notice'] }, notice),
      rows([[siteWord(language, 'reason'), textIn(reason, language).text]]),
    ],
  }
}
