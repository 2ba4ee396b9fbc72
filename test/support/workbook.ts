// A workbook as spreadsheet programs write it: the parts that are read of it.

import { strToU8, zipSync } from 'fflate'

export const mainSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface WorkbookParts {
  readonly rows: string
  readonly after?: string
  readonly strings?: string
  readonly styles?: string
  readonly sheets?: string
  readonly properties?: string
}

/** A workbook with a sheet of these rows. */
export function workbook({
  rows,
  after = '',
  strings = '',
  styles = '',
  sheets,
  properties = '',
}: WorkbookParts): Uint8Array {
  const own = sheets ?? '<sheet name="Underskrifter" sheetId="1" r:id="rId1"/>'
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${mainSpace}" xmlns:r="${relations}"><workbookPr ${properties}/><sheets>${own}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${mainSpace}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${mainSpace}">${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${mainSpace}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${mainSpace}"><sheetData><row><c t="inlineStr"><is><t>Annat</t></is></c></row></sheetData></worksheet>`,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}
