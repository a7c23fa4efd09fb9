import { parsePeriod } from '../../domain/periods.ts';
import type { CubeCategory, CubeDimension } from '../cube.ts';
import { checkCodes } from '../cube-cells.ts';
import { withRoles, type DimensionRole } from '../dimension-roles.ts';
import { quoted, refuse } from '../refuse.ts';
import { oneLine, text, texts, type PxMeta } from './header.ts';
import { readTimeCodes } from './time.ts';

/** A variable as the file names it, beside what the table calls it. */
export interface PxVariable {
  name: string;
  isStub: boolean;
  values: readonly string[];
  codes: readonly string[];
}

export interface PxTable {
  variables: readonly PxVariable[];
  dimensions: readonly CubeDimension[];
}

/**
 * STUB then HEADING, the order of the figures. DomainError `validation` when VALUES, CODES or TIMEVAL
 * are missing, of unequal length or repeat a code.
 */
export function readTable(meta: PxMeta): PxTable {
  const stub = texts(meta.find('STUB'));
  const names = [...stub, ...texts(meta.find('HEADING'))];
  if (names.length === 0) refuse('Fila har verken STUB eller HEADING. Er dette en PX-fil?');
  checkCodes(names, 'STUB og HEADING');
  const variables = names.map((name, index) => readVariable(meta, name, index < stub.length));
  return { variables, dimensions: withMeasures(meta, withLabels(meta, variables), variables) };
}

function readVariable(meta: PxMeta, name: string, isStub: boolean): PxVariable {
  const named = texts(meta.find('VALUES', [name]));
  const times = readTimeCodes(meta.find('TIMEVAL', [name]), named.length);
  const values = named.length > 0 ? named : times;
  if (values.length === 0) refuse(`Variabelen ${quoted(name)} har ingen verdier (VALUES mangler).`);
  const stated = texts(meta.find('CODES', [name]));
  checkLength(name, 'CODES', stated, values);
  checkLength(name, 'TIMEVAL', times, values);
  checkTimes(name, times, values);
  const codes = [stated, times].find((list) => list.length > 0) ?? values;
  checkCodes(codes, name);
  return { name, isStub, values, codes };
}

function checkLength(
  name: string,
  keyword: string,
  list: readonly string[],
  values: readonly string[],
): void {
  if (list.length === 0 || list.length === values.length) return;
  refuse(
    `Variabelen ${quoted(name)} har ${values.length} verdier i VALUES, men ${list.length} i ${keyword}.`,
  );
}

/** Names and times that tell of different periods: either could be the slip, so nothing is read. */
function checkTimes(name: string, times: readonly string[], values: readonly string[]): void {
  for (const [at, time] of times.entries()) {
    const [stated, shown] = [parsePeriod(time), parsePeriod(values[at] ?? '')];
    if (stated === null || shown === null || stated.code === shown.code) continue;
    refuse(
      `Variabelen ${quoted(name)} har perioden ${quoted(time)} i TIMEVAL, men ${quoted(values[at] ?? '')} i VALUES.`,
    );
  }
}

interface Labelled {
  dimension: CubeDimension;
  /** Texts of the values in the table's own language, then in the one it is shown in. */
  values: readonly string[];
  labels: readonly string[];
}

function withLabels(meta: PxMeta, variables: readonly PxVariable[]): Labelled[] {
  const { language } = meta;
  const names = (keyword: string) => texts(meta.find(keyword, [], language));
  const translated = language === null ? [] : [...names('STUB'), ...names('HEADING')];
  return variables.map((variable, index) => {
    const { name, values, codes } = variable;
    const known = translated.length === variables.length ? translated : [];
    const label = translationOf(meta, known, index, codes) ?? name;
    const own = language === null ? [] : texts(meta.find('VALUES', [label], language));
    const labels = own.length === values.length ? own : values;
    const categories = codes.map((code, at) => ({ code, label: oneLine(labels[at] ?? code) }));
    const code = text(meta.find('VARIABLECODE', [name])) ?? oneLine(name);
    const role = statedRole(meta, variable);
    return { dimension: { code, label: oneLine(label), role, categories }, values, labels };
  });
}

/**
 * The name of a variable in the language the table is read in. Some files list the variables in another
 * order in each language, so the codes of the translation decide; without a match nothing is translated.
 */
function translationOf(
  meta: PxMeta,
  translated: readonly string[],
  index: number,
  codes: readonly string[],
): string | null {
  const stated = (name: string) => texts(meta.find('CODES', [name], meta.language)).join('\n');
  const own = translated[index];
  if (own === undefined) return null;
  const same = codes.join('\n');
  return (
    [own, ...translated].find(
      (name) => stated(name) === same || (name === own && stated(name) === ''),
    ) ?? null
  );
}

/** Units told value by value make a measure of a variable, also where CONTVARIABLE is left out. */
function statedRole(meta: PxMeta, { name, values }: PxVariable): DimensionRole | null {
  const measure = meta.find('CONTVARIABLE');
  if (measure !== null && texts(measure)[0] === name) return 'metric';
  if (meta.find('TIMEVAL', [name]) !== null) return 'time';
  if (meta.find('MAP', [name]) !== null) return 'geo';
  const hasUnits = values.every((value) => meta.find('UNITS', [value]) !== null);
  return measure === null && hasUnits ? 'metric' : null;
}

function withMeasures(meta: PxMeta, labelled: Labelled[], variables: readonly PxVariable[]) {
  return withRoles(labelled.map(({ dimension }) => dimension)).map((dimension, index) => {
    if (dimension.role !== 'metric') return dimension;
    const values = labelled[index]?.values ?? [];
    const labels = labelled[index]?.labels ?? [];
    const name = variables[index]?.name ?? '';
    const categories = dimension.categories.map((category, at) => ({
      ...category,
      ...readMeasure(meta, name, values[at] ?? '', labels[at] ?? '', category.code),
    }));
    return { ...dimension, categories };
  });
}

/** Unit and decimals of one measure; the table's own where the measure has none. */
function readMeasure(
  meta: PxMeta,
  variable: string,
  value: string,
  label: string,
  code: string,
): Pick<CubeCategory, 'unit' | 'decimals'> {
  const { language } = meta;
  const unit =
    (language === null ? null : text(meta.find('UNITS', [label], language))) ??
    text(meta.find('UNITS', [value])) ??
    text(meta.find('UNITS', [code])) ??
    text(meta.find('UNITS'));
  const decimals =
    asDecimals(text(meta.find('PRECISION', [variable, value]))) ?? tableDecimals(meta);
  return { ...(unit === null ? {} : { unit }), ...(decimals === null ? {} : { decimals }) };
}

/** Decimals the table shows (SHOWDECIMALS), or holds where that is not said; null when neither is. */
export function tableDecimals(meta: PxMeta): number | null {
  return asDecimals(text(meta.find('SHOWDECIMALS'))) ?? asDecimals(text(meta.find('DECIMALS')));
}

function asDecimals(digits: string | null): number | null {
  return digits !== null && /^\d{1,2}$/.test(digits) ? Number(digits) : null;
}
