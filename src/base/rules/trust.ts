// Rules of who is trusted: the folder of trusted authorities, and signatures whose certificates lead to none of them.

import { error } from './rule.js'

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
