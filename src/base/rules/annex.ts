// Rules of annexes.

import { error } from './rule.js'

export const annexRules = {
  'annex/duplicate-id': error({
    en: ['The annex id `<annex>` occurs twice.', 'give one of them another id'],
    sv: ['Två bilagor har samma id, `<annex>`.', 'ge en av dem ett annat id'],
    nb: ['To vedlegg har samme id, `<annex>`.', 'gi ett av dem en annen id'],
  }),
  'annex/duplicate-number': error({
    en: [
      'The annex number <number> occurs twice.',
      'give one of them another number, or leave `number` out: then it is counted',
    ],
    sv: [
      'Två bilagor har nummer <number>.',
      'ge en av dem ett annat nummer, eller utelämna `number` så numreras bilagan av programmet',
    ],
    nb: [
      'To vedlegg har nummer <number>.',
      'gi ett av dem et annet nummer, eller utelat `number`, så nummereres vedlegget av programmet',
    ],
  }),
  'annex/empty': error({
    en: ['Annex `<annex>` has no clauses.', 'add `clauses`, or say `content: listed`'],
    sv: ['Bilagan `<annex>` har inga klausuler.', 'lägg till `clauses`, eller ange `content: listed`'],
    nb: ['Vedlegget `<annex>` har ingen klausuler.', 'legg til `clauses`, eller angi `content: listed`'],
  }),
  'annex/file-name': error({
    en: [
      'The file of annex `<annex>` would get a name that files of the agreement itself begin with.',
      'give the file another name, or the agreement another id',
    ],
    sv: [
      'Filen till bilagan `<annex>` skulle få ett namn som avtalets egna filer börjar med.',
      'ge filen ett annat namn, eller avtalet ett annat id',
    ],
    nb: [
      'Filen til vedlegget `<annex>` ville få et navn som avtalens egne filer begynner med.',
      'gi filen et annet navn, eller avtalen en annen id',
    ],
  }),
  'annex/missing#unnamed': error({
    en: ['Annex `<annex>` names no file.', 'add `file`: its path under content/'],
    sv: ['Bilagan `<annex>` anger ingen fil.', 'lägg till `file` med sökvägen under content/'],
    nb: ['Vedlegget `<annex>` angir ingen fil.', 'legg til `file` med stien under content/'],
  }),
  'annex/missing#gone': error({
    en: ['The file of annex `<annex>` does not exist.', 'save it at `<path>`, or correct `file`'],
    sv: ['Filen till bilagan `<annex>` finns inte.', 'spara den som `<path>`, eller rätta `file`'],
    nb: ['Filen til vedlegget `<annex>` finnes ikke.', 'lagre den som `<path>`, eller rett `file`'],
  }),
  'annex/no-pdf': error({
    en: ['The file of annex `<annex>` is called PDF and cannot be opened as one.', 'open it and save it as PDF again'],
    sv: [
      'Filen till bilagan `<annex>` heter PDF men kan inte öppnas som PDF.',
      'öppna den i det program den kommer från och spara den som PDF på nytt',
    ],
    nb: [
      'Filen til vedlegget `<annex>` heter PDF, men kan ikke åpnes som PDF.',
      'åpne den i programmet den kommer fra, og lagre den som PDF på nytt',
    ],
  }),
  'annex/not-printed#clauses': error({
    en: [
      'The clauses of annex `<annex>` are not printed: its content is `<content>`.',
      'take `clauses` away, or say `content: text`',
    ],
    sv: [
      'Klausulerna i bilagan `<annex>` skrivs inte ut, eftersom dess innehåll är `<content>`.',
      'ta bort `clauses`, eller ange `content: text`',
    ],
    nb: [
      'Klausulene i vedlegget `<annex>` skrives ikke ut, siden innholdet er `<content>`.',
      'fjern `clauses`, eller angi `content: text`',
    ],
  }),
  'annex/not-printed#file': error({
    en: [
      'The file of annex `<annex>` is not used: its content is `<content>`.',
      'take `file` away, or say `content: file`',
    ],
    sv: [
      'Filen till bilagan `<annex>` används inte, eftersom dess innehåll är `<content>`.',
      'ta bort `file`, eller ange `content: file`',
    ],
    nb: [
      'Filen til vedlegget `<annex>` brukes ikke, siden innholdet er `<content>`.',
      'fjern `file`, eller angi `content: file`',
    ],
  }),
  'annex/unknown': error({
    en: ['Annex `<annex>` does not exist in this agreement.', 'add it under `annexes:` in the agreement'],
    sv: ['Bilagan `<annex>` finns inte i avtalet.', 'lägg till den under `annexes:` i avtalet'],
    nb: ['Vedlegget `<annex>` finnes ikke i avtalen.', 'legg det til under `annexes:` i avtalen'],
  }),
}
