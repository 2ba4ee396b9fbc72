// The fields of an agreement that concern the whole of it.

import { field, type FieldTexts } from './field-text.js'

export const agreementFields: FieldTexts = {
  agreement: field(['Agreement', 'Avtal', 'Avtale']),
  'agreement.title': field(
    ['Title', 'Titel', 'Tittel'],
    [
      'The title of the agreement, without the names of the parties.',
      'Avtalets titel, utan parternas namn.',
      'Avtalens tittel, uten partenes navn.',
    ],
  ),
  'agreement.short': field(
    ['Short title', 'Kort titel', 'Kort tittel'],
    [
      'Stands at the head of each page and in lists.',
      'Står överst på varje sida och i förteckningar.',
      'Står øverst på hver side og i oversikter.',
    ],
  ),
  'agreement.version': field(
    ['Version', 'Version', 'Versjon'],
    [
      'For instance 1.0. A version that has been issued no longer changes; further changes make a new one.',
      'Till exempel 1.0. En utfärdad version ändras inte längre; fortsatta ändringar blir en ny version.',
      'For eksempel 1.0. En utferdiget versjon endres ikke lenger; videre endringer blir en ny versjon.',
    ],
  ),
  'agreement.date': field(
    ['Date of the version', 'Versionens datum', 'Versjonens dato'],
    [
      'Is printed in the agreement, and is the date of its files.',
      'Skrivs ut i avtalet och blir filernas datum.',
      'Skrives ut i avtalen og blir filenes dato.',
    ],
  ),
  'agreement.status': field(
    ['Status', 'Status', 'Status'],
    [
      'A draft is marked as such on every page. What is to be signed has to be ready.',
      'Ett utkast märks som utkast på varje sida. Det som ska undertecknas måste vara klart.',
      'Et utkast merkes som utkast på hver side. Det som skal undertegnes, må være klart.',
    ],
  ),
  'agreement.authentic': field(
    ['Authentic languages', 'Bindande språk', 'Bindende språk'],
    [
      'The languages in which the agreement binds. An edition in another language is a translation.',
      'De språk på vilka avtalet är bindande. En utgåva på ett annat språk är en översättning.',
      'Språkene som avtalen er bindende på. En utgave på et annet språk er en oversettelse.',
    ],
  ),
  'authentic.entry': field(['Language', 'Språk', 'Språk']),
  'agreement.editions': field(
    ['Editions for signing', 'Utgåvor för underskrift', 'Utgaver for underskrift'],
    [
      'One in each authentic language unless others are named. sv+nb sets both languages side by side, the left column first.',
      'En på varje bindande språk om inget annat anges. sv+nb ställer båda språken sida vid sida, vänster spalt först.',
      'Én på hvert bindende språk hvis ikke annet er oppgitt. sv+nb setter begge språk side om side, venstre spalte først.',
    ],
  ),
  'editions.entry': field(['Edition', 'Utgåva', 'Utgave']),
  'agreement.conflict': field(
    ['Where the texts differ', 'Vid skillnad mellan texterna', 'Ved forskjell mellom tekstene'],
    [
      'How a difference between the authentic texts is settled, where the agreement binds in several languages.',
      'Hur en skillnad mellan de bindande texterna avgörs, när avtalet är bindande på flera språk.',
      'Hvordan en forskjell mellom de bindende tekstene løses, når avtalen er bindende på flere språk.',
    ],
  ),
  'agreement.template': field(
    ['Template', 'Mall', 'Mal'],
    [
      'The skeleton that the agreement is laid out by.',
      'Det stomme som avtalet ställs upp efter.',
      'Skjelettet som avtalen stilles opp etter.',
    ],
  ),
  'agreement.signing': field(['Way of signing', 'Sätt att underteckna', 'Undertegningsmåte']),
  'agreement.mandate': field(
    ['Line for decision or delegation', 'Rad för beslut eller delegation', 'Linje for vedtak eller delegasjon'],
    [
      'Prints a line in every signature block for the decision or delegation by which it is signed.',
      'Skriver ut en rad vid varje underskrift för det beslut eller den delegation som ligger till grund för den.',
      'Skriver ut en linje ved hver underskrift for vedtaket eller delegasjonen som ligger til grunn for den.',
    ],
  ),
  'agreement.initials': field(
    ['Initials on every page', 'Signaturruta på varje sida', 'Initialer på hver side'],
    [
      'A box for initials in the lower corner of every page.',
      'En ruta för initialer i sidans nedre hörn.',
      'En rute for initialer i sidens nedre hjørne.',
    ],
  ),
  'agreement.initialsFields': field(
    ['Signature field in the box', 'Signaturfält i rutan', 'Signaturfelt i ruten'],
    [
      'For initials that are given electronically. Not when the agreement is signed on paper.',
      'För initialer som lämnas elektroniskt. Inte när avtalet undertecknas på papper.',
      'For initialer som gis elektronisk. Ikke når avtalen undertegnes på papir.',
    ],
  ),
  'agreement.case': field(
    ['Case number', 'Diarienummer', 'Saksnummer'],
    ['Is printed at the head of each page.', 'Skrivs ut överst på varje sida.', 'Skrives ut øverst på hver side.'],
  ),
  'agreement.approvals': field(
    ['Approvals', 'Godkännanden', 'Godkjenninger'],
    [
      'The bodies that approve the agreement, with their decisions.',
      'De organ som godkänner avtalet, med deras beslut.',
      'Organene som godkjenner avtalen, med vedtakene deres.',
    ],
  ),
  'approvals.entry': field(['Approval', 'Godkännande', 'Godkjenning']),
  'approvals.body': field(['Body', 'Organ', 'Organ']),
  'approvals.date': field(
    ['Date', 'Datum', 'Dato'],
    [
      'In words where only a week or a month is known.',
      'Med ord när bara en vecka eller en månad är känd.',
      'Med ord når bare en uke eller en måned er kjent.',
    ],
  ),
  'date.as-date': field(['On a day', 'En viss dag', 'En bestemt dag']),
  'date.as-texts': field(['In words', 'Med ord', 'Med ord']),
  'approvals.remark': field(['Remark', 'Anmärkning', 'Merknad']),
  'as-texts': field(['Text', 'Text', 'Tekst']),
  'as-group': field([
    'Text with something left to fill in',
    'Text där något ska fyllas i',
    'Tekst der noe skal fylles inn',
  ]),
  'as-date': field(['Date', 'Datum', 'Dato']),
  text: field(
    ['Text', 'Text', 'Tekst'],
    [
      'What is known; the blank follows it.',
      'Det som är känt; efter det följer raden att fylla i.',
      'Det som er kjent; etter det følger linjen som skal fylles ut.',
    ],
  ),
  blank: field(
    ['To be filled in', 'Att fylla i', 'Fylles ut'],
    [
      'What is to be filled in by hand, as it is to be called.',
      'Vad som ska fyllas i för hand, och vad det ska kallas.',
      'Det som skal fylles ut for hånd, og hva det skal kalles.',
    ],
  ),
  'agreement.information': field(
    ['Document information', 'Dokumentinformation', 'Dokumentinformasjon'],
    [
      'Rows beside version and validity in the table of document information.',
      'Rader utöver version och giltighet i tabellen med dokumentinformation.',
      'Rader i tillegg til versjon og gyldighet i tabellen med dokumentinformasjon.',
    ],
  ),
  'information.entry': field(['Row', 'Rad', 'Rad']),
  'information.label': field(['Heading of the row', 'Radens rubrik', 'Radens overskrift']),
  'information.value': field(['Content', 'Innehåll', 'Innhold']),
  'agreement.revision': field(['This revision', 'Denna revidering', 'Denne revisjonen']),
  'revision.date': field(['Date of the revision', 'Datum för revideringen', 'Dato for revisjonen']),
  'revision.changes': field(['Changes', 'Ändringar', 'Endringer']),
  'changes.entry': field(['Change', 'Ändring', 'Endring']),
  'agreement.history': field([
    'Earlier versions and agreements',
    'Tidigare versioner och avtal',
    'Tidligere versjoner og avtaler',
  ]),
  'history.entry': field(['Event', 'Händelse', 'Hendelse']),
  'history.date': field(['Date', 'Datum', 'Dato']),
  'history.event': field(['What happened', 'Vad som hände', 'Hva som skjedde']),
  'agreement.numbering': field(['Numbering of headings', 'Rubriknumrering', 'Nummerering av overskrifter']),
  'numbering.levels': field(
    ['Levels with a number', 'Numrerade nivåer', 'Nummererte nivåer'],
    [
      'Headings below this level have no number.',
      'Rubriker under denna nivå får inget nummer.',
      'Overskrifter under dette nivået får ikke nummer.',
    ],
  ),
  'agreement.contents': field(['Table of contents', 'Innehållsförteckning', 'Innholdsfortegnelse']),
  'contents.levels': field(
    ['Levels in it', 'Nivåer i förteckningen', 'Nivåer i fortegnelsen'],
    [
      'Headings down to this level are listed.',
      'Rubriker till och med denna nivå tas med.',
      'Overskrifter til og med dette nivået tas med.',
    ],
  ),
  'agreement.publication': field(
    ['Publication', 'Publicering', 'Publisering'],
    [
      'What may be published, and how. Without it nothing of the agreement is published.',
      'Vad som får publiceras, och hur. Utan denna uppgift publiceras inget av avtalet.',
      'Hva som kan publiseres, og hvordan. Uten denne opplysningen publiseres ingenting av avtalen.',
    ],
  ),
  'publication.signatories': field(['Shown of those who sign', 'Visas om undertecknarna', 'Vises om undertegnerne']),
  'publication.formats': field(['Files to download', 'Filer att hämta', 'Filer til nedlasting']),
  'formats.entry': field(['Format', 'Format', 'Format']),
  'publication.languages': field(
    ['Editions that are published', 'Utgåvor som publiceras', 'Utgaver som publiseres'],
    [
      'All that were issued unless some are named.',
      'Alla som har utfärdats om inga anges.',
      'Alle som er utferdiget hvis ingen er oppgitt.',
    ],
  ),
  'languages.entry': field(['Edition', 'Utgåva', 'Utgave']),
  'publication.unsigned': field(
    ['Publish before all have signed', 'Publicera innan alla har undertecknat', 'Publiser før alle har undertegnet'],
    [
      'The page then says who has not signed.',
      'Sidan anger då vilka som inte har undertecknat.',
      'Siden opplyser da hvem som ikke har undertegnet.',
    ],
  ),
  'publication.notice': field(['Notice of publication', 'Underrättelse om publicering', 'Underretning om publisering']),
  'notice.to': field(['Who is notified', 'Vem som underrättas', 'Hvem som underrettes']),
  'agreement.editorNotes': field(
    ['Notes to the editor', 'Redaktionella anteckningar', 'Redaksjonelle merknader'],
    ['Never printed.', 'Skrivs aldrig ut.', 'Skrives aldri ut.'],
  ),
  'editorNotes.entry': field(['Note', 'Anteckning', 'Merknad']),
  'agreement.toConfirm': field(
    ['What is not certain yet', 'Det som ännu inte är säkert', 'Det som ennå ikke er sikkert'],
    [
      'Never printed. A version with it is not issued.',
      'Skrivs aldrig ut. En version med sådant utfärdas inte.',
      'Skrives aldri ut. En versjon med slikt utferdiges ikke.',
    ],
  ),
  'toConfirm.entry': field(['To be confirmed', 'Att bekräfta', 'Må bekreftes']),
  allow: field(
    ['Accepted remarks of the program', 'Godtagna anmärkningar från programmet', 'Godtatte merknader fra programmet'],
    [
      'Rules that object to what is right here, each with a reason.',
      'Regler som anmärker på något som är riktigt här, var och en med ett skäl.',
      'Regler som reagerer på noe som er riktig her, hver med en begrunnelse.',
    ],
  ),
  'allow.entry': field(['Accepted remark', 'Godtagen anmärkning', 'Godtatt merknad']),
  'allow.rule': field(['Rule', 'Regel', 'Regel']),
  'allow.reason': field(['Reason', 'Skäl', 'Begrunnelse'], ['In words.', 'Med ord.', 'Med ord.']),
  'allow.file': field(
    ['Only in this file', 'Endast i denna fil', 'Bare i denne filen'],
    ['Otherwise in all files.', 'Annars i alla filer.', 'Ellers i alle filer.'],
  ),
  'allow.text': field(
    ['Only this text', 'Endast denna text', 'Bare denne teksten'],
    [
      'What is meant, as it stands. Has to be given where personal data would be published.',
      'Det som avses, ordagrant. Måste anges när personuppgifter annars skulle publiceras.',
      'Det som menes, ordrett. Må oppgis når personopplysninger ellers ville blitt publisert.',
    ],
  ),
}
