// What stands in a text, as two languages of it are compared: each with its article.

export const units = {
  'unit-caption': { en: 'a caption', sv: 'en tabelltext', nb: 'en tabelltekst' },
  'unit-computed': { en: 'a computed block', sv: 'ett beräknat block', nb: 'en beregnet blokk' },
  'unit-confidential': {
    en: 'a confidential passage',
    sv: 'en sekretessbelagd passage',
    nb: 'en passasje unntatt offentlighet',
  },
  'unit-field': { en: 'a form field', sv: 'ett formulärfält', nb: 'et skjemafelt' },
  'unit-form': { en: 'a form', sv: 'ett formulär', nb: 'et skjema' },
  'unit-heading': { en: 'a heading', sv: 'en rubrik', nb: 'en overskrift' },
  'unit-item': { en: 'a list item', sv: 'ett led i en lista', nb: 'et ledd i en liste' },
  'unit-list': { en: 'a list', sv: 'en lista', nb: 'en liste' },
  'unit-numbered': { en: 'a numbered list', sv: 'en numrerad lista', nb: 'en nummerert liste' },
  'unit-paragraph': { en: 'a paragraph', sv: 'ett stycke', nb: 'et avsnitt' },
  'unit-plain': { en: 'a plain list', sv: 'en onumrerad lista', nb: 'en unummerert liste' },
  'unit-quotation': { en: 'a quotation', sv: 'ett citat', nb: 'et sitat' },
  'unit-remark': { en: 'a remark', sv: 'en anmärkning', nb: 'en merknad' },
  'unit-row': { en: 'a table row', sv: 'en tabellrad', nb: 'en tabellrad' },
  'unit-cell': { en: 'a table cell', sv: 'en tabellcell', nb: 'en tabellcelle' },
  'unit-signatures': { en: 'signature blocks', sv: 'plats för underskrifter', nb: 'plass til underskrifter' },
  'unit-table': { en: 'a table', sv: 'en tabell', nb: 'en tabell' },
  'unit-with-key': { en: '<unit> `<key>`', sv: '<unit> `<key>`', nb: '<unit> `<key>`' },
} as const
