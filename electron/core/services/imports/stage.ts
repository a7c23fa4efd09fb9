import type {
  CubeMapping,
  MappingQuestion,
  TableChoice,
  TablePreview,
} from '../../../contract/mapping.ts';
import { savedQueries } from '../../../../db/plan/queries.ts';
import { place, placeChange, workspace } from '../../../../db/schema/index.ts';
import { makeRegister } from '../../domain/places.ts';
import { placesNamed } from '../../importers/cube-place.ts';
import type { PackedReport } from '../../importers/reading/packed.ts';
import type {
  FileReader,
  Judgement,
  KnownMapping,
  ReadingFacts,
  ReadingOptions as ReadingChoice,
} from '../../importers/reading/types.ts';
import { sourceIdOf } from '../../importers/signs-of-source.ts';
import type { Context } from '../context.ts';
import { indicatorDefinitions } from '../indicators/gather.ts';
import { refuseInvented } from '../workspace/outgoing.ts';
import { knownMappings } from './profiles.ts';

export type { FileReader, ReadingChoice };

/** A file that has been read and judged but not taken into use. */
export interface StagedImport extends ReadFile {
  kind: 'staged';
  source: Judgement['source'];
  content: string;
  report: PackedReport;
  /** The first rows, as the screen shows them. */
  shown: Judgement['shown'];
  /** Set when a mapping made the report: it is remembered when the file is taken into use. */
  mapping: KnownMapping | null;
  /** What the mapping can be changed from; null for tables the app has a reader of its own for. */
  question: MappingQuestion | null;
}

/** A file that could be read, but whose table is not known: the reader says what it means. */
export interface UnmappedImport extends ReadFile {
  kind: 'unmapped';
  question: MappingQuestion;
}

/** A workbook with several tables: one must be chosen before it is read. */
export interface SeveralTables {
  kind: 'tables';
  fileName: string;
  bytes: number;
  tables: TablePreview[];
}

interface ReadFile {
  hash: string;
  fileName: string;
  bytes: number;
  format: string;
  /** What was asked of the source, when the file was fetched; JSON. */
  request: string | null;
}

export interface FileToRead {
  fileName: string;
  bytes: Uint8Array;
  /** What was asked of the source, when the file was fetched; JSON. */
  request?: string;
  /** Which table of a workbook with several. */
  wanted?: TableChoice;
}

/**
 * Reads a file into figures, by the built-in profiles, else by a remembered mapping. Writes nothing.
 * `validation` says what, where and what to do, `privacy` that it holds person numbers; `unavailable`
 * when it was stopped.
 */
export async function readImport(
  context: Context,
  reader: FileReader,
  { fileName, bytes, request, wanted = {} }: FileToRead,
  options: ReadingChoice = {},
): Promise<StagedImport | UnmappedImport | SeveralTables> {
  refuseInvented(context, fileName, bytes);
  const size = bytes.byteLength;
  const facts = readingFacts(context);
  const { hash, format, judgement, question, tables } = await reader.read(
    { fileName, bytes, wanted },
    facts,
    options,
  );
  if (tables) return { kind: 'tables', fileName, bytes: size, tables };
  const file = { hash, fileName, bytes: size, format, request: request ?? null };
  const asked = question && {
    ...question,
    ...{ token: hash, fileName, bytes: size, format },
    indicators: choices(facts),
  };
  if (judgement)
    return { ...file, kind: 'staged', ...withAsked(judgement, file.request), question: asked };
  if (asked) return { ...file, kind: 'unmapped', question: asked };
  throw new Error(`the reader answered neither figures nor a question for ${fileName}`);
}

