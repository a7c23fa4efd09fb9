import type { Cube, OpenSign } from '../cube.ts';
import { cellCount } from '../cube-cells.ts';
import { openSignNotes } from '../open-signs.ts';
import { refuse } from '../refuse.ts';
import { readTable } from './dimensions.ts';
import { decodePxText } from './encoding.ts';
import { readAll } from './figures.ts';
import { makeMeta, text, type PxMeta } from './header.ts';
import { readKeyed, readKeys } from './keyed-figures.ts';
import { readMarks } from './marks.ts';
import { leftOutNotes, sourceNotes, unitNotes } from './notes.ts';
import { readStatements, type PxStatement } from './statements.ts';
import { readSymbols } from './symbols.ts';
import { readTokens } from './tokens.ts';

const maxBytes = 100 * 1024 * 1024;

/**
 * A PX file (PC-Axis) as a table, with Norwegian names where the file has them. DomainError
 * `validation` names the keyword, row or cell that cannot be read; nothing is guessed.
 */
export function decodePx(bytes: Uint8Array): Cube {
  if (bytes.byteLength > maxBytes) refuse('Fila er over 100 MB. Hent færre år eller færre steder.');
  const source = decodePxText(bytes);
  const { statements, dataStart } = readStatements(source);
  if (statements.length === 0) refuse('Fila er tom eller ikke i PX-format.');
  const meta = makeMeta(statements);
  const table = readTable(meta);
  const { variables, dimensions } = table;
  if (dataStart === null) {
    refuse('Fila beskriver tabellen, men har ingen tall: DATA mangler. Den kan være avbrutt.');
  }
  const count = cellCount(dimensions);
  const symbols = readSymbols(meta);
  const tokens = readTokens(source, dataStart);
  const keys = readKeys(meta, variables);
  const openSigns = new Map<string, OpenSign>();
  const { cells, leftOut } =
    keys === null
      ? { cells: readAll(tokens, count, dimensions, symbols, openSigns), leftOut: 0 }
      : readKeyed(tokens, count, dimensions, symbols, keys, openSigns);
  const marks = readMarks(meta, table, cells);
  return {
    format: 'px',
    title: said(meta, 'TITLE') ?? said(meta, 'DESCRIPTION') ?? said(meta, 'CONTENTS') ?? '',
    source: said(meta, 'SOURCE'),
    updated: lastUpdated(statements),
    dimensions,
    ...cells,
    ...(openSigns.size > 0 ? { openSigns } : {}),
    notes: [
      ...leftOutNotes(leftOut),
      ...marks,
      ...unitNotes(meta, dimensions),
      ...sourceNotes(meta),
      ...openSignNotes(openSigns, said(meta, 'SOURCE')),
    ],
  };
}

function said(meta: PxMeta, keyword: string): string | null {
  const translated = meta.language === null ? null : text(meta.find(keyword, [], meta.language));
  return translated ?? text(meta.find(keyword));
}

/** As written («20180713 08:00»); the latest where every measure or language has its own. */
function lastUpdated(statements: readonly PxStatement[]): string | null {
  const times = statements.filter(({ keyword }) => keyword === 'LAST-UPDATED').map(text);
  return (
    times
      .filter((time) => time !== null)
      .toSorted()
      .at(-1) ?? null
  );
}
