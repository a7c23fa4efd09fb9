import { emptyCells, writeNumber, type Cells } from '../cube-cells.ts';
import type { CubeDimension, OpenSign } from '../cube.ts';
import { quoted, refuse } from '../refuse.ts';
import type { PxVariable } from './dimensions.ts';
import { writeToken, type PxFigures } from './figures.ts';
import { texts, type PxMeta } from './header.ts';
import type { PxSymbol } from './symbols.ts';
import { unfinished, type PxTokens } from './tokens.ts';

type Lookup = ReadonlyMap<string, number>;

/** How the rows are named, for files with KEYS; null for the plain form. */
export function readKeys(meta: PxMeta, variables: readonly PxVariable[]): Lookup[] | null {
  const stated = meta.all('KEYS');
  if (stated.length === 0) return null;
  const stub = variables.filter(({ isStub }) => isStub);
  const strange = stated.find(({ keys }) => !stub.some(({ name }) => name === keys[0]));
  if (strange !== undefined || stated.length !== stub.length) {
    refuse(
      'KEYS må stå for alle variablene i STUB og ingen andre. Appen vet ikke hvor tallene hører til.',
    );
  }
  return stub.map((variable) => {
    const form = texts(meta.find('KEYS', [variable.name]))[0]?.toUpperCase();
    if (form !== 'VALUES' && form !== 'CODES') {
      refuse(`KEYS for ${quoted(variable.name)} er verken VALUES eller CODES.`);
    }
    const names = form === 'CODES' ? variable.codes : variable.values;
    const lookup = new Map(names.map((name, index) => [name, index]));
    if (lookup.size !== names.length) {
      refuse(
        `To verdier i ${quoted(variable.name)} har samme navn, så radene i fila kan forveksles.`,
      );
    }
    return lookup;
  });
}

/**
 * The sparse form: each row begins with its key values. Rows of only zeros are left out by the rule of
 * the format; their cells are zero with an empty raw text. DomainError `validation` names the row.
 */
export function readKeyed(
  tokens: PxTokens,
  count: number,
  dimensions: readonly CubeDimension[],
  symbols: ReadonlyMap<string, PxSymbol>,
  keys: readonly Lookup[],
  openSigns: Map<string, OpenSign>,
): { cells: Cells; leftOut: number } {
  const rows = keys.reduce((product, { size }) => product * size, 1);
  const width = count / rows;
  const seen = new Uint8Array(rows);
  const figures: PxFigures = { cells: emptyCells(count), dimensions, symbols, openSigns };
  let kind = tokens.next();
  let found = 0;
  while (kind !== 'end') {
    const { row, name } = readRowKey(tokens, kind, keys, found + 1);
    if (seen[row] === 1) refuse(`Raden ${name} står to ganger under DATA.`);
    seen[row] = 1;
    found += 1;
    for (let column = 0; column < width; column++) {
      kind = tokens.next();
      if (kind === 'end' || (kind === 'text' && !symbols.has(tokens.text))) {
        const got = kind === 'end' ? '' : ` Så kommer ${quoted(tokens.text)}.`;
        refuse(`Raden ${name} har ${column} tall, men skal ha ${width}.${got}`);
      }
      writeToken(figures, row * width + column, kind, tokens);
    }
    kind = tokens.next();
    if (kind === 'number') refuse(`Raden ${name} har flere tall enn ${width}, som den skal ha.`);
  }
  // Rows of zeros may be left out, so only «;» tells a whole file from one that was cut.
  if (!tokens.isClosed) unfinished();
  fillLeftOut(figures.cells, seen, width);
  return { cells: figures.cells, leftOut: rows - found };
}

function readRowKey(
  tokens: PxTokens,
  first: 'number' | 'text',
  keys: readonly Lookup[],
  rowNumber: number,
): { row: number; name: string } {
  let row = 0;
  const names: string[] = [];
  for (const [index, lookup] of keys.entries()) {
    const kind = index === 0 ? first : tokens.next();
    if (kind !== 'text')
      refuse(`Rad ${rowNumber} under DATA begynner ikke med ${keys.length} radnavn.`);
    const at = lookup.get(tokens.text);
    if (at === undefined) {
      refuse(
        `Radnavnet ${quoted(tokens.text)} i rad ${rowNumber} under DATA står ikke i tabellens lister.`,
      );
    }
    names.push(quoted(tokens.text));
    row = row * lookup.size + at;
  }
  return { row, name: names.join(', ') };
}

function fillLeftOut(cells: Cells, seen: Uint8Array, width: number): void {
  for (const [row, isSeen] of seen.entries()) {
    if (isSeen === 1) continue;
    for (let at = row * width; at < (row + 1) * width; at++) {
      writeNumber(cells, at, 0);
      cells.raws.set(at, '');
    }
  }
}
