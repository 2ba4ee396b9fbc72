// What the command line says of work that is shared out, and in which things parts differ.

export const shardPhrases = {
  'help-merge': {
    en: 'put together what shards have written: the same files as one run writes',
    sv: 'sammanfoga det som delkörningar har skrivit: samma filer som en enda körning skriver',
    nb: 'slå sammen det delkjøringer har skrevet: de samme filene som én kjøring skriver',
  },
  'help-merge-parts': {
    en: 'folders that shards have written, in any order',
    sv: 'mappar som delkörningar har skrivit, i valfri ordning',
    nb: 'mapper som delkjøringer har skrevet, i valgfri rekkefølge',
  },
  'help-plan': {
    en: 'list the instances that would be made, each with its weight in pages',
    sv: 'förteckna de instanser som skulle framställas, med vikt i antal sidor',
    nb: 'list opp instansene som ville blitt laget, med vekt i antall sider',
  },
  'place-part': { en: 'part', sv: 'del', nb: 'del' },
  'place-shard': { en: 'I/N', sv: 'I/N', nb: 'I/N' },
  'option-merge-out': {
    en: 'folder in which the whole is written',
    sv: 'mapp där helheten skrivs',
    nb: 'mappe der helheten skrives',
  },
  'option-plan': {
    en: 'weights for sharing out, a file that `avtal plan` has written; estimated unless given',
    sv: 'vikter för fördelningen, en fil som `avtal plan` har skrivit; uppskattas annars',
    nb: 'vekter for fordelingen, en fil som `avtal plan` har skrevet; anslås ellers',
  },
  'option-plan-command': {
    en: 'the command whose work is planned',
    sv: 'det kommando vars arbete planeras',
    nb: 'kommandoen som det planlegges for',
  },
  'option-plan-copies': {
    en: 'as build with --copies',
    sv: 'som build med --copies',
    nb: 'som build med --copies',
  },
  'option-plan-file': {
    en: 'file for the list; standard output unless given',
    sv: 'fil för förteckningen; skrivs annars på standard ut',
    nb: 'fil for listen; skrives ellers til standard ut',
  },
  'option-plan-out': {
    en: 'output folder whose manifest has counted pages before',
    sv: 'utdatamapp vars manifest har räknat sidor tidigare',
    nb: 'utdatamappe der manifestet har talt sider før',
  },
  'option-plan-preview': {
    en: 'as publish with --preview',
    sv: 'som publish med --preview',
    nb: 'som publish med --preview',
  },
  'option-shard': {
    en: 'make only the I-th of N equal parts, in a folder of its own; `avtal merge` puts them together',
    sv: 'framställ bara del I av N lika stora, i en egen mapp; `avtal merge` sammanfogar dem',
    nb: 'lag bare del I av N like store, i en egen mappe; `avtal merge` slår dem sammen',
  },
  'option-shards': {
    en: 'also say which of so many shards makes each instance',
    sv: 'ange också vilken av så många delar som framställer varje instans',
    nb: 'oppgi også hvilken av så mange deler som lager hver instans',
  },
  'syntax-shard': {
    en: 'It has the form I/N, with I from 1 to N and N no more than <most>: 3/16.',
    sv: 'Formen är I/N, där I är 1 till N och N högst <most>: 3/16.',
    nb: 'Formen er I/N, der I er 1 til N og N høyst <most>: 3/16.',
  },
  'syntax-shards': {
    en: 'It is a whole number from 1 to <most>.',
    sv: 'Det är ett heltal från 1 till <most>.',
    nb: 'Det er et heltall fra 1 til <most>.',
  },
  'usage-plan': {
    en: '<path> is no list that `avtal plan` has written for `<command>`.',
    sv: '<path> är ingen förteckning som `avtal plan` har skrivit för `<command>`.',
    nb: '<path> er ingen liste som `avtal plan` har skrevet for `<command>`.',
  },
  'usage-plan-shard': {
    en: '--plan belongs to --shard.',
    sv: '--plan hör till --shard.',
    nb: '--plan hører til --shard.',
  },
  'usage-shard-alone': {
    en: '--shard cannot be combined with <option>: do that with the whole, after `avtal merge`.',
    sv: '--shard kan inte kombineras med <option>; gör det med helheten, efter `avtal merge`.',
    nb: '--shard kan ikke kombineres med <option>; gjør det med helheten, etter `avtal merge`.',
  },
  'merge-done': {
    en: '<command>: <parts:part|parts> with <instances:instance|instances> merged in <folder>/, <files:file|files>.',
    sv: '<command>: <parts:del|delar> med <instances:instans|instanser> sammanfogade i <folder>/, <files:fil|filer>.',
    nb: '<command>: <parts:del|deler> med <instances:instans|instanser> slått sammen i <folder>/, <files:fil|filer>.',
  },
  'shard-done': {
    en: 'Part <shard> of <of> is whole. When all are: avtal merge FOLDER… --out FOLDER',
    sv: 'Del <shard> av <of> är hel. När alla är det: avtal merge MAPP… --out MAPP',
    nb: 'Del <shard> av <of> er hel. Når alle er det: avtal merge MAPPE… --out MAPPE',
  },

  'part-program': { en: 'the program', sv: 'programmet', nb: 'programmet' },
  'part-content': { en: 'the content', sv: 'innehållet', nb: 'innholdet' },
  'part-templates': { en: 'the templates', sv: 'mallarna', nb: 'malene' },
  'part-options': { en: 'the options', sv: 'alternativen', nb: 'valgene' },
  'part-day': {
    en: 'the day that counts as today',
    sv: 'den dag som gäller som i dag',
    nb: 'dagen som gjelder som i dag',
  },
  'part-plan': { en: 'the weights', sv: 'vikterna', nb: 'vektene' },
  'part-shards': { en: 'the number of shards', sv: 'antalet delar', nb: 'antallet deler' },
  'part-instances': { en: 'the number of instances', sv: 'antalet instanser', nb: 'antallet instanser' },
} as const
