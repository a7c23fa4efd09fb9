import { symbolMaps } from '../source-symbols.ts';
import { filledCount, type GridRow } from './grid.ts';
import { isPeriodText } from './period-text.ts';
import type { Family } from './raw-table.ts';

export const families: Readonly<Record<Family['id'], Family>> = {
  ssb: family('ssb', 'SSB', 'missing', false),
  fhi: family('fhi', 'FHI', 'not_applicable', false),
  imdi: family('imdi', 'IMDi', 'missing', true),
  nav: family('nav', 'NAV', 'missing', false),
  bufdir: family('bufdir', 'Bufdir', 'missing', false),
  eurostat: family('eurostat', 'Eurostat', 'missing', true),
  sdmx: family('sdmx', null, 'missing', true),
  unknown: family('unknown', null, 'missing', false),
};

const ssbTitle = /^"?\d{5}[A-Z]?: .+/;
const ssbStubs = new Set(['region', 'kokkommuneregion0000', 'kokfylkesregion0000']);

/** Who made the table, from its title, headings and footnotes; `unknown` when nothing says it. */
export function recogniseFamily(
  texts: readonly string[],
  headings: readonly string[],
  rows: readonly GridRow[],
): Family {
  const names = headings.map((heading) => heading.trim().toLowerCase());
  const all = texts.join('\n');
  if (names.includes('obs_value')) {
    const isEurostat = rows
      .slice(0, 1)
      .some((row) => row.cells.some(({ text }) => text.startsWith('ESTAT:')));
    if (isEurostat || names.includes('obs_flag')) return families.eurostat;
    // Any agency writes so: the file says who only where a column does.
    if (names.some((name) => /^(?:dataflow|structure(?:_id)?|obs_status)$/.test(name)))
      return families.sdmx;
  }
  if (names.includes('geo') && names.includes('freq')) return families.eurostat;
  // PxWebApi writes the symbols in columns of their own.
  if (names.some((name) => /._symbols?$/.test(name))) return families.ssb;
  if (texts.some((text) => ssbTitle.test(text)) || /statistisk sentralbyrå|\bSSB\b/i.test(all)) {
    return families.ssb;
  }
  if (/folkehelseinstituttet|helsedirektoratet|\bFHI\b/i.test(all) || isFhi(names))
    return families.fhi;
  if (isImdi(headings, rows)) return families.imdi;
  if (/\bIMDi\b/.test(all)) return families.imdi;
  if (/\bBufdir\b/i.test(all) || (names.includes('tallformat') && names.includes('regionnavn'))) {
    return families.bufdir;
  }
  if (/\bNAV\b|arbeids- og velferds/i.test(all)) return families.nav;
  if (names.some((name) => ssbStubs.has(name)) && (isSsbLayout(names) || hasClosedUnits(rows)))
    return families.ssb;
  return families.unknown;
}

/** FHI's columns with labels (csv2) or codes (csv3); its answers always name the measure. */
function isFhi(names: readonly string[]): boolean {
  const has = (name: string) => names.includes(name);
  const isWide = names.slice(1).length > 0 && names.slice(1).every(isPeriodText);
  const labels = has('geografi') && (has('år') || has('måltall') || isWide);
  return (
    labels || (has('geo') && has('aar')) || has('measure_type') || (has('fylke') && has('daar'))
  );
}

/** IMDi puts «Enhet: …» and «År: …» in header rows over K-codes. */
function isImdi(headings: readonly string[], rows: readonly GridRow[]): boolean {
  const stated = headings.some((heading) => /(?:^|\s)(?:Enhet|År): /.test(heading));
  const first = rows.find((row) => filledCount(row.cells) > 0)?.cells[0]?.text ?? '';
  return stated && /^[KF]?\d{2,4}$/.test(first);
}

/** «Ringerike (-2019)», «Ringerike (2020-2023)»: how SSB alone labels units that are closed. */
function hasClosedUnits(rows: readonly GridRow[]): boolean {
  return rows.some(({ cells }) =>
    cells.some(({ text }) => /\((?:-\d{4}|t\.o\.m\. ?\d{4}|\d{4}-(?:\d{4})?)\)$/.test(text)),
  );
}

/** SSB's own names of variables beside «region», with the figures last. */
function isSsbLayout(names: readonly string[]): boolean {
  return (
    names.some((name) =>
      /^(?:contentscode|statistikkvariabel|tid|alder|kjønn|kjonn)$/.test(name),
    ) ||
    names.some((name) => /^\d{5}[a-z]?(?::|$)/.test(name)) ||
    names.slice(1).every((name) => /\s\d{4}(?:[kmu]\d{1,2}|-\d{4})?$/.test(name))
  );
}

function family(
  id: Family['id'],
  name: string | null,
  absent: Family['absent'],
  alwaysPoint: boolean,
): Family {
  const signs =
    name === null
      ? 'et tegn appen kjenner når fila ikke sier hvem som har laget den'
      : `et tegn ${name} bruker`;
  return { id, name, signs, symbols: symbolMaps[id], absent, alwaysPoint };
}
