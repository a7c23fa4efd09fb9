import type { ImportReading, MappingQuestion } from '../../../contract/mapping.ts';
import { describeCube } from '../../importers/decode.ts';
import { suggestMapping } from '../../importers/suggest-mapping.ts';
import type { Context } from '../context.ts';
import { indicatorDefinitions } from '../indicators/gather.ts';
import { previewImport, type StagedImport, type UnmappedImport } from './stage.ts';

const shownCategories = 300;

/** What the import screen shows of a file that has been read. */
export function readingOf(context: Context, read: StagedImport | UnmappedImport): ImportReading {
  return read.kind === 'staged'
    ? { kind: 'preview', preview: previewImport(context, read) }
    : { kind: 'question', question: questionOf(context, read) };
}

function questionOf(context: Context, { cube, ...file }: UnmappedImport): MappingQuestion {
  const { cells, byStatus, notes } = describeCube(cube);
  const indicators = indicatorDefinitions(context).filter(({ row }) => row.origin === 'official');
  return {
    token: file.hash,
    fileName: file.fileName,
    bytes: file.bytes,
    format: file.format,
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
    suggestion: suggestMapping(
      cube,
      indicators.map(({ row }) => row),
    ),
    indicators: indicators.map(({ row }) => ({
      id: row.id,
      name: row.name,
      unit: row.unit,
      periodKind: row.periodKind,
      table: row.sourceTable,
    })),
  };
}
