import { quoted, refuse } from './refuse.ts';
import { columnNumber, withAddresses } from './sheet-addresses.ts';
import { readZip } from './zip-reader.ts';

const maxBytes = 50 * 1024 * 1024;
const maxUnpacked = 200 * 1024 * 1024;
const maxRows = 100_000;
const maxColumns = 1_000;
const maxArea = 10_000_000;

export interface WorkbookFiles {
  files: ReadonlyMap<string, Uint8Array>;
  /** Sheet name → path in the archive. */
  sheets: ReadonlyMap<string, string>;
  /** Names of sheets the book hides from its reader. */
  hidden: ReadonlySet<string>;
}

/** Unpacks the XML of a workbook within limits; DomainError when it is no workbook or too large. */
export function openWorkbook(bytes: Uint8Array): WorkbookFiles {
  if (bytes.byteLength > maxBytes) refuse('Arbeidsboka er over 50 MB. Del den opp og prøv igjen.');
  const files = readZip(bytes, (name) => /\.(?:xml|rels)$/.test(name), maxUnpacked);
  const workbook = files.get('xl/workbook.xml');
  if (workbook === undefined) refuse('Fila er ikke en Excel-arbeidsbok (.xlsx).');
  const paths = sheetPaths(text(files.get('xl/_rels/workbook.xml.rels')));
  const sheets = new Map<string, string>();
  const hidden = new Set<string>();
  for (const [tag] of text(workbook).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const path = paths.get(attribute(tag, '(?:\\w+:)id') ?? '');
    const sheet = path === undefined ? undefined : files.get(path);
    if (path === undefined || sheet === undefined) continue;
    const xml = text(sheet);
    const addressed = withAddresses(xml);
    if (addressed !== xml) files.set(path, new TextEncoder().encode(addressed));
    const name = plain(attribute(tag, 'name') ?? '');
    sheets.set(name, path);
    if (/hidden$/i.test(attribute(tag, 'state') ?? '')) hidden.add(name);
  }
  for (const [name, path] of sheets) checkArea(name, text(files.get(path)));
  return { files, sheets, hidden };
}

/** Stops at the first formula error (#REF!, #N/A …) in the sheet, naming sheet and cell. */
export function refuseFormulaErrors(workbook: WorkbookFiles, sheet: string): void {
  const xml = text(workbook.files.get(workbook.sheets.get(sheet) ?? ''));
  const cell = /<(?:\w+:)?c\s([^>]*\bt\s*=\s*["']e["'][^>]*)>([\s\S]{0,2000}?)<\/(?:\w+:)?c>/.exec(
    xml,
  );
  if (!cell) return;
  const address = attribute(` ${cell[1] ?? ''}`, 'r') ?? 'uten adresse';
  const shown = /<(?:\w+:)?v[^>]*>([^<]*)</.exec(cell[2] ?? '')?.[1] ?? 'feil';
  refuse(`Celle ${address} i arket ${quoted(sheet)} viser formelfeilen ${plain(shown)}.`);
}

/** One far-off cell would make the reader lay out every empty cell before it. */
function checkArea(sheet: string, xml: string): void {
  let rows = 0;
  let columns = 0;
  for (const [tag] of xml.matchAll(/<(?:\w+:)?(?:c|row)\s[^>]*>/g)) {
    const reference = attribute(tag, 'r') ?? '';
    const parts = /^([A-Z]*)(\d+)$/.exec(reference);
    rows = Math.max(rows, Number(parts?.[2] ?? 0));
    columns = Math.max(columns, columnNumber(parts?.[1] ?? ''));
  }
  if (rows > maxRows || columns > maxColumns || rows * columns > maxArea) {
    refuse(
      `Arket ${quoted(sheet)} går til rad ${rows} og kolonne ${columns}. Det er for stort å lese.`,
    );
  }
}

function sheetPaths(rels: string): Map<string, string> {
  const paths = new Map<string, string>();
  for (const [tag] of rels.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = attribute(tag, 'Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    paths.set(attribute(tag, 'Id') ?? '', path);
  }
  return paths;
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match?.[1] ?? match?.[2];
}

function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

function plain(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
