import type { CubeCategory, CubeDimension } from '../cube.ts';
import { checkCodes } from '../cube-cells.ts';
import { withRoles, type DimensionRole } from '../dimension-roles.ts';
import { quoted, refuse } from '../refuse.ts';
import { asList, asRow, isRow, own, textOrNull, type Row } from './records.ts';
import { readSizes } from './sizes.ts';

/**
 * The variables in the order of `id`, their categories in the order of the cells, with roles.
 * DomainError `validation` when sizes, codes or positions do not fit together.
 */
export function readDimensions(dataset: Row): CubeDimension[] {
  const all = asRow(own(dataset, 'dimension'), '«dimension»');
  // 1.x keeps id, size and role inside «dimension».
  const home = own(dataset, 'id') === undefined ? all : dataset;
  const ids = asList(own(home, 'id'), '«id»').map(asId);
  const sizes = readSizes(own(home, 'size'), ids.length);
  checkCodes(ids, 'id');
  const roles = readRoles(own(home, 'role'));
  const dimensions = ids.map((id, index) => {
    const what = `variabelen ${quoted(id)}`;
    const dimension = asRow(own(all, id), what);
    const label = textOrNull(own(dimension, 'label')) ?? id;
    const categories = readCategories(asRow(own(dimension, 'category'), what), id);
    const size = sizes[index] ?? 0;
    if (categories.length !== size) {
      refuse(
        `Variabelen ${quoted(label)} skal ha ${size} verdier etter «size», men har ${categories.length}.`,
      );
    }
    return { code: id, label, role: roles.get(id) ?? null, categories };
  });
  return withTableDecimals(withRoles(dimensions), tableDecimals(dataset));
}

/** SSB states decimals once for the table where they are the same for all measures. */
function withTableDecimals(dimensions: CubeDimension[], decimals: number | null): CubeDimension[] {
  if (decimals === null) return dimensions;
  return dimensions.map((dimension) => {
    if (dimension.role !== 'metric') return dimension;
    const categories = dimension.categories.map((category) => ({ decimals, ...category }));
    return { ...dimension, categories };
  });
}

function readCategories(category: Row, id: string): CubeCategory[] {
  const labels = own(category, 'label');
  const units = own(category, 'unit');
  const codes = readCodes(own(category, 'index'), labels, id);
  checkCodes(codes, id);
  return codes.map((code) => ({
    code,
    label: (isRow(labels) ? textOrNull(own(labels, code)) : null) ?? code,
    ...readUnit(isRow(units) ? own(units, code) : undefined),
  }));
}

function readCodes(index: unknown, labels: unknown, id: string): string[] {
  if (Array.isArray(index)) return index.map(asId);
  if (isRow(index)) return codesByPosition(index, id);
  const names = isRow(labels) ? Object.keys(labels) : [];
  if (index != null || names.length !== 1) {
    refuse(`Variabelen ${quoted(id)} sier ikke hvilken rekkefølge verdiene har («index» mangler).`);
  }
  return names;
}

/** Keys like «3305» come out of an object in numeric order, so only the stated position counts. */
function codesByPosition(index: Row, id: string): string[] {
  const entries = Object.entries(index);
  const codes = new Array<string | undefined>(entries.length);
  for (const [code, stated] of entries) {
    // Some writers send «"3"»: plain digits can only be read one way.
    const at = typeof stated === 'string' && /^\d{1,7}$/.test(stated) ? Number(stated) : stated;
    const isPlace = typeof at === 'number' && Number.isInteger(at) && at >= 0 && at < codes.length;
    if (!isPlace || codes[at] !== undefined) {
      refuse(
        `Plassen til ${quoted(code)} i variabelen ${quoted(id)} er ugyldig eller brukt av en annen verdi.`,
      );
    }
    codes[at] = code;
  }
  return codes.filter((code) => code !== undefined);
}

function readUnit(unit: unknown): Pick<CubeCategory, 'unit' | 'decimals'> {
  if (!isRow(unit)) return {};
  const texts = ['label', 'base', 'symbol'].map((key) => textOrNull(own(unit, key)));
  const name = [...new Set(texts.filter((text) => text !== null))].join(' ');
  const decimals = asDecimals(own(unit, 'decimals'));
  return { ...(name === '' ? {} : { unit: name }), ...(decimals === null ? {} : { decimals }) };
}

function tableDecimals(dataset: Row): number | null {
  const extension = own(dataset, 'extension');
  const px = isRow(extension) ? own(extension, 'px') : undefined;
  return isRow(px) ? asDecimals(own(px, 'decimals')) : null;
}

function asDecimals(value: unknown): number | null {
  const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 20;
  return isCount ? value : null;
}

/** FHI sends role.time null, Eurostat no role at all: what is not stated is left to the names. */
function readRoles(value: unknown): Map<string, DimensionRole> {
  const found = new Map<string, DimensionRole>();
  if (!isRow(value)) return found;
  for (const role of ['metric', 'geo', 'time'] as const) {
    const ids = own(value, role);
    for (const id of Array.isArray(ids) ? ids : [ids]) {
      if (typeof id === 'string') found.set(id, role);
    }
  }
  return found;
}

function asId(value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number' && Number.isInteger(value)) return String(value);
  refuse('En kode i fila er tom eller ikke tekst. Fila følger ikke JSON-stat.');
}
