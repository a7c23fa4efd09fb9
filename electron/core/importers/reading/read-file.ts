import { createHash } from 'node:crypto';
import type { CubeMapping, TableChoice } from '../../../contract/mapping.ts';
import { makeRegister } from '../../domain/places.ts';
import { asksOf, fractionsIn, likelyPlaces } from '../asks.ts';
import { cubeReport } from '../cube-report.ts';
import type { Cube } from '../cube.ts';
import { decodeFile, describeCube, isSchoolWorkbook } from '../decode.ts';
import { detectFormat } from '../detect.ts';
import { recognise } from '../mapping.ts';
import { buildReport, type ImportReport } from '../report.ts';
import { fingerprint, suggestMapping } from '../suggest-mapping.ts';
import { decodeUdirJson } from '../udir-json.ts';
import { decodeUdirWorkbook } from '../udir-workbook.ts';
import { findMapping, meaningOf } from './known-mapping.ts';
import { packReport } from './packed.ts';
import type { Profile } from '../mapping.ts';
import { TablesError } from '../tables-error.ts';
import type { DecodedTable } from '../types.ts';
import { guardedRead, refuseCube, refuseTable, refuseTables } from './refuse-people.ts';
import { previewRows } from './preview-rows.ts';
import { sourceIdOf } from '../signs-of-source.ts';
import type {
  FileReading,
  FileSource,
  Judgement,
  ReadingFacts,
  Say,
  TableQuestion,
} from './types.ts';

const shownCategories = 300;
/** Stops that say the mapping does not fit this table; then the reader is asked again. */
const mappingStops = new Set([
  ...['no-filter', 'no-time', 'no-measure', 'no-indicator', 'no-place'],
  ...['ambiguous-place', 'own-lost', 'fractions', 'unknown-sign'],
]);

/**
 * Reads a file into judged figures, by the built-in profiles, else by a remembered mapping, else into a
 * question. Pure: bytes and facts in; the cube is handed back so that a mapping can be made of it.
 * `validation` says what, where and what to do; `privacy` that the file lists people.
 */
export function readFile(
  bytes: Uint8Array,
  fileName: string,
  facts: ReadingFacts,
  say: Say,
  wanted: TableChoice = {},
): Promise<{ reading: FileReading; cube: Cube | null }> {
  return guardedRead(fileName, bytes, async () => {
    try {
      return await readBytes(bytes, fileName, facts, say, wanted);
    } catch (error) {
      // A choice that was made and does not fit is an error; one that was not made is a question.
      if (
        !(error instanceof TablesError) ||
        wanted.sheet !== undefined ||
        wanted.table !== undefined
      )
        throw error;
      refuseTables(error.tables);
      const tables = [...error.tables];
      return {
        reading: {
          hash: hashOf(bytes, wanted),
          format: 'xlsx',
          judgement: null,
          question: null,
          tables,
        },
        cube: null,
      };
    }
  });
}

/** Known by its bytes; a table chosen of several also by which, so that the others can be taken in too. */
function hashOf(bytes: Uint8Array, { sheet, table }: TableChoice): string {
  const hash = createHash('sha256').update(bytes);
  return sheet === undefined && table === undefined
    ? hash.digest('hex')
    : hash.update(`\n${sheet ?? ''}\n${table ?? ''}`).digest('hex');
}

async function readBytes(
  bytes: Uint8Array,
  fileName: string,
  facts: ReadingFacts,
  say: Say,
  wanted: TableChoice,
): Promise<{ reading: FileReading; cube: Cube | null }> {
  say({ phase: 'reading', done: 0, total: null });
  const hash = hashOf(bytes, wanted);
  const known = await readKnownTable(bytes, fileName);
  const fitting = known && judgeKnown(known, hash, facts, say);
  if (fitting) return { reading: fitting, cube: null };
  const { cube: table, format } = await decodeFile(bytes, fileName, wanted);
  // Udir's own files list their columns as title; what those are known to be about stands in its place.
  const cube = known ? { ...table, title: known.profile.content } : table;
  refuseCube(cube);
  const found = findMapping(cube, fileName, facts.mappings);
  const ask = (changed: string | null): FileReading => ({
    hash,
    format,
    judgement: null,
    question: questionOf(cube, facts, found, changed, false),
  });
  if (found === null) return { reading: ask(null), cube };
  if (found.changed !== null) return { reading: ask(found.changed), cube };
  const { mapping, name } = found.known;
  const judgement = judge(cube, fileName, mapping, name, facts, say);
  const isFitting = !judgement.report.stops.some(({ code }) => mappingStops.has(code));
  if (!isFitting) return { reading: ask(null), cube };
  return {
    reading: { hash, format, judgement, question: questionOf(cube, facts, found, null, true) },
    cube,
  };
}

