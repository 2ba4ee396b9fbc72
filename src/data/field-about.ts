// What the fields that a file has to have are for, as their schemas describe them, in the languages of messages.

import { say, type Sentence } from '../base/sentence.js'

/**
 * What a field is for.
 * @param about how its schema describes it, in English; null: not at all
 * @param kind what kind of value it holds, which is said where no description is translated
 */
export function fieldAbout(about: string | null, kind: Sentence | string): Sentence | string {
  if (about === null) return kind
  const [sv, nb] = descriptions[about] ?? []
  const texts = (language: 'sv' | 'nb'): string => (typeof kind === 'string' ? kind : say(kind, language))
  return { texts: { en: about, sv: sv ?? texts('sv'), nb: nb ?? texts('nb') }, values: {} }
}

/** Swedish and bokmål by the English of the schemas of files that people write. */
export const descriptions: Readonly<Record<string, readonly [sv: string, nb: string]>> = {
  /* agreements */
  'the agreement’s title, without the names of the parties': [
    'avtalets titel, utan parternas namn',
    'avtalens tittel, uten partenes navn',
  ],
  'short title for running headers and lists': [
    'kort titel för sidhuvud och listor',
    'kort tittel til topptekst og lister',
  ],
  'in quotes: "2.0"': ['versionen, inom citattecken: "2.0"', 'versjonen, i anførselstegn: "2.0"'],
  'date of the version; the only date that goes into files': [
    'versionens datum, det enda datum som hamnar i filerna',
    'versjonens dato, den eneste datoen som kommer med i filene',
  ],
  'the languages in which the agreement binds': [
    'de språk på vilka avtalet är bindande',
    'språkene som avtalen er bindende på',
  ],
  'name under which templates and clauses reach the party or the parties: {{region.name}}': [
    'det namn som mallar och klausuler använder för parten eller parterna: {{region.name}}',
    'navnet som maler og klausuler bruker på parten eller partene: {{region.name}}',
  ],
  'first day, or the day of the last signature': [
    'första dagen, eller dagen för den sista underskriften',
    'første dag, eller dagen for siste underskrift',
  ],
  'the earlier agreement, as it is called': ['det tidigare avtalets namn', 'navnet på den tidligere avtalen'],
  'how often at most': ['hur många gånger som mest', 'høyeste antall ganger'],
  'how long': ['hur lång tid', 'hvor lang tid'],
  'end: takes effect at the end of the period; any: may be given at any time, ends after the period': [
    'end: får verkan vid periodens slut; any: får göras när som helst, avtalet upphör efter uppsägningstiden',
    'end: virker fra periodens slutt; any: kan gis når som helst, avtalen opphører etter oppsigelsesfristen',
  ],
  'before the end, at the latest': ['senast så lång tid före slutet', 'senest så lang tid før slutten'],
  'in whole units of the currency (kronor)': ['i hela kronor', 'i hele kroner'],
  'a role of `parties`; all parties of the role share the part': [
    'en roll under `parties`; alla parter i rollen delar på andelen',
    'en rolle under `parties`; alle parter i rollen deler andelen',
  ],
  'several while the parties have not chosen': [
    'flera så länge parterna inte har valt',
    'flere så lenge partene ikke har valgt',
  ],
  'name for `use`': ['namn att ange i `use`', 'navn å angi i `use`'],
  'whether the amounts are without or with the tax': [
    'om beloppen anges utan eller med moms',
    'om beløpene er oppgitt uten eller med merverdiavgift',
  ],
  'why no tax is charged, as a ground in words': [
    'skälet till att ingen moms tas ut',
    'grunnen til at det ikke kreves merverdiavgift',
  ],
  'name for {{annex "…"}}': ['namn att ange i {{annex "…"}}', 'navn å angi i {{annex "…"}}'],
  'text, form: clauses below; schedule: all computed dates; listed: exists elsewhere; file: travels beside': [
    'text, form: klausulerna nedan; schedule: alla beräknade datum; listed: finns på annat håll; file: följer med',
    'text, form: klausulene nedenfor; schedule: alle beregnede datoer; listed: finnes et annet sted; file: følger med',
  ],
  'who is notified that the agreement has been published': [
    'vem som underrättas om att avtalet har publicerats',
    'hvem som underrettes om at avtalen er publisert',
  ],
  /* what archives want to know */
  'name of the classification scheme: "KLASSA", "K-koder"': [
    'klassificeringsschemats namn: "KLASSA"',
    'navnet på klassifikasjonssystemet: "K-koder"',
  ],
  'the class, in quotes: "1.4.2"': ['klassen, inom citattecken: "1.4.2"', 'klassen, i anførselstegn: "1.4.2"'],
  'access code of the archive: "UO", "13"': ['arkivets åtkomstkod: "UO", "13"', 'arkivets tilgangskode: "UO", "13"'],
  'legal ground: "offl. § 13 jf. fvl. § 13", "19 kap. 3 § OSL"': [
    'lagrum: "19 kap. 3 § OSL"',
    'lovhjemmel: "offl. § 13 jf. fvl. § 13"',
  ],
  'what is done with it in the end': [
    'vad som till sist ska göras med handlingen',
    'hva som til slutt skal gjøres med den',
  ],
  /* the glossary */
  'what the word is about': ['vad ordet rör', 'hva ordet gjelder'],
  'how well the counterpart is attested: by a source, in parts by a source, by general knowledge': [
    'hur väl motsvarigheten är belagd: av en källa, delvis av en källa, genom allmän kännedom',
    'hvor godt motstykket er belagt: av en kilde, delvis av en kilde, av allmenn kunnskap',
  ],
  /* parties */
  'id of a party in content/parties': ['id för en part i content/parties', 'id for en part i content/parties'],
  'official full name, as printed: "Falu kommun"': [
    'officiellt fullständigt namn: "Falu kommun"',
    'offisielt fullt navn: "Oslo kommune"',
  ],
  'name in running lists: "Falun"': ['namn i löpande uppräkningar: "Falun"', 'navn i løpende opplistinger: "Oslo"'],
  /* the register */
  'who decided: "Kommunstyrelsen"': ['vem som beslutade: "Kommunstyrelsen"', 'hvem som vedtok: "Kommunestyret"'],
  'day of the decision': ['dag för beslutet', 'dato for vedtaket'],
  'id of the party that signed': ['id för den part som undertecknade', 'id for parten som undertegnet'],
  'id of the party that decided': ['id för den part som fattade beslutet', 'id for parten som fattet vedtaket'],
  'day of the signature': ['dag för underskriften', 'dato for underskriften'],
  'number of the copy, as printed on it': [
    'exemplarets nummer, som det står på exemplaret',
    'eksemplarets nummer, slik det står på eksemplaret',
  ],
  'id of the date, as `avtal dates --format csv` shows it: duty-publication, review-1, notice, end': [
    'datumets id, enligt `avtal dates --format csv`: duty-publication, review-1, notice, end',
    'datoens id, ifølge `avtal dates --format csv`: duty-publication, review-1, notice, end',
  ],
  'day on which it was done, or notice was given; for `end`, the last day of the agreement': [
    'den dag då det gjordes eller avtalet sades upp; för `end` avtalets sista dag',
    'dagen da det ble gjort eller avtalen ble sagt opp; for `end` avtalens siste dag',
  ],
  'day on which it was published, or withdrawn': [
    'den dag då det publicerades eller drogs tillbaka',
    'dagen da det ble publisert eller trukket tilbake',
  ],
  'path in the site': ['sökväg på webbplatsen', 'sti på nettstedet'],
  'ids of parties in content/parties, or names': [
    'id för parter i content/parties, eller namn',
    'id-er for parter i content/parties, eller navn',
  ],
}
