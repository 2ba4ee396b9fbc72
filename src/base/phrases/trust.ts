// What is found of the certificate of a signature: that it is trusted, and how that is known; or why not, as the end of a sentence.

export const trustPhrases = {
  'trust-broken': {
    en: 'it does not hold over the file',
    sv: 'den stämmer inte med filens innehåll',
    nb: 'den stemmer ikke med innholdet i filen',
  },
  'trust-claimed': {
    en: 'the time is what the signature itself claims',
    sv: 'tiden är den som underskriften själv anger, utan bevis',
    nb: 'tidspunktet er det signaturen selv oppgir, uten bevis',
  },
  'trust-expired': {
    en: 'the certificate of <certificate> was valid until <limit>, before the time of the signature (<time>)',
    sv: 'certifikatet för <certificate> gällde till <limit>, före tidpunkten för underskriften (<time>)',
    nb: 'sertifikatet til <certificate> gjaldt til <limit>, før tidspunktet for signaturen (<time>)',
  },
  'trust-extension': {
    en: 'the certificate of <certificate> makes conditions that this program does not know',
    sv: 'certifikatet för <certificate> ställer villkor som programmet inte känner till',
    nb: 'sertifikatet til <certificate> stiller vilkår som programmet ikke kjenner',
  },
  'trust-no-authority': {
    en: 'the certificate of <certificate> does not entitle it to issue others',
    sv: 'certifikatet för <certificate> ger inte rätt att utfärda andra certifikat',
    nb: 'sertifikatet til <certificate> gir ikke rett til å utstede andre sertifikater',
  },
  'trust-no-time': {
    en: 'nothing says at what time it was made',
    sv: 'det framgår inte när den gjordes',
    nb: 'det framgår ikke når den ble laget',
  },
  'trust-not-yet-valid': {
    en: 'the certificate of <certificate> is valid from <limit>, after the time of the signature (<time>)',
    sv: 'certifikatet för <certificate> gäller från <limit>, efter tidpunkten för underskriften (<time>)',
    nb: 'sertifikatet til <certificate> gjelder fra <limit>, etter tidspunktet for signaturen (<time>)',
  },
  'trust-revocation-checked': {
    en: 'no certificate of the chain had been revoked',
    sv: 'inget certifikat i kedjan var spärrat',
    nb: 'ingen sertifikater i kjeden var tilbakekalt',
  },
  'trust-revocation-not-checked': {
    en: 'revocation not checked: nothing at hand says whether a certificate had been revoked',
    sv: 'spärrning inte kontrollerad: uppgift om spärrade certifikat saknas',
    nb: 'tilbakekalling ikke kontrollert: opplysninger om tilbakekalte sertifikater mangler',
  },
  'trust-revoked': {
    en: 'the certificate of <certificate> was revoked on <date>, before the signature',
    sv: 'certifikatet för <certificate> spärrades <date>, före underskriften',
    nb: 'sertifikatet til <certificate> ble tilbakekalt <date>, før signaturen',
  },
  'trust-revoked-unproven': {
    en: 'the certificate of <certificate> was revoked on <date>, and no time stamp proves that the signature is older',
    sv: 'certifikatet för <certificate> spärrades <date>, och ingen tidsstämpel visar att underskriften är äldre',
    nb: 'sertifikatet til <certificate> ble tilbakekalt <date>, og ikke noe tidsstempel viser at signaturen er eldre',
  },
  'trust-rules': {
    en: 'the certificate of <certificate> breaks the rules that the authorities above it have set for names or purposes',
    sv: 'certifikatet för <certificate> bryter mot de regler för namn eller ändamål som överordnade utfärdare har satt',
    nb: 'sertifikatet til <certificate> bryter reglene for navn eller formål som overordnede utstedere har satt',
  },
  'trust-self-issued': {
    en: 'the certificate of <certificate> is issued by its holder and is not among the trusted ones',
    sv: 'certifikatet för <certificate> är självutfärdat och finns inte bland de betrodda',
    nb: 'sertifikatet til <certificate> er selvutstedt og finnes ikke blant de betrodde',
  },
  'trust-stamped': {
    en: 'the time is proven by a time stamp',
    sv: 'tiden är styrkt av en tidsstämpel',
    nb: 'tidspunktet er bevist med et tidsstempel',
  },
  'trust-too-long': {
    en: 'the certificate of <certificate> does not allow so many authorities below it',
    sv: 'certifikatet för <certificate> tillåter inte så många underordnade utfärdare',
    nb: 'sertifikatet til <certificate> tillater ikke så mange underordnede utstedere',
  },
  'trust-unknown-issuer': {
    en: 'the certificate of <certificate> is issued by <issuer>, which does not lead to a trusted authority',
    sv: 'certifikatet för <certificate> är utfärdat av <issuer>, som inte leder till någon betrodd utfärdare',
    nb: 'sertifikatet til <certificate> er utstedt av <issuer>, som ikke leder til noen betrodd utsteder',
  },
  'trust-unreadable': {
    en: 'it cannot be read',
    sv: 'den kan inte läsas',
    nb: 'den kan ikke leses',
  },
  'trust-usage': {
    en: 'the certificate of <certificate> is not for signing documents',
    sv: 'certifikatet för <certificate> är inte avsett för underskrift av dokument',
    nb: 'sertifikatet til <certificate> er ikke beregnet på signering av dokumenter',
  },
  'trust-weak': {
    en: 'the certificate of <certificate> has a key or a signature that can be forged (SHA-1, MD5, RSA below 2048 bits)',
    sv: 'certifikatet för <certificate> har en nyckel eller signatur som går att förfalska (SHA-1, MD5, RSA under 2048 bitar)',
    nb: 'sertifikatet til <certificate> har en nøkkel eller signatur som kan forfalskes (SHA-1, MD5, RSA under 2048 biter)',
  },
  'trust-weak-digest': {
    en: 'it is made in a way that can be forged (SHA-1 or MD5)',
    sv: 'den är gjord på ett sätt som går att förfalska (SHA-1 eller MD5)',
    nb: 'den er laget på en måte som kan forfalskes (SHA-1 eller MD5)',
  },
  'trust-withdrawn': {
    en: 'by the trusted list, the service of <certificate> was not recognised at that time',
    sv: 'enligt den betrodda förteckningen var tjänsten hos <certificate> inte godkänd vid den tidpunkten',
    nb: 'ifølge tillitslisten var tjenesten til <certificate> ikke godkjent på det tidspunktet',
  },
  'trusted-in-words': {
    en: 'trusted: the chain of certificates leads to <anchor>, all valid at <time>; <proof>; <revocation>',
    sv: 'betrodd: certifikatkedjan leder till <anchor>, och alla certifikat gällde <time>; <proof>; <revocation>',
    nb: 'betrodd: sertifikatkjeden leder til <anchor>, og alle sertifikatene var gyldige <time>; <proof>; <revocation>',
  },
  'untrusted-in-words': {
    en: 'not trusted: <reason>',
    sv: 'inte betrodd: <reason>',
    nb: 'ikke betrodd: <reason>',
  },
  'trust-not-checked': {
    en: 'certificate and time not checked against a list of trusted authorities (--trust DIR)',
    sv: 'certifikat och tid inte kontrollerade mot någon förteckning över betrodda utfärdare (--trust MAPP)',
    nb: 'sertifikat og tidspunkt ikke kontrollert mot noen liste over betrodde utstedere (--trust MAPPE)',
  },
}
