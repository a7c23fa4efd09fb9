import { createHash } from 'node:crypto';
import { formatFigure, periodLabel } from '../../../contract/format.ts';
import type { ImportPreview, ImportRow } from '../../../contract/imports.ts';
import type { CubeMapping } from '../../../contract/mapping.ts';
import { statusWord } from '../../../contract/words.ts';
import { place, placeChange, source } from '../../../../db/schema/index.ts';
import { makeRegister, type PlaceRegister } from '../../domain/places.ts';
import { cubeReport } from '../../importers/cube-report.ts';
import type { Cube } from '../../importers/cube.ts';
import { decodeFile, isSchoolWorkbook } from '../../importers/decode.ts';
import { detectFormat } from '../../importers/detect.ts';
import { recognise } from '../../importers/mapping.ts';
import { buildReport, type ImportReport, type ReportRow } from '../../importers/report.ts';
import { fingerprint } from '../../importers/suggest-mapping.ts';
import { decodeUdirJson } from '../../importers/udir-json.ts';
import { decodeUdirWorkbook } from '../../importers/udir-workbook.ts';
import type { Context } from '../context.ts';
import { findIndicator, indicatorDefinitions } from '../indicators/gather.ts';
import { comparisonPlaces } from '../indicators/observations.ts';
import { guardedRead, refuseCube, refuseTable } from '../privacy/tables.ts';
import { effectOf } from './effect.ts';
import { findProfile } from './profiles.ts';
import { findImportByHash } from './read.ts';

/** A file that has been read and judged but not taken into use. */
export interface StagedImport extends ReadFile {
  kind: 'staged';
  sourceId: string;
  content: string;
  report: ImportReport;
  /** Set when a mapping made the report: it is remembered when the file is taken into use. */
  mapping: { name: string; fingerprint: string; mapping: CubeMapping } | null;
}

/** A file that could be read, but whose table is not known: the reader says what it means. */
export interface UnmappedImport extends ReadFile {
  kind: 'unmapped';
  cube: Cube;
}

interface ReadFile {
  hash: string;
  fileName: string;
  bytes: number;
  format: string;
  /** What was asked of the source, when the file was fetched; JSON. */
  request: string | null;
}

/**
 * Reads a file into figures, by the built-in profiles, else by a remembered mapping. Touches no
 * database. `validation` says what, where and what to do; `privacy` that it holds person numbers.
 */
export async function readImport(
  context: Context,
  fileName: string,
  bytes: Uint8Array,
  request: string | null = null,
): Promise<StagedImport | UnmappedImport> {
  return guardedRead(fileName, bytes, () => readFile(context, fileName, bytes, request));
}

async function readFile(
  context: Context,
  fileName: string,
  bytes: Uint8Array,
  request: string | null,
): Promise<StagedImport | UnmappedImport> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const file = { hash, fileName, bytes: bytes.byteLength, request };
  const known = await readKnownTable(bytes, fileName);
  if (known) {
    const { table, profile } = known;
    refuseTable(table);
    const report = buildReport(table, profile, placeRegister(context));
    const { content, sourceId } = profile;
    return {
      ...file,
      kind: 'staged',
      format: table.format,
      sourceId,
      content,
      report,
      mapping: null,
    };
  }
  const { cube, format } = await decodeFile(bytes, fileName);
  refuseCube(cube);
  const remembered = findProfile(context, fingerprint(cube));
  const unmapped: UnmappedImport = { ...file, kind: 'unmapped', format, cube };
  if (!remembered) return unmapped;
  const staged = stageMapped(context, unmapped, remembered.mapping, remembered.name);
  // A remembered mapping that no longer fits is a question again, not a dead end.
  return staged.report.stops.some((stop) => mappingStops.has(stop.code)) ? unmapped : staged;
}

const mappingStops = new Set(['no-filter', 'no-time', 'no-measure', 'no-indicator', 'no-place']);

