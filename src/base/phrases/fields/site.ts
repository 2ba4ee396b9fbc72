// The site on which agreements are published.

import { field, type FieldTexts } from './field-text.js'

export const siteFields: FieldTexts = {
  site: field(['Site', 'Webbplats', 'Nettsted']),
  'site.name': field(
    ['Name of the site', 'Webbplatsens namn', 'Nettstedets navn'],
    [
      'The word for the register unless given.',
      'Ordet för registret om inget anges.',
      'Ordet for registeret hvis ikke oppgitt.',
    ],
  ),
  'site.publisher': field(['Publisher', 'Utgivare', 'Utgiver']),
  'publisher.as-reference': field([
    'A body of the register',
    'En organisation i registret',
    'En virksomhet i registeret',
  ]),
  'publisher.as-group': field(['Another organisation', 'En annan organisation', 'En annen virksomhet']),
  'publisher.name': field(['Name', 'Namn', 'Navn']),
  'publisher.number': field(['Organisation number', 'Organisationsnummer', 'Organisasjonsnummer']),
  'publisher.website': field(['Website', 'Webbplats', 'Nettsted']),
  'site.email': field(
    ['E-mail address', 'E-postadress', 'E-postadresse'],
    ['For questions about the site.', 'För frågor om webbplatsen.', 'For spørsmål om nettstedet.'],
  ),
  'site.address': field(
    ['Address of the site', 'Webbplatsens adress', 'Nettstedets adresse'],
    [
      'Without it there is no feed, no sitemap and no catalogue.',
      'Utan den finns inget flöde, ingen webbplatskarta och ingen katalog.',
      'Uten den finnes det ingen strøm, intet nettstedskart og ingen katalog.',
    ],
  ),
  'site.licence': field(
    ['Licence', 'Licens', 'Lisens'],
    [
      'Address of the licence of the register as open data.',
      'Adressen till licensen för registret som öppna data.',
      'Adressen til lisensen for registeret som åpne data.',
    ],
  ),
  'site.accessibility': field(
    ['Accessibility statement', 'Tillgänglighetsredogörelse', 'Tilgjengelighetserklæring'],
    [
      'Its address, where it is no page of the site.',
      'Adressen, om den inte är en sida på webbplatsen.',
      'Adressen, hvis den ikke er en side på nettstedet.',
    ],
  ),
  'accessibility.key': field(['Language', 'Språk', 'Språk']),
  'accessibility.entry': field(['Address', 'Adress', 'Adresse']),
}
