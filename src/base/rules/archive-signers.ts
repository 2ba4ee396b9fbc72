// Rules of the signatures in an archived original, held against what the register says of who signed.

import { warning } from './rule.js'

export const archiveSignersRules = {
  'archive/signers#absent': warning({
    en: [
      'By the register <party> has signed; `<file>` has no signature in its field.',
      'see whether it is the original that everybody has signed',
    ],
    sv: [
      'Enligt registret har <party> undertecknat, men `<file>` har ingen underskrift i partens fält.',
      'kontrollera om det är det original som alla har undertecknat',
    ],
    nb: [
      'Ifølge registeret har <party> undertegnet, men `<file>` har ingen signatur i partens felt.',
      'kontroller om dette er originalen som alle har undertegnet',
    ],
  }),
  'archive/signers#name': warning({
    en: [
      '`<file>` is signed by `<signer>`; by the register by <registered>.',
      'see who signed, and mend the record where that is what is wrong',
    ],
    sv: [
      '`<file>` är undertecknad av `<signer>`, enligt registret av <registered>.',
      'kontrollera vem som har undertecknat, och rätta registret om felet finns där',
    ],
    nb: [
      '`<file>` er undertegnet av `<signer>`, ifølge registeret av <registered>.',
      'kontroller hvem som har undertegnet, og rett registeret hvis feilen er der',
    ],
  }),
  'archive/signers#one-key': warning({
    en: [
      'In `<file>` more than one signature is made with the key of `<signer>`.',
      'see whether one person has signed for two parties: in which fields the signatures stand cannot be read',
    ],
    sv: [
      'I `<file>` är mer än en underskrift gjord med samma nyckel, tillhörande `<signer>`.',
      'kontrollera om samma person har undertecknat för två parter: det går inte att läsa i vilka fält underskrifterna står',
    ],
    nb: [
      'I `<file>` er mer enn én signatur laget med samme nøkkel, som tilhører `<signer>`.',
      'kontroller om samme person har undertegnet for to parter: det kan ikke leses hvilke felt signaturene står i',
    ],
  }),
  'archive/signers#one-name': warning({
    en: [
      'In `<file>` more than one signature is made with a certificate of the name `<signer>`; the certificates differ.',
      'see whether one person has signed for two parties: in which fields the signatures stand cannot be read',
    ],
    sv: [
      'I `<file>` är mer än en underskrift gjord med ett certifikat med namnet `<signer>`; certifikaten är olika.',
      'kontrollera om samma person har undertecknat för två parter: det går inte att läsa i vilka fält underskrifterna står',
    ],
    nb: [
      'I `<file>` er mer enn én signatur laget med et sertifikat med navnet `<signer>`; sertifikatene er ulike.',
      'kontroller om samme person har undertegnet for to parter: det kan ikke leses hvilke felt signaturene står i',
    ],
  }),
  'archive/signers#organisation': warning({
    en: [
      'A certificate in `<file>` names the organisation `<organisation>`; the party is <parties>.',
      'see on whose behalf it was signed',
    ],
    sv: [
      'Ett certifikat i `<file>` anger organisationen `<organisation>`, men parten är <parties>.',
      'kontrollera för vems räkning avtalet har undertecknats',
    ],
    nb: [
      'Et sertifikat i `<file>` oppgir organisasjonen `<organisation>`, men parten er <parties>.',
      'kontroller på hvis vegne avtalen er undertegnet',
    ],
  }),
  'archive/signers#same-key': warning({
    en: [
      'In `<file>` one and the same key, that of `<signer>`, signs for <parties>.',
      'one person cannot enter an agreement for both sides: see who signed',
    ],
    sv: [
      'I `<file>` är en och samma nyckel, tillhörande `<signer>`, använd för <parties>.',
      'samma person kan inte ingå avtalet för båda sidor: kontrollera vem som har undertecknat',
    ],
    nb: [
      'I `<file>` er én og samme nøkkel, som tilhører `<signer>`, brukt for <parties>.',
      'samme person kan ikke inngå avtalen for begge sider: kontroller hvem som har undertegnet',
    ],
  }),
  'archive/signers#same-name': warning({
    en: [
      'In `<file>` certificates of one name, `<signer>`, sign for <parties>.',
      'see whether one person has signed for both: the certificates differ',
    ],
    sv: [
      'I `<file>` är certifikat med ett och samma namn, `<signer>`, använda för <parties>.',
      'kontrollera om samma person har undertecknat för båda: certifikaten är olika',
    ],
    nb: [
      'I `<file>` er sertifikater med ett og samme navn, `<signer>`, brukt for <parties>.',
      'kontroller om samme person har undertegnet for begge: sertifikatene er ulike',
    ],
  }),
  'archive/signers#unreadable': warning({
    en: [
      '`<file>` has a signature that cannot be read: it does not say whose it is.',
      'open the file in a program that shows signatures, or ask the signing service',
    ],
    sv: [
      '`<file>` har en underskrift som inte kan läsas: det framgår inte vems den är.',
      'öppna filen i ett program som visar underskrifter, eller fråga underskriftstjänsten',
    ],
    nb: [
      '`<file>` har en signatur som ikke kan leses: Det fremgår ikke hvem sin den er.',
      'åpne filen i et program som viser signaturer, eller spør signeringstjenesten',
    ],
  }),
  'archive/signers#unregistered': warning({
    en: [
      '`<file>` has a signature in the field of <party>, which by the register has not signed.',
      'record the signature: avtal signed',
    ],
    sv: [
      '`<file>` har en underskrift i fältet för <party>, som enligt registret inte har undertecknat.',
      'registrera underskriften: avtal signed',
    ],
    nb: [
      '`<file>` har en signatur i feltet til <party>, som ifølge registeret ikke har undertegnet.',
      'registrer underskriften: avtal signed',
    ],
  }),
}
