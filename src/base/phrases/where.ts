// Where in a document or its data something stands: after "stands in".

export const where = {
  'where-agreement': { en: 'the agreement', sv: 'avtalet', nb: 'avtalen' },
  'where-at': { en: '<whose>, at `<path>`', sv: '<whose>, under `<path>`', nb: '<whose>, under `<path>`' },
  'where-data': { en: 'the data of the agreement', sv: 'avtalets data', nb: 'avtalens data' },
  'where-furniture': { en: 'the header or footer', sv: 'sidhuvudet eller sidfoten', nb: 'topp- eller bunnteksten' },
  'where-metadata': { en: 'the metadata', sv: 'metadata', nb: 'metadataene' },
  'where-note': { en: 'note `<note>`', sv: 'fotnot `<note>`', nb: 'fotnote `<note>`' },
  'where-notice': {
    en: 'the notice of the withdrawal',
    sv: 'meddelandet om att avtalet har dragits tillbaka',
    nb: 'meldingen om at avtalen er trukket tilbake',
  },
  'where-part': { en: '`<part>`', sv: '`<part>`', nb: '`<part>`' },
  'where-party': { en: 'the data of `<party>`', sv: 'uppgifterna om `<party>`', nb: 'opplysningene om `<party>`' },
  'where-section': { en: 'section `<section>`', sv: 'punkt `<section>`', nb: 'punkt `<section>`' },
  'where-signatures': {
    en: 'the signatures on record',
    sv: 'de registrerade underskrifterna',
    nb: 'de registrerte underskriftene',
  },
} as const
