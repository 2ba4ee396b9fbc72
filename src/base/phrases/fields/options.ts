// What can be chosen in forms, by field and value: `status=draft`.

import type { InLanguages } from '../../sentence.js'
import { inLanguages as words } from './field-text.js'

/** Kinds of the values that a clause asks for. */
const parameterKinds = {
  text: words(['Text', 'Text', 'Tekst']),
  texts: words(['List of texts', 'Lista med texter', 'Liste med tekster']),
  boolean: words(['Yes or no', 'Ja eller nej', 'Ja eller nei']),
  integer: words(['Whole number', 'Heltal', 'Heltall']),
  number: words(['Number', 'Tal', 'Tall']),
  percent: words(['Percent', 'Procent', 'Prosent']),
  date: words(['Date', 'Datum', 'Dato']),
  period: words(['Period', 'Tidsperiod', 'Tidsperiode']),
  amount: words(['Amount', 'Belopp', 'Beløp']),
  party: words(['Party', 'Part', 'Part']),
  parties: words(['Several parties', 'Flera parter', 'Flere parter']),
  reference: words(['Reference', 'Hänvisning', 'Henvisning']),
}

function named(field: string): Record<string, InLanguages> {
  return Object.fromEntries(Object.entries(parameterKinds).map(([kind, label]) => [`${field}=${kind}`, label]))
}

export const options: Readonly<Record<string, InLanguages>> = {
  'status=draft': words(['Draft', 'Utkast', 'Utkast']),
  'status=ready': words(['Ready for signing', 'Klart för underskrift', 'Klar for underskrift']),
  'signing=paper': words(['On paper', 'På papper', 'På papir']),
  'signing=electronic': words(['Electronically', 'Elektroniskt', 'Elektronisk']),
  'signing=mixed': words(['On paper or electronically', 'På papper eller elektroniskt', 'På papir eller elektronisk']),
  'mandate=line': words(['A line to fill in', 'En rad att fylla i', 'En linje som fylles ut']),
  'initials=left': words(['In the left corner', 'I vänstra hörnet', 'I venstre hjørne']),
  'initials=right': words(['In the right corner', 'I högra hörnet', 'I høyre hjørne']),
  'action=keep': words(['kept', 'bevaras', 'bevares']),
  'action=destroy': words(['destroyed', 'gallras', 'kasseres']),
  'action=review': words(['looked at again', 'prövas på nytt', 'vurderes på nytt']),
  'start=last-signature': words([
    'The day of the last signature',
    'Dagen för den sista underskriften',
    'Dagen for siste underskrift',
  ]),
  'scope=instance': words(['Of this agreement', 'I detta avtal', 'I denne avtalen']),
  'scope=series': words(['Of all agreements of the series', 'I alla seriens avtal', 'I alle seriens avtaler']),
  'unit=days': words(['days', 'dagar', 'dager']),
  'unit=weeks': words(['weeks', 'veckor', 'uker']),
  'unit=months': words(['months', 'månader', 'måneder']),
  'unit=years': words(['years', 'år', 'år']),
  'weekends=forward': words([
    'Move to the next working day',
    'Flyttas till nästa vardag',
    'Flyttes til neste virkedag',
  ]),
  'times=unlimited': words(['Any number of times', 'Utan begränsning', 'Uten begrensning']),
  'before=end': words(['At the end of the period', 'Vid periodens slut', 'Ved periodens slutt']),
  'before=any': words([
    'At any time, after the period of notice',
    'När som helst, efter uppsägningstiden',
    'Når som helst, etter oppsigelsesfristen',
  ]),
  'during=calendar-year': words(['Each calendar year', 'Varje kalenderår', 'Hvert kalenderår']),
  'after=last-signature': words(['The last signature', 'Sista underskriften', 'Siste underskrift']),
  'after=start': words(['The first day', 'Första dagen', 'Første dag']),
  'after=end': words(['The last day', 'Sista dagen', 'Siste dag']),
  'by=population': words(['By population', 'Efter folkmängd', 'Etter folketall']),
  'by=equal': words(['Equally', 'Lika', 'Likt']),
  'rounding=whole': words([
    'To whole units of the currency',
    'Till hela enheter av valutan',
    'Til hele enheter av valutaen',
  ]),
  'rounding=minor': words(['To öre', 'Till ören', 'Til øre']),
  'amounts=excluding': words(['without the tax', 'utan moms', 'uten merverdiavgift']),
  'amounts=including': words(['with the tax', 'med moms', 'med merverdiavgift']),
  'currency=SEK': words(['Swedish kronor', 'Svenska kronor', 'Svenske kroner']),
  'currency=NOK': words(['Norwegian kroner', 'Norska kronor', 'Norske kroner']),
  'heading=numbered': words(['With a number', 'Med nummer', 'Med nummer']),
  'heading=unnumbered': words(['Without a number', 'Utan nummer', 'Uten nummer']),
  'heading=none': words([
    'None: the text runs on',
    'Ingen: texten fortsätter i avsnittet före',
    'Ingen: teksten fortsetter i avsnittet foran',
  ]),
  'content=text': words(['Text of clauses', 'Text av klausuler', 'Tekst av klausuler']),
  'content=form': words(['A form to fill in', 'En blankett att fylla i', 'Et skjema som fylles ut']),
  'content=schedule': words(['All computed dates', 'Alla beräknade datum', 'Alle beregnede datoer']),
  'content=listed': words(['Exists elsewhere', 'Finns på annat håll', 'Finnes et annet sted']),
  'content=file': words(['A file that travels beside', 'En fil som följer med', 'En fil som følger med']),
  'signatories=offices': words(['Their offices', 'Befattningarna', 'Stillingene']),
  'signatories=names': words(['Offices and names', 'Befattningar och namn', 'Stillinger og navn']),
  'formats=pdf': words(['PDF', 'PDF', 'PDF']),
  'formats=docx': words(['Word (DOCX)', 'Word (DOCX)', 'Word (DOCX)']),
  'country=SE': words(['Sweden', 'Sverige', 'Sverige']),
  'country=NO': words(['Norway', 'Norge', 'Norge']),
  'kind=municipality': words(['Municipality', 'Kommun', 'Kommune']),
  'kind=region': words(['Region', 'Region', 'Region']),
  'kind=county': words(['County municipality', 'Fylkeskommun', 'Fylkeskommune']),
  'kind=health-trust': words(['Health trust', 'Hälsoföretag', 'Helseforetak']),
  'kind=other': words(['Other body', 'Annan organisation', 'Annen virksomhet']),
  'numberAttested=registered': words([
    'By its own page or a register',
    'På dess egen webbplats eller i ett register',
    'På eget nettsted eller i et register',
  ]),
  'numberAttested=public': words([
    'By another public source',
    'I en annan offentlig källa',
    'I en annen offentlig kilde',
  ]),
  'numberAttested=derived': words(['Derived, unconfirmed', 'Härlett, obekräftat', 'Utledet, ubekreftet']),
  ...named('parameters'),
  ...named('type'),
}
