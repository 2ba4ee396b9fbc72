// Rules of packages that are made for archives: what their case systems ask for, and what came back from signing.

import { error, warning } from './rule.js'

export const archiveRules = {
  'archive/case#agreement': warning({
    en: [
      'The archive of `<party>` will ask for what is not known of `<agreement>`: <fields>.',
      'write it under `archive: { <party>: … }` of the agreement',
    ],
    sv: [
      'Arkivet hos `<party>` kommer att begära uppgifter som saknas om `<agreement>`: <fields>.',
      'ange dem under `archive: { <party>: … }` i avtalet',
    ],
    nb: [
      'Arkivet hos `<party>` vil spørre etter opplysninger som mangler om `<agreement>`: <fields>.',
      'oppgi dem under `archive: { <party>: … }` i avtalen',
    ],
  }),
  'archive/case#party': warning({
    en: [
      'The archive of `<party>` will ask for what is not known of `<agreement>`: <fields>.',
      'write it under `archive: { <party>: … }` of the agreement; what is the same for all its agreements under `archive:` of the party at <place>',
    ],
    sv: [
      'Arkivet hos `<party>` kommer att begära uppgifter som saknas om `<agreement>`: <fields>.',
      'ange dem under `archive: { <party>: … }` i avtalet; det som är gemensamt för partens avtal anges under `archive:` hos parten, <place>',
    ],
    nb: [
      'Arkivet hos `<party>` vil spørre etter opplysninger som mangler om `<agreement>`: <fields>.',
      'oppgi dem under `archive: { <party>: … }` i avtalen; det som er felles for partens avtaler, oppgis under `archive:` hos parten, <place>',
    ],
  }),
  'archive/draft': warning({
    en: ['`<agreement>` is a draft.', 'issue it first; until then the package holds what the content happens to give'],
    sv: [
      '`<agreement>` är ett utkast.',
      'utfärda avtalet först; till dess framställs paketet ur innehållet som det är just nu',
    ],
    nb: [
      '`<agreement>` er et utkast.',
      'utferdig avtalen først; inntil da lages pakken av innholdet slik det er akkurat nå',
    ],
  }),
  'archive/no-original': warning({
    en: [
      'By the register all have signed `<agreement>` (`<instance>`), the last on <date>; the archive package holds no signed original (<parties>).',
      'give what was signed: --signed FILE',
    ],
    sv: [
      'Enligt registret har alla undertecknat `<agreement>` (`<instance>`), den sista den <date>, men arkivpaketet innehåller inget undertecknat original (<parties>).',
      'ange det som undertecknades: --signed FIL',
    ],
    nb: [
      'Ifølge registeret har alle undertegnet `<agreement>` (`<instance>`), den siste <date>, men arkivpakken inneholder ingen undertegnet original (<parties>).',
      'oppgi det som ble undertegnet: --signed FIL',
    ],
  }),
  'archive/redrawn': warning({
    en: [
      '`<file>` says what was issued, and does not look the same on page <pages>.',
      'look at it beside the issued PDF: a seal, or something that covers?',
    ],
    sv: [
      '`<file>` har samma text som den utfärdade filen men ser annorlunda ut på sidan <pages>.',
      'jämför den med den utfärdade PDF-filen: är det en stämpel, eller något som täcker texten?',
    ],
    nb: [
      '`<file>` har samme tekst som den utferdigede filen, men ser annerledes ut på side <pages>.',
      'sammenlign den med den utferdigede PDF-filen: er det et segl, eller noe som dekker teksten?',
    ],
  }),
  'archive/signed#early': error({
    en: ['`<file>` is attested on <attested>, before the version is dated (<date>).', 'check the day, and the version'],
    sv: ['`<file>` är vidimerad den <attested>, före versionens datum (<date>).', 'kontrollera dagen och versionen'],
    nb: ['`<file>` er bekreftet <attested>, før versjonens dato (<date>).', 'kontroller dagen og versjonen'],
  }),
  'archive/signed#kept': error({
    en: [
      'The package holds `<file>`, which is no original of the agreement as it is now.',
      'issue what was signed, or raise `version`; to archive without it, move the package away first',
    ],
    sv: [
      'Paketet innehåller `<file>`, som inte är ett original av avtalet som det nu lyder.',
      'utfärda det som undertecknades, eller höj `version`; flytta undan paketet för att arkivera utan filen',
    ],
    nb: [
      'Pakken inneholder `<file>`, som ikke er en original av avtalen slik den nå lyder.',
      'utferdig det som ble undertegnet, eller øk `version`; flytt pakken unna for å arkivere uten filen',
    ],
  }),
  'archive/signed#kept-two': error({
    en: [
      'Packages of the same archive hold two originals of one edition: `<file>`, and another with the SHA-256 <hash>.',
      'say which counts and why: --signed FILE --replace --reason "…"',
    ],
    sv: [
      'Paket i samma arkiv innehåller två original av en och samma utgåva: `<file>` och ett annat med SHA-256 <hash>.',
      'ange vilket som gäller och varför: --signed FIL --replace --reason "…"',
    ],
    nb: [
      'Pakker i samme arkiv inneholder to originaler av én og samme utgave: `<file>` og en annen med SHA-256 <hash>.',
      'oppgi hvilken som gjelder, og hvorfor: --signed FIL --replace --reason "…"',
    ],
  }),
  'archive/signed#no-pdf': error({
    en: ['`<file>` is no PDF.', 'save it as PDF, best as PDF/A'],
    sv: ['`<file>` är ingen PDF-fil.', 'spara den som PDF, helst PDF/A'],
    nb: ['`<file>` er ingen PDF-fil.', 'lagre den som PDF, helst PDF/A'],
  }),
  'archive/signed#reason': error({
    en: ['`<file>` is neither the issued file with signatures, nor the same text under a seal: <reason>.'],
    sv: ['`<file>` är varken den utfärdade filen med underskrifter eller samma text under en stämpel: <reason>.'],
    nb: ['`<file>` er verken den utferdigede filen med underskrifter eller samme tekst under et segl: <reason>.'],
  }),
  'archive/signed#received': error({
    en: ['`<file>` came in on <received>, before it was signed (<date>).', 'check the day'],
    sv: ['`<file>` inkom den <received>, innan den undertecknades (<date>).', 'kontrollera dagen'],
    nb: ['`<file>` kom inn <received>, før den ble undertegnet (<date>).', 'kontroller dagen'],
  }),
  'archive/signed#replace': error({
    en: [
      '`<file>` would take the place of an original that is archived already: `<other>`, SHA-256 <hash>.',
      'where that is meant, say why: --replace --reason "…"; the earlier original is not kept, only told',
    ],
    sv: [
      '`<file>` skulle ersätta ett original som redan är arkiverat: `<other>`, SHA-256 <hash>.',
      'om det är avsikten, ange skälet: --replace --reason "…"; det tidigare originalet bevaras inte utan antecknas bara',
    ],
    nb: [
      '`<file>` ville erstatte en original som allerede er arkivert: `<other>`, SHA-256 <hash>.',
      'hvis det er hensikten, oppgi grunnen: --replace --reason "…"; den tidligere originalen bevares ikke, den blir bare notert',
    ],
  }),
  'archive/signed#stranger': error({
    en: ['`<file>` is neither the issued file with signatures, nor the same text under a seal.'],
    sv: ['`<file>` är varken den utfärdade filen med underskrifter eller samma text under en stämpel.'],
    nb: ['`<file>` er verken den utferdigede filen med underskrifter eller samme tekst under et segl.'],
  }),
  'archive/signed#two': error({
    en: [
      '`<file>` and `<other>` are both originals of the same edition.',
      'give the one that everybody has signed; file the other elsewhere',
    ],
    sv: [
      '`<file>` och `<other>` är båda original av samma utgåva.',
      'ange den som alla har undertecknat, och förvara den andra på annan plats',
    ],
    nb: [
      '`<file>` og `<other>` er begge originaler av samme utgave.',
      'oppgi den som alle har undertegnet, og oppbevar den andre et annet sted',
    ],
  }),
}
