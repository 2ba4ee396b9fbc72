// The parties of an agreement, and the bodies of the register.

import { field, type FieldTexts } from './field-text.js'

export const partyFields: FieldTexts = {
  'agreement.parties': field(['Parties', 'Parter', 'Parter']),
  'parties.entry': field(['Role', 'Roll', 'Rolle']),
  'parties.role': field(
    ['Name of the role', 'Rollens namn', 'Rollens navn'],
    [
      'The name by which templates and clauses reach the party or the parties, in lower case and in English: region, municipalities.',
      'Det namn som mallar och klausuler använder för parten eller parterna, med små bokstäver och på engelska: region, municipalities.',
      'Navnet som maler og klausuler bruker på parten eller partene, med små bokstaver og på engelsk: region, municipalities.',
    ],
  ),
  'parties.party': field(
    ['One party', 'En part', 'Én part'],
    [
      'Exactly one of one party, several parties and a series is given.',
      'Ange exakt ett av en part, flera parter och serie.',
      'Oppgi nøyaktig ett av én part, flere parter og serie.',
    ],
  ),
  'parties.members': field(
    ['Several parties', 'Flera parter', 'Flere parter'],
    ['They all sign the same agreement.', 'Alla undertecknar samma avtal.', 'Alle undertegner samme avtale.'],
  ),
  'members.entry': field(['Party', 'Part', 'Part']),
  'parties.series': field(
    ['Series of counterparties', 'Serie av motparter', 'Serie av motparter'],
    [
      'Gives one agreement with each of them.',
      'Ger ett avtal med var och en av dem.',
      'Gir én avtale med hver av dem.',
    ],
  ),
  'parties.series.entry': field(['Counterparty', 'Motpart', 'Motpart']),
  'parties.called': field(
    ['Called in the text', 'Kallas i texten', 'Kalles i teksten'],
    [
      'What the text calls the party: “the hospital”.',
      'Vad parten kallas i texten: ”sjukhuset”.',
      'Hva parten kalles i teksten: «sykehuset».',
    ],
  ),
  signatories: field(
    ['Signatories', 'Undertecknare', 'Undertegnere'],
    [
      'Each has a signature line. Without any, those count that stand with the party in the register, or one open line.',
      'Var och en får en underskriftsrad. Utan uppgift gäller de som står hos parten i registret, eller en öppen rad.',
      'Hver av dem får en underskriftslinje. Uten opplysning gjelder de som står hos parten i registeret, eller en åpen linje.',
    ],
  ),
  'signatories.entry': field(['Signatory', 'Undertecknare', 'Undertegner']),
  'signatories.name': field(
    ['Name', 'Namn', 'Navn'],
    [
      'Without a name a line to fill in is printed.',
      'Utan namn skrivs en rad att fylla i ut.',
      'Uten navn skrives det ut en linje som skal fylles ut.',
    ],
  ),
  'signatories.title': field(
    ['Office', 'Befattning', 'Stilling'],
    [
      'The office held. Without one a line to fill in is printed.',
      'Befattningen. Utan uppgift skrivs en rad att fylla i ut.',
      'Stillingen. Uten opplysning skrives det ut en linje som skal fylles ut.',
    ],
  ),
  'signatoriesOf.name': field(['Name', 'Namn', 'Navn']),
  'signatoriesOf.title': field(['Office', 'Befattning', 'Stilling']),
  'parties.mandate': field(
    ['Decision or delegation', 'Beslut eller delegation', 'Vedtak eller delegasjon'],
    [
      'By which they sign: the decision, or a line to fill in.',
      'Det de undertecknar med stöd av: beslutet, eller en rad att fylla i.',
      'Det de undertegner i kraft av: vedtaket, eller en linje som skal fylles ut.',
    ],
  ),
  'mandate.as-group': field(['A decision', 'Ett beslut', 'Et vedtak']),
  'mandate.body': field(
    ['Who decided', 'Vem som beslutade', 'Hvem som vedtok'],
    ['For instance Kommunstyrelsen.', 'Till exempel Kommunstyrelsen.', 'For eksempel Kommunestyret.'],
  ),
  'mandate.section': field(
    ['Section or case', 'Paragraf eller ärende', 'Paragraf eller sak'],
    ['For instance § 112.', 'Till exempel § 112.', 'For eksempel PS 41/26.'],
  ),
  'mandate.date': field(['Day of the decision', 'Beslutsdatum', 'Vedtaksdato']),
  'parties.signatoriesOf': field(
    ['Signatories of single parties', 'Undertecknare för enskilda parter', 'Undertegnere for enkelte parter'],
    [
      'For parties of this role that have others than those above.',
      'För parter i denna roll som har andra än de ovan.',
      'For parter i denne rollen som har andre enn dem ovenfor.',
    ],
  ),
  'signatoriesOf.key': field(['Party', 'Part', 'Part']),
  'signatoriesOf.entry': field(['Signatory', 'Undertecknare', 'Undertegner']),
  party: field(['Body', 'Organisation', 'Virksomhet']),
  'party.id': field(
    ['Id', 'Id', 'Id'],
    [
      'Agreements name the body by it: small letters, digits and hyphens. It no longer changes once an agreement names it.',
      'Avtalen hänvisar till organisationen med det: små bokstäver, siffror och bindestreck. Det ändras inte när ett avtal väl använder det.',
      'Avtalene viser til virksomheten med den: små bokstaver, sifre og bindestrek. Den endres ikke når en avtale først bruker den.',
    ],
  ),
  'party.name': field(
    ['Official name', 'Officiellt namn', 'Offisielt navn'],
    [
      'The full name, as it is printed: Falu kommun.',
      'Det fullständiga namnet, som det skrivs ut: Falu kommun.',
      'Det fulle navnet, slik det skrives ut: Oslo kommune.',
    ],
  ),
  'party.short': field(
    ['Short name', 'Kort namn', 'Kort navn'],
    ['In running lists: Falun.', 'I uppräkningar: Falun.', 'I opplistinger: Oslo.'],
  ),
  'party.names': field(
    ['Official names in other languages', 'Officiella namn på andra språk', 'Offisielle navn på andre språk'],
    ['For instance in Sami.', 'Till exempel på samiska.', 'For eksempel på samisk.'],
  ),
  'names.entry': field(['Name', 'Namn', 'Navn']),
  'names.key': field(['Language', 'Språk', 'Språk']),
  country: field(['Country', 'Land', 'Land']),
  'party.kind': field(['Kind of body', 'Slag av organisation', 'Type virksomhet']),
  'party.number': field(
    ['Organisation number', 'Organisationsnummer', 'Organisasjonsnummer'],
    [
      '212000-2239 in Sweden, 983971636 in Norway. Its check digit is verified.',
      '212000-2239 i Sverige, 983971636 i Norge. Kontrollsiffran prövas.',
      '212000-2239 i Sverige, 983971636 i Norge. Kontrollsifferet prøves.',
    ],
  ),
  'party.numberAttested': field(
    ['How the number is attested', 'Hur numret är belagt', 'Hvordan nummeret er belagt'],
    [
      'A number that is derived has to be confirmed before signing.',
      'Ett härlett nummer måste bekräftas före underskrift.',
      'Et utledet nummer må bekreftes før underskrift.',
    ],
  ),
  'party.numberSource': field(['Source of the number', 'Källa till numret', 'Kilde til nummeret']),
  'party.code': field(
    ['Code', 'Kod', 'Nummer'],
    [
      'Code of the municipality, region or county, with its zeros: 0301.',
      'Kommun-, region- eller länskod, med inledande nolla: 0180.',
      'Kommune- eller fylkesnummer, med innledende null: 0301.',
    ],
  ),
  'party.county': field(
    ['County', 'Län', 'Fylke'],
    [
      'Tells bodies of the same name apart.',
      'Skiljer organisationer med samma namn åt.',
      'Skiller virksomheter med samme navn fra hverandre.',
    ],
  ),
  'party.population': field(
    ['Population', 'Folkmängd', 'Folketall'],
    [
      'By the day of the figure. Costs can be shared by it.',
      'Efter dagen för uppgiften. Kostnader kan fördelas efter den.',
      'Etter dagen for tallet. Kostnader kan fordeles etter det.',
    ],
  ),
  'population.key': field(['Day', 'Dag', 'Dag']),
  'population.entry': field(['Inhabitants', 'Invånare', 'Innbyggere']),
  'party.formerNames': field(['Former names', 'Tidigare namn', 'Tidligere navn']),
  'formerNames.entry': field(['Former name', 'Tidigare namn', 'Tidligere navn']),
  'formerNames.name': field(['Name', 'Namn', 'Navn']),
  'formerNames.from': field(['First day', 'Första dagen', 'Første dag']),
  'formerNames.until': field(['Last day', 'Sista dagen', 'Siste dag']),
  'party.delegations': field(
    ['Who may sign', 'Vem som får underteckna', 'Hvem som kan undertegne'],
    [
      'By the delegation list of the party, without a decision of its own for the agreement.',
      'Enligt partens delegationsordning, utan ett särskilt beslut om avtalet.',
      'Etter partens delegeringsreglement, uten et eget vedtak om avtalen.',
    ],
  ),
  'delegations.entry': field(['Delegation', 'Delegation', 'Delegering']),
  'delegations.point': field(
    ['Point', 'Punkt', 'Punkt'],
    [
      'Of the list, or the section of the minutes.',
      'I delegationsordningen, eller paragraf i protokollet.',
      'I reglementet, eller sak i protokollen.',
    ],
  ),
  'delegations.office': field(['Office', 'Befattning', 'Stilling']),
  'delegations.upTo': field(
    ['Highest cost', 'Högsta kostnad', 'Høyeste kostnad'],
    [
      'What the agreement may cost the party in its first period at most.',
      'Vad avtalet högst får kosta parten under den första perioden.',
      'Hva avtalen høyst kan koste parten i den første perioden.',
    ],
  ),
  'upTo.amount': field(['Amount', 'Belopp', 'Beløp']),
  'upTo.currency': field(['Currency', 'Valuta', 'Valuta']),
  'delegations.longest': field(['Longest first period', 'Längsta första period', 'Lengste første periode']),
  'delegations.together': field(
    ['How many sign together', 'Hur många som undertecknar i förening', 'Hvor mange som undertegner i fellesskap'],
    ['One unless given.', 'En, om inget anges.', 'Én, hvis ikke noe er angitt.'],
  ),
  'delegations.from': field(['First day', 'Första dagen', 'Første dag']),
  'delegations.until': field(['Last day', 'Sista dagen', 'Siste dag']),
  'party.address': field(['Postal address', 'Postadress', 'Postadresse']),
  'address.entry': field(['Line', 'Rad', 'Linje']),
  'party.website': field(['Website', 'Webbplats', 'Nettsted']),
  'party.domains': field(
    ['Domains of its e-mail', 'Domäner för e-post', 'Domener for e-post'],
    [
      'Beside that of its website: addresses in them are no personal data.',
      'Utöver webbplatsens: adresser under dem är inga personuppgifter.',
      'I tillegg til nettstedets: adresser under dem er ikke personopplysninger.',
    ],
  ),
  'domains.entry': field(['Domain', 'Domän', 'Domene']),
  'party.telephones': field(
    ['Telephone', 'Telefon', 'Telefon'],
    [
      'Numbers of the body itself: the switchboard.',
      'Organisationens egna nummer: växeln.',
      'Virksomhetens egne numre: sentralbordet.',
    ],
  ),
  'telephones.entry': field(['Number', 'Nummer', 'Nummer']),
  'party.languageForm': field(['Norwegian language form', 'Norsk målform', 'Målform']),
  'party.parent': field(['Regional health trust', 'Regionalt hälsoföretag', 'Regionalt helseforetak']),
  'party.sameEntity': field(
    ['Same legal entity as', 'Samma juridiska person som', 'Samme rettssubjekt som'],
    [
      'Where two bodies of the register have one organisation number.',
      'När två organisationer i registret har samma organisationsnummer.',
      'Når to virksomheter i registeret har samme organisasjonsnummer.',
    ],
  ),
}
