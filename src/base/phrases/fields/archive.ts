// What a party's own case or archive system wants to know.

import { field, type FieldTexts } from './field-text.js'

export const archiveFields: FieldTexts = {
  'agreement.archive': field(
    ['Case and archive', 'Ärende och arkiv', 'Sak og arkiv'],
    [
      'By party: what its own case or archive system wants to know of this agreement.',
      'Per part: vad dess eget ärende- eller arkivsystem behöver veta om detta avtal.',
      'Per part: hva dens eget saks- eller arkivsystem trenger å vite om denne avtalen.',
    ],
  ),
  'agreement.archive.key': field(['Party', 'Part', 'Part']),
  'party.archive': field(
    ['Case and archive', 'Ärende och arkiv', 'Sak og arkiv'],
    [
      'What the party’s own archive wants to know of all its agreements. What an agreement says counts before it.',
      'Vad partens eget arkiv behöver veta om alla dess avtal. Det som ett avtal anger går före.',
      'Hva partens eget arkiv trenger å vite om alle avtalene. Det som en avtale oppgir, går foran.',
    ],
  ),
  case: field(
    ['Case number', 'Diarienummer', 'Saksnummer'],
    ['In the party’s own system: 2026/1234.', 'I partens eget system: 2026/1234.', 'I partens eget system: 2026/1234.'],
  ),
  existing: field(
    ['The case exists already', 'Ärendet finns redan', 'Saken finnes allerede'],
    [
      'Then the agreement is added to it, and no case is created.',
      'Då läggs avtalet till det, och inget ärende skapas.',
      'Da legges avtalen til den, og ingen sak opprettes.',
    ],
  ),
  opened: field(['Case opened', 'Ärendet inlett', 'Saksdato']),
  closed: field(['Case closed', 'Ärendet avslutat', 'Saken avsluttet']),
  archivePart: field(['Archive or part of it', 'Arkiv eller arkivdel', 'Arkiv eller arkivdel']),
  classification: field(['Classification', 'Klassificering', 'Klassifisering']),
  'classification.scheme': field(
    ['Scheme', 'Schema', 'Klassifikasjonssystem'],
    ['For instance KLASSA or K-koder.', 'Till exempel KLASSA.', 'For eksempel K-koder.'],
  ),
  'classification.code': field(
    ['Class', 'Klass', 'Klasse'],
    ['For instance 1.4.2.', 'Till exempel 1.4.2.', 'For eksempel 1.4.2.'],
  ),
  'classification.title': field(['Name of the class', 'Klassens namn', 'Klassens navn']),
  unit: field(['Unit that answers for it', 'Ansvarig enhet', 'Ansvarlig enhet']),
  responsible: field(
    ['Who answers for it', 'Handläggare', 'Saksansvarlig'],
    ['A name or a post.', 'Ett namn eller en funktion.', 'Et navn eller en funksjon.'],
  ),
  access: field(
    ['Access', 'Sekretess', 'Tilgang'],
    [
      'Only where something is confidential.',
      'Endast när något omfattas av sekretess.',
      'Bare når noe er unntatt offentlighet.',
    ],
  ),
  'access.code': field(['Access code', 'Sekretesskod', 'Tilgangskode']),
  'access.ground': field(
    ['Legal ground', 'Lagrum', 'Hjemmel'],
    ['For instance 19 kap. 3 § OSL.', 'Till exempel 19 kap. 3 § OSL.', 'For eksempel offl. § 13 jf. fvl. § 13.'],
  ),
  retention: field(['Retention', 'Bevarande och gallring', 'Bevaring og kassasjon']),
  'retention.action': field(['In the end it is', 'Till sist ska den', 'Til slutt skal den']),
  'retention.years': field(
    ['After how many years', 'Efter hur många år', 'Etter hvor mange år'],
    ['Has to be given unless it is kept.', 'Måste anges om den inte bevaras.', 'Må oppgis hvis den ikke bevares.'],
  ),
  'retention.ground': field(['Decision or rule', 'Beslut eller regel', 'Vedtak eller regel']),
  instances: field(
    ['Single agreements of the series', 'Enskilda avtal i serien', 'Enkelte avtaler i serien'],
    ['What differs for one of them.', 'Det som skiljer sig för något av dem.', 'Det som er annerledes for en av dem.'],
  ),
  'instances.key': field(['Counterparty', 'Motpart', 'Motpart']),
}