/** Judges a table by a mapping. What does not fit is a stop in the report. */
export async function stageMapped(
  context: Context,
  reader: FileReader,
  { kind: _kind, ...file }: UnmappedImport,
  { mapping, name }: { mapping: CubeMapping; name: string },
  options: ReadingChoice = {},
): Promise<StagedImport> {
  const { hash, fileName } = file;
  const order = { hash, fileName, mapping, name };
  const judgement: Judgement = await reader.map(order, readingFacts(context), options);
  return { ...file, kind: 'staged', ...withAsked(judgement, file.request) };
}

/** What was fetched comes from whom it was asked of, also where the answer does not say so. */
function withAsked(judgement: Judgement, request: string | null): Judgement {
  if (judgement.source.stated === 'file' || request === null) return judgement;
  const url = /"url":"(https:[^"]+)"/.exec(request)?.[1] ?? '';
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const name = /(?:^|\.)ssb\.no$/.test(host)
    ? 'Statistisk sentralbyrå'
    : /(?:^|\.)(?:fhi|helsedirektoratet)\.no$/.test(host)
      ? 'Folkehelseinstituttet'
      : '';
  const id = sourceIdOf(name);
  return id === null ? judgement : { ...judgement, source: { id, name, stated: 'file' } };
}

/** The table behind a staged file, for mapping it again; null where the app knows its columns. */
export function unmappedOf({
  report: _report,
  shown: _shown,
  mapping: _mapping,
  content: _content,
  source: _source,
  ...file
}: StagedImport): UnmappedImport | null {
  const { question } = file;
  return question && { ...file, kind: 'unmapped', question };
}

/** The code of the one place of today that bears a name; null where none or several do. */
export function placeNamed(context: Context, name: string): string | null {
  const { places, changes } = readingFacts(context);
  const found = placesNamed(makeRegister(places, changes), name);
  const [only, ...more] = found.filter(({ validTo }) => validTo === null);
  return only && more.length === 0 ? only.code : null;
}

/** All that judging a table needs to know of the workspace. */
function readingFacts(context: Context): ReadingFacts {
  const { db } = context.workspace;
  return {
    places: db.select().from(place).all(),
    changes: db
      .select()
      .from(placeChange)
      .all()
      .map(({ fromCode, toCode, at, kind }) => ({ from: fromCode, to: toCode, at, kind })),
    indicators: indicatorDefinitions(context).map(({ row }) => ({
      ...{ id: row.id, name: row.name, unit: row.unit, decimals: row.decimals },
      ...{ periodKind: row.periodKind, sourceTable: row.sourceTable, sourceId: row.sourceId },
      isOfficial: row.origin === 'official',
      isCount: row.decimals === 0 && row.denominator === '',
      ...{ definition: row.definition, numerator: row.numerator, denominator: row.denominator },
      ...{ sourceFilter: row.sourceFilter, choices: choicesOf(row.id) },
    })),
    mappings: knownMappings(context),
    own: db.select({ code: workspace.municipalityCode }).from(workspace).get()?.code ?? '',
  };
}

/** The codes the app itself asks the source for: one value of a variable, in every question about the indicator. */
function choicesOf(indicatorId: string): Record<string, string> {
  const asked = savedQueries.filter(({ indicatorIds }) => indicatorIds.includes(indicatorId));
  const pairs = asked.flatMap(({ selections }) =>
    selections.flatMap((selection) =>
      'values' in selection && selection.values.length === 1
        ? [[selection.code, selection.values[0] ?? ''] as const]
        : [],
    ),
  );
  const byCode = Map.groupBy(pairs, ([code]) => code);
  return Object.fromEntries(
    [...byCode].flatMap(([code, all]) => {
      const values = new Set(all.map(([, value]) => value));
      return values.size === 1 ? [[code, all[0]?.[1] ?? '']] : [];
    }),
  );
}

function choices({ indicators }: ReadingFacts): MappingQuestion['indicators'] {
  return indicators
    .filter(({ isOfficial }) => isOfficial)
    .map(({ id, name, unit, periodKind, sourceTable }) => ({
      ...{ id, name, unit, periodKind },
      table: sourceTable,
    }));
}
