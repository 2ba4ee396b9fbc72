// What the content gives otherwise than what was issued: what stands after "the content has moved on since".

export const changes = {
  'change-beginning-gone': {
    en: 'the beginning is gone',
    sv: 'inledningen är borttagen',
    nb: 'innledningen er fjernet',
  },
  'change-beginning-text': {
    en: 'the beginning said “<before>” and says “<now>” now',
    sv: 'i inledningen stod ”<before>”, nu står ”<now>”',
    nb: 'i innledningen sto «<before>», nå står «<now>»',
  },
  'change-data': { en: '`<key>` is another', sv: '`<key>` har ändrats', nb: '`<key>` er endret' },
  'change-error': {
    en: 'it has `<rule>` at <place>',
    sv: 'avtalet har felet `<rule>` i <place>',
    nb: 'avtalen har feilen `<rule>` i <place>',
  },
  'change-errors': {
    en: 'it has `<rule>` at <place>, the first of <count> errors',
    sv: 'avtalet har felet `<rule>` i <place>, det första av <count> fel',
    nb: 'avtalen har feilen `<rule>` i <place>, den første av <count> feil',
  },
  'change-form': {
    en: 'the words are the same, their form is another',
    sv: 'orden är desamma, men formen är en annan',
    nb: 'ordene er de samme, men formen er en annen',
  },
  'change-instances-gone': {
    en: 'it has no instance <instances> any more',
    sv: 'avtalet har inte längre instansen <instances>',
    nb: 'avtalen har ikke lenger instansen <instances>',
  },
  'change-instances-new': {
    en: 'it has <instances> as a new instance',
    sv: 'avtalet har <instances> som ny instans',
    nb: 'avtalen har <instances> som ny instans',
  },
  'change-section-gone': {
    en: 'section `<section>` is gone',
    sv: 'punkten `<section>` är borttagen',
    nb: 'punktet `<section>` er fjernet',
  },
  'change-section-name': {
    en: 'section `<section>` is called `<now>` now',
    sv: 'punkten `<section>` heter nu `<now>`',
    nb: 'punktet `<section>` heter nå `<now>`',
  },
  'change-section-new': {
    en: 'section `<section>` is new',
    sv: 'punkten `<section>` är ny',
    nb: 'punktet `<section>` er nytt',
  },
  'change-section-text': {
    en: 'section `<section>` said “<before>” and says “<now>” now',
    sv: 'i punkten `<section>` stod ”<before>”, nu står ”<now>”',
    nb: 'i punktet `<section>` sto «<before>», nå står «<now>»',
  },
  'change-signatures': {
    en: 'the signature blocks are others',
    sv: 'underskriftsraderna har ändrats',
    nb: 'underskriftslinjene er endret',
  },
} as const
