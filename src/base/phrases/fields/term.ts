// The term of an agreement: from when, for how long, how it is renewed, terminated and followed up.

import { field, type FieldTexts } from './field-text.js'

export const termFields: FieldTexts = {
  'agreement.term': field(['Term', 'Avtalstid', 'Avtaleperiode']),
  'term.start': field(['First day', 'Första dagen', 'Første dag']),
  'start.as-date': field(['On a day', 'En viss dag', 'En bestemt dag']),
  scope: field(
    ['Whose last signature', 'Vilkas sista underskrift', 'Hvem sin siste underskrift'],
    [
      'In a series: that of this agreement, or of all agreements of the series.',
      'I en serie: detta avtals, eller den sista i alla seriens avtal.',
      'I en serie: denne avtalens, eller den siste i alle seriens avtaler.',
    ],
  ),
  'term.length': field(
    ['Length', 'Längd', 'Varighet'],
    [
      'Of the first period, which ends on the day before the corresponding day. One of length, last day and until further notice is given.',
      'Den första periodens längd; den slutar dagen före motsvarande dag. Ange ett av längd, sista dag och tills vidare.',
      'Den første periodens varighet; den slutter dagen før tilsvarende dag. Oppgi ett av varighet, siste dag og inntil videre.',
    ],
  ),
  'term.end': field(['Last day', 'Sista dagen', 'Siste dag']),
  'term.open': field(['Until further notice', 'Tills vidare', 'Inntil videre']),
  'term.clause': field(
    ['Section in which it stands', 'Avsnitt där det står', 'Avsnitt der det står'],
    ['Is named as the source of the dates.', 'Anges som källa till datumen.', 'Oppgis som kilde til datoene.'],
  ),
  'term.conditions': field(
    ['Conditions of validity', 'Villkor för giltighet', 'Vilkår for gyldighet'],
    ['In words.', 'Med ord.', 'Med ord.'],
  ),
  'conditions.entry': field(['Condition', 'Villkor', 'Vilkår']),
  'term.approval': field(
    ['Valid only when approved', 'Giltigt först när det har godkänts', 'Gyldig først når den er godkjent'],
    [
      'The agreement is valid only when all bodies under Approvals have approved it.',
      'Avtalet gäller först när alla organ under Godkännanden har godkänt det.',
      'Avtalen gjelder først når alle organer under Godkjenninger har godkjent den.',
    ],
  ),
  'approval.by': field(
    ['Last day for the approvals', 'Sista dag för godkännande', 'Siste dag for godkjenning'],
    [
      'Without them the agreement lapses then.',
      'Utan godkännande förfaller avtalet då.',
      'Uten godkjenning faller avtalen da bort.',
    ],
  ),
  'term.replaces': field(['Replaces earlier agreements', 'Ersätter tidigare avtal', 'Erstatter tidligere avtaler']),
  'replaces.entry': field(['Earlier agreement', 'Tidigare avtal', 'Tidligere avtale']),
  'replaces.title': field(['What it is called', 'Vad det heter', 'Hva den heter']),
  'replaces.agreement': field(
    ['Its id', 'Dess id', 'Id-en'],
    [
      'Where it was made in this library.',
      'Om det har gjorts i detta bibliotek.',
      'Hvis den er laget i dette biblioteket.',
    ],
  ),
  'replaces.from': field(
    ['Replaced from', 'Ersätts från och med', 'Erstattes fra og med'],
    [
      'The first day of this agreement unless another is given.',
      'Detta avtals första dag om ingen annan anges.',
      'Denne avtalens første dag hvis ikke en annen er oppgitt.',
    ],
  ),
  'term.weekends': field(
    ['Deadlines on days off', 'Frister på helgdagar', 'Frister på helligdager'],
    [
      'Acts to be done that fall on a day off move to the next working day. Notice never moves.',
      'Åtgärder vars sista dag är en helgdag flyttas till nästa vardag. Uppsägning flyttas aldrig.',
      'Handlinger der siste dag er en helligdag, flyttes til neste virkedag. Oppsigelse flyttes aldri.',
    ],
  ),
  'term.renewal': field(['Renewal', 'Förlängning', 'Fornyelse']),
  'renewal.length': field(['By how long', 'Med hur lång tid', 'Med hvor lang tid']),
  'renewal.times': field(['How often at most', 'Hur många gånger som mest', 'Høyeste antall ganger']),
  'times.as-number': field(['A number of times', 'Ett antal gånger', 'Et antall ganger']),
  'term.notice': field(['Notice of termination', 'Uppsägning', 'Oppsigelse']),
  'notice.period': field(['Period of notice', 'Uppsägningstid', 'Oppsigelsesfrist']),
  'notice.before': field(['Takes effect', 'Får verkan', 'Virker']),
  written: field(['In writing', 'Skriftligen', 'Skriftlig']),
  'term.nonRenewal': field(
    ['Notice against renewal', 'Uppsägning mot förlängning', 'Oppsigelse mot fornyelse'],
    [
      'Where stopping the renewal has another period than termination.',
      'Om en annan tid än uppsägningstiden gäller för att hindra förlängning.',
      'Hvis en annen frist enn oppsigelsesfristen gjelder for å hindre fornyelse.',
    ],
  ),
  'nonRenewal.period': field(['Before the end, at the latest', 'Senast före slutet', 'Senest før slutten']),
  'term.renegotiation': field(['Renegotiation', 'Omförhandling', 'Reforhandling']),
  'renegotiation.notice': field(['Notice of it', 'Varsel', 'Varsel']),
  'term.review': field(
    ['Review', 'Uppföljning', 'Oppfølging'],
    [
      'Either at intervals, or once in each period on no certain day.',
      'Antingen med jämna mellanrum, eller en gång i varje period utan bestämd dag.',
      'Enten med jevne mellomrom, eller én gang i hver periode uten bestemt dag.',
    ],
  ),
  'review.every': field(
    ['At intervals of', 'Med ett mellanrum av', 'Med et mellomrom på'],
    [
      'Counted from the first day, or from the last review.',
      'Räknat från första dagen, eller från den senaste uppföljningen.',
      'Regnet fra første dag, eller fra siste oppfølging.',
    ],
  ),
  during: field(
    ['Once in each period', 'En gång i varje period', 'Én gang i hver periode'],
    [
      'On no certain day: in each such period from the first day on, or in each calendar year.',
      'Utan bestämd dag: i varje sådan period från första dagen, eller varje kalenderår.',
      'Uten bestemt dag: i hver slik periode fra første dag, eller hvert kalenderår.',
    ],
  ),
  'during.as-period': field(['A period', 'En period', 'En periode']),
  'review.label': field(['What it is called', 'Vad den kallas', 'Hva den kalles']),
  'term.nextRevision': field(['Next revision', 'Nästa revidering', 'Neste revisjon']),
  'nextRevision.at': field(['When', 'När', 'Når']),
  'at.as-date': field(['On a day', 'En viss dag', 'En bestemt dag']),
  'at.as-text': field(['In a year', 'Ett visst år', 'Et bestemt år'], ['Four digits.', 'Fyra siffror.', 'Fire sifre.']),
  'term.claims': field(
    ['Claims', 'Krav', 'Krav'],
    ['How old an invoice may be.', 'Hur gammal en faktura får vara.', 'Hvor gammel en faktura kan være.'],
  ),
  'claims.within': field(
    ['Within', 'Inom', 'Innen'],
    ['Counted from the date of the invoice.', 'Räknat från fakturans datum.', 'Regnet fra fakturaens dato.'],
  ),
  'claims.label': field(['What it is called', 'Vad det kallas', 'Hva det kalles']),
  'term.duties': field(
    ['Duties with a deadline', 'Åtaganden med frist', 'Plikter med frist'],
    [
      'Counted from an event, or to be done in each period on no certain day.',
      'Räknade från en händelse, eller att fullgöra i varje period utan bestämd dag.',
      'Regnet fra en hendelse, eller som skal oppfylles i hver periode uten bestemt dag.',
    ],
  ),
  'duties.entry': field(['Duty', 'Åtagande', 'Plikt']),
  'duties.id': field(
    ['Id', 'Id', 'Id'],
    [
      'In lower case and in English: cost-report.',
      'Med små bokstäver och på engelska: cost-report.',
      'Med små bokstaver og på engelsk: cost-report.',
    ],
  ),
  'duties.label': field(['What is to be done', 'Vad som ska göras', 'Hva som skal gjøres']),
  'duties.within': field(['How long after', 'Hur lång tid efter', 'Hvor lang tid etter']),
  'duties.after': field(['The event', 'Händelsen', 'Hendelsen']),
  clause: field(
    ['Section in which it stands', 'Avsnitt där det står', 'Avsnitt der det står'],
    ['Is named as the source.', 'Anges som källa.', 'Oppgis som kilde.'],
  ),
}
