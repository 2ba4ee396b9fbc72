// Site -> agreements.json, the register for other systems: every version with its parties, days, editions and files.
// Addresses are relative to the file, so that it reads the same wherever the site lies. A contract for other tools.

import { fileName, versionAddress } from './addresses.js'
import { textFile } from './page.js'
import type { VersionFacts, SiteFile } from './site-input.js'
import { languageOf, replacementOf, stateOf, type Site, type SiteInstance } from './site-model.js'

/** The file; `"agreements": 1` is the version of its shape. */
export function agreementsJson(site: Site): SiteFile {
  const agreements = site.agreements.map(({ id, isSeries, instances }) => ({
    id,
    series: isSeries,
    instances: instances.map((instance) => ({
      id: instance.id,
      current: instance.current.version,
      versions: instance.versions.map((version) => versionOf(version, instance, site)),
    })),
  }))
  return textFile(
    'agreements.json',
    `${JSON.stringify({ agreements: 1, date: site.date, register: agreements }, null, 2)}\n`,
  )
}

function versionOf(version: VersionFacts, instance: SiteInstance, site: Site): unknown {
  const { withdrawn } = version
  const head = {
    version: version.version,
    status: stateOf(version, instance),
    issued: version.issued,
    title: version.title,
  }
  if (withdrawn !== null) return { ...head, withdrawn }
  const { standing, schedule, signatures, editions } = version
  return {
    ...head,
    date: version.date,
    case: version.caseNumber,
    from: standing.since,
    until: standing.until,
    replacedBy: replacementOf(version, instance)?.version ?? null,
    authentic: version.authentic,
    parties: version.parties.map(({ id, name, number }) => ({
      id,
      name,
      number,
      signed: signatures?.find(({ party }) => party === id)?.dates ?? null,
    })),
    dates: schedule.map(({ id, label, date, during, rule }) => ({
      id,
      label,
      date,
      ...(during === null ? {} : { during }),
      rule,
    })),
    editions: editions.map(({ languages, translation, files }) => {
      const forms = languageOf(site, languages[0])
      const page = forms === undefined ? null : versionAddress(forms, version, languages)
      return {
        languages,
        translation,
        page,
        files: files.map(({ format, size, sha256, pages }) => ({
          format,
          path: `${page}${fileName(version, languages, format)}`,
          bytes: size,
          sha256,
          pages,
        })),
      }
    }),
  }
}
