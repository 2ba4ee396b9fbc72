// Rules of the signatures in an archived original: held against what the register says of who signed, and against who is trusted.

import { error, warning } from './rule.js'

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

const put = {
  en: 'put the certificates of the authorities there (.pem, .crt, .cer, .der), or the trusted list of a state (.xml)',
  sv: 'lägg utfärdarnas certifikat där (.pem, .crt, .cer, .der), eller en stats betrodda förteckning (.xml)',
  nb: 'legg utstedernes sertifikater der (.pem, .crt, .cer, .der), eller tillitslisten til en stat (.xml)',
} as const

const fetchAgain = {
  en: 'fetch it again from whoever publishes it, or take it away',
  sv: 'hämta den på nytt från den som ger ut den, eller ta bort den',
  nb: 'hent den på nytt fra den som gir den ut, eller fjern den',
} as const

export const trustRules = {
  'trust/empty': error({
    en: ['`<folder>` holds no certificate of a trusted authority.', put.en],
    sv: ['`<folder>` innehåller inget certifikat för någon betrodd utfärdare.', put.sv],
    nb: ['`<folder>` inneholder ikke noe sertifikat for en betrodd utsteder.', put.nb],
  }),
  'trust/file#certificates': error({
    en: ['The file cannot be read as certificates (PEM or DER).', fetchAgain.en],
    sv: ['Filen kan inte läsas som certifikat (PEM eller DER).', fetchAgain.sv],
    nb: ['Filen kan ikke leses som sertifikater (PEM eller DER).', fetchAgain.nb],
  }),
  'trust/file#list': error({
    en: ['The file cannot be read as a trusted list (ETSI TS 119 612).', fetchAgain.en],
    sv: ['Filen kan inte läsas som en betrodd förteckning (ETSI TS 119 612).', fetchAgain.sv],
    nb: ['Filen kan ikke leses som en tillitsliste (ETSI TS 119 612).', fetchAgain.nb],
  }),
  'trust/file#revoked': error({
    en: ['The file cannot be read as a list of revoked certificates (CRL).', fetchAgain.en],
    sv: ['Filen kan inte läsas som en spärrlista (CRL).', fetchAgain.sv],
    nb: ['Filen kan ikke leses som en tilbakekallingsliste (CRL).', fetchAgain.nb],
  }),
  'trust/list#broken': error({
    en: [
      'The trusted list is not as it was published: its own signature does not hold over the whole of it.',
      fetchAgain.en,
    ],
    sv: [
      'Den betrodda förteckningen är inte som den gavs ut: dess egen underskrift stämmer inte med hela innehållet.',
      fetchAgain.sv,
    ],
    nb: [
      'Tillitslisten er ikke slik den ble gitt ut: signaturen til selve listen stemmer ikke med hele innholdet.',
      fetchAgain.nb,
    ],
  }),
  'trust/list#unsigned': warning({
    en: [
      'The trusted list has no signature of its own: nothing shows that it is as it was published.',
      'states sign their lists: fetch it again from whoever publishes it',
    ],
    sv: [
      'Den betrodda förteckningen saknar egen underskrift: inget visar att den är som den gavs ut.',
      'stater undertecknar sina förteckningar: hämta den på nytt från den som ger ut den',
    ],
    nb: [
      'Tillitslisten har ingen egen signatur: ingenting viser at den er slik den ble gitt ut.',
      'stater signerer listene sine: hent den på nytt fra den som gir den ut',
    ],
  }),
  'trust/signature': error({
    en: [
      'The signature of <signer> in `<file>` (`<field>`) is not trusted: <reason>.',
      'ask the signer or the signing service; where the authority is to be trusted, put its certificate into the folder of --trust',
    ],
    sv: [
      'Underskriften av <signer> i `<file>` (`<field>`) är inte betrodd: <reason>.',
      'fråga den som undertecknat eller signeringstjänsten; ska utfärdaren vara betrodd, lägg dess certifikat i mappen för --trust',
    ],
    nb: [
      'Signaturen til <signer> i `<file>` (`<field>`) er ikke betrodd: <reason>.',
      'spør den som har signert, eller signeringstjenesten; skal utstederen være betrodd, legg sertifikatet i mappen for --trust',
    ],
  }),
}
