// Rules of changes by form: whether one can be written into its file with all else left as it stands.

import { error } from '../rule.js'

export const editRules = {
  'edit/by-hand': error({
    en: [
      '`<path>` is written in a way that only a person can change without harm to what stands around it.',
      'change it in the text of the file',
    ],
    sv: [
      '`<path>` är skrivet så att det inte kan ändras i formuläret utan att annat i filen påverkas.',
      'ändra det i filens text',
    ],
    nb: [
      '`<path>` er skrevet slik at det ikke kan endres i skjemaet uten at annet i filen påvirkes.',
      'endre det i filens tekst',
    ],
  }),
  'edit/by-hand#shared': error({
    en: [
      '`<path>` holds an anchor, an alias or a tag, so that a change here would change more than is seen.',
      'write the values out in the text of the file',
    ],
    sv: [
      '`<path>` innehåller ett ankare, ett alias eller en tagg, så att en ändring här skulle ändra mer än vad som syns.',
      'skriv ut värdena i filens text',
    ],
    nb: [
      '`<path>` inneholder et anker, et alias eller en tagg, slik at en endring her ville endre mer enn det som vises.',
      'skriv verdiene helt ut i filens tekst',
    ],
  }),
  'edit/missing': error({
    en: [
      'Nothing stands at `<path>` that could be changed so.',
      'open the form again: the file may have changed since',
    ],
    sv: [
      'Det finns inget under `<path>` som kan ändras på det sättet.',
      'öppna formuläret på nytt: filen kan ha ändrats sedan dess',
    ],
    nb: [
      'Det finnes ikke noe under `<path>` som kan endres på den måten.',
      'åpne skjemaet på nytt: filen kan ha blitt endret i mellomtiden',
    ],
  }),
  'edit/missing#changed': error({
    en: [
      'The file is not the one that was read for this form.',
      'open the form again, and compare what has been written meanwhile',
    ],
    sv: [
      'Filen är inte längre den som lästes in i formuläret.',
      'öppna formuläret på nytt och jämför med det som har skrivits under tiden',
    ],
    nb: [
      'Filen er ikke lenger den som ble lest inn i skjemaet.',
      'åpne skjemaet på nytt og sammenlign med det som er skrevet i mellomtiden',
    ],
  }),
  'edit/missing#file': error({
    en: ['`<name>` has no file that could be changed by form.', 'choose one of those that there are'],
    sv: ['`<name>` har ingen fil som kan ändras i ett formulär.', 'välj bland dem som finns'],
    nb: ['`<name>` har ingen fil som kan endres i et skjema.', 'velg blant dem som finnes'],
  }),
  'edit/unreadable': error({
    en: ['The file cannot be read as YAML from here on.', 'mend this place in the text of the file first'],
    sv: ['Filen kan inte läsas som YAML från och med detta ställe.', 'rätta först stället i filens text'],
    nb: ['Filen kan ikke leses som YAML fra og med dette stedet.', 'rett først opp stedet i filens tekst'],
  }),
}
