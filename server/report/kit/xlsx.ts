import { strToU8, zipSync } from 'fflate';

export type Cell = string | number;

/**
 * A workbook of one sheet (ECMA-376, texts in the cells). The same rows give the same bytes: the date in the archive is fixed. Cells that begin
 * like a formula are texts by their type; who makes the rows neutralises them too, for what is exported from here.
 */
export function xlsx(sheet: string, rows: readonly (readonly Cell[])[]): Uint8Array {
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships(`${office}/relationships/officeDocument`, 'xl/workbook.xml'),
    'xl/workbook.xml': workbook(sheet),
    'xl/_rels/workbook.xml.rels': relationships(`${office}/relationships/worksheet`, 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': worksheet(rows),
  };
  const entries = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
  // The first day that a zip archive can name, in local time as it writes it.
  return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) });
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const mainType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = `${head}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${mainType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${mainType}.worksheet+xml"/></Types>`;

function relationships(type: string, target: string): string {
  return `${head}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`;
}

function workbook(sheet: string): string {
  return `${head}<workbook xmlns="${spreadsheet}" xmlns:r="${office}/relationships"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

function worksheet(rows: readonly (readonly Cell[])[]): string {
  const xml = rows.map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`)).join('')}</row>`);
  return `${head}<worksheet xmlns="${spreadsheet}"><sheetData>${xml.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, at: string): string {
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** XML 1.0 has no way to write most control characters: they become U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
