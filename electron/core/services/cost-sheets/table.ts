import type { CostAnswer, CostReading, CostSheet } from '../../../contract/cost-sheets.ts';
import { csvBytes, plainCell, type CsvCell as Cell } from '../../exporters/csv.ts';

export interface SheetWords {
  readings: readonly CostReading[];
  sentences: readonly string[];
  rules: readonly string[];
}

const missing = 'mangler i kilden';
const reference = 'sammenlignes med';
const head = [
  'Enhet',
  'Plasser',
  'Bygningskostnad, kr per år',
  'Kostnad, kr per plass og døgn',
  'Kilden sier: merkostnad, kr per år',
  'Bygningskostnad, kr per plass og døgn',
  'Forskjell, kr per plass og døgn',
  'Merkostnad, kr per år',
  'Formel',
];

/** The sheet as comma-separated values for Norwegian Excel: UTF-8 with BOM, semicolon, decimal comma. */
export function sheetCsv(sheet: CostSheet, words: SheetWords): Uint8Array {
  return csvBytes(sheetTable(sheet, words));
}

/** The sheet as tab-separated text for the clipboard. */
export function sheetTsv(sheet: CostSheet, words: SheetWords): string {
  return sheetTable(sheet, words)
    .map((row) => row.map((cell) => plainCell(cell).replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
}

/** The figures, then what they rest on: no number leaves without its source and its rules. */
function sheetTable(sheet: CostSheet, { readings, sentences, rules }: SheetWords): Cell[][] {
  const units = sheet.units.map((unit, index): Cell[] => {
    const reading = readings[index];
    const given = [unit.places, unit.buildingCost, unit.costPerPlaceDay];
    return [
      unit.name,
      ...given.map((value) => value ?? missing),
      reading?.isReference ? reference : (unit.statedExtra ?? missing),
      answer(reading?.building),
      ...(reading?.isReference
        ? [reference, reference, '']
        : [answer(reading?.difference), answer(reading?.extra), formula(reading?.extra)]),
    ];
  });
  return [
    head,
    ...units,
    [],
    ['Ark', sheet.name],
    ['Kilde', sheet.source],
    ['Til sammen i kilden, kr per år', sheet.statedTotal ?? missing],
    ...sentences.map((sentence): Cell[] => ['Kontrollsum', sentence]),
    ...readings.flatMap(({ explained }): Cell[][] => (explained ? [['Bygning', explained]] : [])),
    ...(sheet.note === '' ? [] : [['Merknad', sheet.note]]),
    ...rules.map((rule): Cell[] => ['Regneregel', rule]),
  ];
}

function answer(found: CostAnswer | undefined): Cell {
  if (found === undefined) return '';
  return found.value === null ? `${found.result}: ${found.working}` : round(found.value);
}

function formula(found: CostAnswer | undefined): string {
  return found?.value == null ? '' : `${found.working} = ${found.result}`;
}

/** Two decimals are what a figure in kroner can hold. */
function round(value: number): number {
  return Number(value.toFixed(2));
}
