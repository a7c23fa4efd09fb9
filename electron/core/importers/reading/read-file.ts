import { createHash } from 'node:crypto';
import type { CubeMapping } from '../../../contract/mapping.ts';
import { makeRegister } from '../../domain/places.ts';
import { asksOf, likelyPlaces } from '../asks.ts';
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
import { guardedRead, refuseCube, refuseTable } from './refuse-people.ts';
import { previewRows } from './preview-rows.ts';
import type { FileReading, Judgement, ReadingFacts, Say, TableQuestion } from './types.ts';

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
): Promise<{ reading: FileReading; cube: Cube | null }> {
  return guardedRead(fileName, bytes, () => readBytes(bytes, fileName, facts, say));
}

async function readBytes(
  bytes: Uint8Array,
  fileName: string,
  facts: ReadingFacts,
  say: Say,
): Promise<{ reading: FileReading; cube: Cube | null }> {
  say({ phase: 'reading', done: 0, total: null });
  const hash = createHash('sha256').update(bytes).digest('hex');
  const known = await readKnownTable(bytes, fileName);
  if (known) {
    const { table, profile } = known;
    refuseTable(table);
    say({ phase: 'checking', done: table.cells.length, total: table.cells.length });
    const report = buildReport(table, profile, registerOf(facts));
    const { content, sourceId } = profile;
    const judgement = { content, sourceId, ...reported(report, facts), mapping: null };
    return { reading: { hash, format: table.format, judgement, question: null }, cube: null };
  }
  const { cube, format } = await decodeFile(bytes, fileName);
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
  const [first = ''] = Object.values(mapping.indicators);
  return {
    sourceId: indicators.get(first)?.sourceId ?? 'local',
    content: cube.title || name,
    ...reported(report, facts),
    mapping: {
      ...{ name, mapping },
      fingerprint: fingerprint(cube, fileName),
      meaning: meaningOf(cube, mapping),
    },
  };
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
  const asked = { register: registerOf(facts), indicators };
  const fresh = suggestMapping(cube, indicators, asked.register);
  const likely = likelyPlaces(cube, fresh, asked);
  const suggestion = found?.known.mapping ?? {
    ...fresh,
    ...(Object.keys(likely).length > 0 ? { places: likely } : {}),
  };
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
    remembered: found && { name: found.known.name, changed },
  };
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