/** The report of a table of Udir's by its own reader; null where it holds one sex or owner alone, for a mapping. */
function judgeKnown(
  { table, profile }: { table: DecodedTable; profile: Profile },
  hash: string,
  facts: ReadingFacts,
  say: Say,
): FileReading | null {
  refuseTable(table);
  say({ phase: 'checking', done: table.cells.length, total: table.cells.length });
  const report = buildReport(table, profile, registerOf(facts));
  if (report.stops.length === 1 && report.stops[0]?.code === 'nothing-chosen') return null;
  const { content, sourceId } = profile;
  const source = { id: sourceId, name: udirName, stated: 'file' as const };
  const judgement = { content, source, ...reported(report, facts), mapping: null };
  return { hash, format: table.format, judgement, question: null };
}

/** Judges a table by a mapping. What does not fit is a stop in the report. */
export function judge(
  cube: Cube,
  fileName: string,
  mapping: CubeMapping,
  name: string,
  facts: ReadingFacts,
  say: Say,
): Judgement {
  const cells = cube.values.length;
  say({ phase: 'mapping', done: 0, total: cells });
  const indicators = new Map(facts.indicators.map((indicator) => [indicator.id, indicator]));
  const report = cubeReport(cube, mapping, registerOf(facts), indicators, facts.own);
  say({ phase: 'checking', done: cells, total: cells });
  return {
    source: sourceOf(cube, mapping),
    content: cube.title || name,
    ...reported(report, facts),
    mapping: {
      ...{ name, mapping },
      fingerprint: fingerprint(cube, fileName),
      meaning: meaningOf(cube, mapping),
    },
  };
}

const udirName = 'Utdanningsdirektoratet (Udir)';

/** Whose figures they are: the reader's word where one is given, else the file's own, else nobody's. */
function sourceOf(cube: Cube, mapping: CubeMapping): FileSource {
  const own = cube.source?.trim() ?? '';
  const said = mapping.source?.trim() ?? '';
  const name = said || own;
  if (name === '') return { id: 'other', name: '', stated: 'nobody' };
  return { id: sourceIdOf(name) ?? 'other', name, stated: said === '' ? 'file' : 'reader' };
}

function reported(report: ImportReport, { indicators, own }: ReadingFacts) {
  const decimals = new Map(indicators.map((indicator) => [indicator.id, indicator.decimals]));
  return { report: packReport(report), shown: previewRows(report, own, decimals) };
}

function questionOf(
  cube: Cube,
  facts: ReadingFacts,
  found: ReturnType<typeof findMapping>,
  changed: string | null,
  isFitting: boolean,
): TableQuestion {
  const { cells, byStatus, notes } = describeCube(cube);
  const indicators = facts.indicators.filter(({ isOfficial }) => isOfficial);
  const asked = { register: registerOf(facts), indicators, own: facts.own };
  const fresh = suggestMapping(cube, indicators, asked.register);
  const likely = likelyPlaces(cube, fresh, asked);
  const proposed = Object.keys(likely).length > 0 ? { ...fresh, places: likely } : fresh;
  const suggestion = found ? fitted(cube, found.known.mapping, fresh) : proposed;
  return {
    title: cube.title,
    source: cube.source,
    cells,
    byStatus: { ...byStatus },
    notes: [...notes],
    dimensions: cube.dimensions.map(({ code, label, role, categories }) => ({
      code,
      label,
      role,
      size: categories.length,
      categories: categories
        .slice(0, shownCategories)
        .map((c) => ({ code: c.code, label: c.label })),
    })),
    suggestion,
    // What was remembered was said once; only a table that has changed is asked about again.
    asks: isFitting ? [] : asksOf(cube, suggestion, asked),
    fractions: fractionsIn(cube, suggestion.measureDimension),
    remembered: found && { name: found.known.name, changed },
  };
}

/** A remembered mapping with the filters that this table still has; the others are as the table itself says. */
function fitted(cube: Cube, mapping: CubeMapping, fresh: CubeMapping): CubeMapping {
  const filters = Object.entries(mapping.filters).map(([code, wanted]) => {
    const categories = cube.dimensions.find((one) => one.code === code)?.categories ?? [];
    const isThere = categories.some((category) => category.code === wanted);
    return [code, isThere ? wanted : (fresh.filters[code] ?? '')];
  });
  return { ...mapping, filters: Object.fromEntries(filters) };
}

/** Udir's own tables have readers that know their columns; null for every other file. */
async function readKnownTable(bytes: Uint8Array, fileName: string) {
  const format = detectFormat(bytes, fileName);
  if (format === null) return null;
  if (format === 'udir-workbook' && !isSchoolWorkbook(bytes)) return null;
  const table = format === 'udir-json' ? decodeUdirJson(bytes) : await decodeUdirWorkbook(bytes);
  const profile = recognise(table);
  return profile && { table, profile };
}

function registerOf({ places, changes }: ReadingFacts) {
  return makeRegister(places, changes);
}
