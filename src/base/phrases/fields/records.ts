// What the fields are for that a file without a form has to have: the records of the register, and the glossary. By the file and the keys.

import type { InLanguages } from '../../sentence.js'
import { inLanguages, type Three } from './field-text.js'

const about = (...texts: Three): InLanguages => inLanguages(texts)

const signer = about(
  'id of the party that signed',
  'id för den part som undertecknade',
  'id for parten som undertegnet',
)
const signed = about('day of the signature', 'dag för underskriften', 'dato for underskriften')

export const recordAbouts: Readonly<Record<string, InLanguages>> = {
  'decisions.party': about(
    'id of the party that decided',
    'id för den part som fattade beslutet',
    'id for parten som fattet vedtaket',
  ),
  'decisions.body': about(
    'who decided: "Kommunstyrelsen"',
    'vem som beslutade: "Kommunstyrelsen"',
    'hvem som vedtok: "Kommunestyret"',
  ),
  'decisions.date': about('day of the decision', 'dag för beslutet', 'dato for vedtaket'),
  'signatures.party': signer,
  'signatures.date': signed,
  'copies.number': about(
    'number of the copy, as printed on it',
    'exemplarets nummer, som det står på exemplaret',
    'eksemplarets nummer, slik det står på eksemplaret',
  ),
  'done.deadline': about(
    'id of the date, as `avtal dates --format csv` shows it: duty-publication, review-1, notice, end',
    'datumets id, enligt `avtal dates --format csv`: duty-publication, review-1, notice, end',
    'datoens id, ifølge `avtal dates --format csv`: duty-publication, review-1, notice, end',
  ),
  'done.date': about(
    'day on which it was done, or notice was given; for `end`, the last day of the agreement',
    'den dag då det gjordes eller avtalet sades upp; för `end` avtalets sista dag',
    'dagen da det ble gjort eller avtalen ble sagt opp; for `end` avtalens siste dag',
  ),
  'published.date': about(
    'day on which it was published, or withdrawn',
    'den dag då det publicerades eller drogs tillbaka',
    'dagen da det ble publisert eller trukket tilbake',
  ),
  'files.path': about('path in the site', 'sökväg på webbplatsen', 'sti på nettstedet'),
  'entered.parties': about(
    'ids of parties in content/parties, or names',
    'id för parter i content/parties, eller namn',
    'id-er for parter i content/parties, eller navn',
  ),
  'terms.area': about('what the word is about', 'vad ordet rör', 'hva ordet gjelder'),
  'terms.attested': about(
    'how well the counterpart is attested: by a source, in parts by a source, by general knowledge',
    'hur väl motsvarigheten är belagd: av en källa, delvis av en källa, genom allmän kännedom',
    'hvor godt motstykket er belagt: av en kilde, delvis av en kilde, av allmenn kunnskap',
  ),
}