/** Judges a table by a mapping. What does not fit is a stop in the report. */
export function stageMapped(
  context: Context,
  { cube, kind: _kind, ...file }: UnmappedImport,
  mapping: CubeMapping,
  name: string,
): StagedImport {
  const definitions = indicatorDefinitions(context);
  const indicators = new Map(definitions.map(({ row }) => [row.id, row]));
  const report = cubeReport(cube, mapping, placeRegister(context), indicators);
  const [first] = Object.values(mapping.indicators);
  const sourceId = definitions.find(({ row }) => row.id === first)?.row.sourceId ?? 'local';
  return {
    ...file,
    kind: 'staged',
    sourceId,
    content: cube.title || name,
    report,
    mapping: { name, fingerprint: fingerprint(cube), mapping },
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

/** What the import screen shows of a staged file. */
export function previewImport(context: Context, staged: StagedImport): ImportPreview {
  const { report, hash } = staged;
  const from = context.workspace.db
    .select()
    .from(source)
    .all()
    .find((row) => row.id === staged.sourceId);
  const names = new Map(indicatorDefinitions(context).map((d) => [d.row.id, d.row.shortName]));
  const known = findImportByHash(context, hash);
  return {
    token: hash,
    fileName: staged.fileName,
    bytes: staged.bytes,
    hash,
    format: staged.format,
    sourceName: from?.name ?? staged.sourceId,
    profile: staged.mapping?.name ?? staged.sourceId,
    content: staged.content,
    periodLabel: spanLabel(report),
    credit: `${from?.licence ?? ''} · ${from?.credit ?? ''}`,
    counts: {
      places: report.places,
      columns: report.columns,
      accepted: report.accepted,
      hidden: report.hidden,
      missing: report.missing,
      notes: report.notes.length,
      stops: report.stops.length,
    },
    countSentence: report.counting,
    columns: report.series.map(({ measure, indicatorId }) => ({
      measure,
      indicatorId,
      indicatorName: names.get(indicatorId) ?? indicatorId,
    })),
    rows: previewRows(context, report),
    notes: report.notes.map(toNote),
    stops: report.stops.map(toNote),
    checks: report.checks.map(({ sentence, ok }) => ({ sentence, isOk: ok })),
    effect: effectOf(context, report),
    alreadyInUse: known?.isInUse
      ? `Denne fila er allerede i bruk, tatt inn ${known.at.slice(0, 10).split('-').toReversed().join('.')}. Ingenting blir endret.`
      : null,
  };
}

function toNote({ code, sentence, detail, cell }: ImportReport['notes'][number]) {
  return { code, sentence, detail, cell };
}

function placeRegister({ workspace: { db } }: Context): PlaceRegister {
  const changes = db.select().from(placeChange).all();
  return makeRegister(
    db.select().from(place).all(),
    changes.map(({ fromCode, toCode, at, kind }) => ({ from: fromCode, to: toCode, at, kind })),
  );
}

function spanLabel({ periods }: ImportReport): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return '';
  return first === last
    ? periodLabel(first.code)
    : `${periodLabel(first.code)} til ${periodLabel(last.code)}`;
}

/** Own municipality first, then country and counties, then the rest by name; newest period first. */
function previewRows(context: Context, report: ImportReport): ImportRow[] {
  const own = comparisonPlaces(context).own.code;
  const noted = new Set(
    report.notes.flatMap(({ cell }) =>
      cell ? [`${cell.place} ${cell.measure} ${cell.period}`] : [],
    ),
  );
  const cells = new Map<string, ReportRow>();
  const keys = new Map<string, ReportRow>();
  for (const { indicatorId, rows } of report.series)
    for (const row of rows) {
      cells.set(`${indicatorId} ${row.place} ${row.period}`, row);
      keys.set(`${row.place} ${row.period}`, row);
    }
  const unit = new Map(
    report.series.map(({ indicatorId }) => [
      indicatorId,
      findIndicator(context, indicatorId).row.decimals,
    ]),
  );
  const order = ({ place: code }: ReportRow) => (code === own ? 0 : code.length < 4 ? 1 : 2);
  return [...keys.values()]
    .toSorted(
      (a, b) =>
        order(a) - order(b) ||
        a.placeName.localeCompare(b.placeName, 'nb') ||
        (a.period < b.period ? 1 : -1),
    )
    .map(({ place: code, placeName, period }) => ({
      place: code,
      placeName,
      period: periodLabel(period),
      isOwn: code === own,
      cells: report.series.map(({ indicatorId, measure }) => {
        const row = cells.get(`${indicatorId} ${code} ${period}`);
        return {
          text: row ? cellText(row, unit.get(indicatorId) ?? 0) : statusWord.missing,
          status: row?.status ?? 'missing',
          hasNote: noted.has(`${code} ${measure} ${period}`),
        };
      }),
    }));
}

function cellText({ value, status }: ReportRow, decimals: number): string {
  if (value !== null) return formatFigure(value, decimals, '').trim();
  return status === 'value' || status === 'zero' || status === 'provisional'
    ? statusWord.missing
    : statusWord[status];
}
