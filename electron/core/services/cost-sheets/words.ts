import type {
  CostAnswer,
  CostFigure,
  CostReading,
  CostUnit,
} from '../../../contract/cost-sheets.ts';
import { formatNumber, joinWords } from '../../../contract/format.ts';
import {
  agreesWithStated,
  buildingDifference,
  buildingPerPlaceDay,
  type Calculated,
  type CheckSum,
  compareFigures,
  daysPerYear,
  differencePerPlaceDay,
  extraPerYear,
  type MissingFigure,
} from '../../domain/unit-cost.ts';

const million = 1_000_000;
const cannot = 'kan ikke beregnes';
const nothing = { value: null, working: '', result: '' } satisfies CostAnswer;

const figureName: Record<CostFigure, string> = {
  places: 'antall plasser',
  buildingCost: 'bygningskostnad',
  costPerPlaceDay: 'kostnad per plass og døgn',
  statedExtra: 'merkostnad',
};

/** How the sheet counts and rounds, so that anyone can count it again. */
export const countingRules: readonly string[] = [
  `Året regnes som ${daysPerYear} døgn, også i skuddår, og alle plassene som i bruk hele året.`,
  'Merkostnad per år = (enhetens kostnad per plass og døgn − sammenligningens) × enhetens plasser × 365 døgn. Beløpet rundes til hele kroner før det summeres.',
  'Bygningskostnad per plass og døgn = bygningskostnad per år / plasser / 365. Den vises i hele kroner, og forskjeller er mellom beløpene slik de vises.',
  'En halv krone rundes bort fra null. Kildens runde tall leses som avrundet: 6,5 mill. kan være alt fra 6,45 til 6,55 mill.',
  'Merkostnaden kilden oppgir, gjelder mot den enheten kilden selv sammenligner med.',
  'Tomme felt er tall som mangler i kilden. De regnes aldri som 0, og det som trenger dem, kan ikke beregnes.',
];

/** Kroner as typed: no decimals when there are none, else two. */
export function exact(kroner: number): string {
  return formatNumber(kroner, Number.isInteger(kroner) ? 0 : 2);
}

/** «6,5 mill.» where the figure is that round, else all its digits. */
export function stated(kroner: number): string {
  const isRound = Math.abs(kroner) >= million && kroner % (million / 10) === 0;
  if (!isRound) return `${exact(kroner)} kr`;
  return `${formatNumber(kroner / million, kroner % million === 0 ? 0 : 1)} mill.`;
}

/** What the sheet computes for one unit, each figure with its formula in words and numbers. */
export function readUnit(unit: CostUnit, reference: CostUnit): CostReading {
  const isReference = unit === reference;
  const extra = extraPerYear(unit, reference);
  const { statedExtra } = unit;
  const canCheck = !isReference && extra.value !== null && statedExtra !== null;
  return {
    isReference,
    building: buildingAnswer(unit),
    difference: isReference ? nothing : differenceAnswer(unit, reference),
    extra: isReference ? nothing : extraAnswer(extra, unit, reference),
    stated: {
      result: statedExtra === null ? '' : stated(statedExtra),
      agrees: canCheck ? agreesWithStated(extra.value, statedExtra) : null,
    },
    explained: isReference ? null : explainedBy(unit, reference),
  };
}

function buildingAnswer(unit: CostUnit): CostAnswer {
  const found = buildingPerPlaceDay(unit);
  if (found.value === null) return missingAnswer(found.missing, unit);
  return {
    value: found.value,
    working: `${exact(unit.buildingCost ?? 0)} / ${places(unit)} / ${daysPerYear} døgn`,
    result: `${formatNumber(found.value, 0)} kr`,
  };
}

function differenceAnswer(unit: CostUnit, reference: CostUnit): CostAnswer {
  const found = differencePerPlaceDay(unit, reference);
  if (found.value === null) return missingAnswer(found.missing, unit);
  const [own, base] = [unit.costPerPlaceDay ?? 0, reference.costPerPlaceDay ?? 0];
  const { ratio } = compareFigures(own, base);
  const times = ratio === null ? '' : ` (${formatNumber(ratio, 2)} ganger)`;
  return {
    value: found.value,
    working: `${exact(own)} − ${exact(base)}`,
    result: `${exact(found.value)} kr${times}`,
  };
}

function extraAnswer(found: Calculated, unit: CostUnit, reference: CostUnit): CostAnswer {
  if (found.value === null) return missingAnswer(found.missing, unit);
  const [own, base] = [unit.costPerPlaceDay ?? 0, reference.costPerPlaceDay ?? 0];
  return {
    value: found.value,
    working: `(${exact(own)} − ${exact(base)}) × ${places(unit)} × ${daysPerYear} døgn`,
    result: `${exact(found.value)} kr per år`,
  };
}

/** How much of the difference the buildings explain; null where it cannot be said. */
function explainedBy(unit: CostUnit, reference: CostUnit): string | null {
  const all = differencePerPlaceDay(unit, reference).value;
  const building = buildingDifference(unit, reference).value;
  if (all === null || building === null) return null;
  const whole = exact(all);
  const part = formatNumber(Math.abs(building), 0);
  if (all <= 0) return `${unit.name} koster ikke mer enn ${reference.name} per plass og døgn.`;
  if (building <= 0)
    return `Bygningskostnaden forklarer ikke at ${unit.name} er dyrere enn ${reference.name}: per plass og døgn er den ${part} kr lavere.`;
  if (building > all)
    return `Bygningskostnaden i ${unit.name} er ${part} kr høyere enn i ${reference.name} per plass og døgn, mer enn hele forskjellen på ${whole} kr.`;
  const share = formatNumber((building / all) * 100, 0);
  return `Bygningskostnaden alene forklarer ${part} av de ${whole} kronene ${unit.name} er dyrere enn ${reference.name} per plass og døgn (${share}\u00a0%).`;
}

/** The sum, the source's own, and what lies between them. */
export function checkSentences(check: CheckSum): string[] {
  const { parts, left, sum, stated: total } = check;
  const without = left.length === 0 ? '' : ` (${quoted(left)} er ikke oppgitt)`;
  if (sum === null) return [`Summen ${cannot}${without}.`, ...saysOnly(total)];
  const terms = parts.map(({ name, value }, index) =>
    index === 0 ? `${name} ${exact(value)}` : `${sign(value)} ${name} ${exact(Math.abs(value))}`,
  );
  const working = `${terms.join(' ')} = ${exact(sum)} kr per år.`;
  if (total === null) return [working, `Kilden oppgir ingen sum${without}.`];
  return [working, `Kilden sier ${between(check, total)}${without}.`];
}

/** What the whole sheet comes to, in one sentence. */
export function leadSentence({ parts, left, sum, ...check }: CheckSum, reference?: string): string {
  if (reference === undefined) return 'Arket har ingen enheter ennå.';
  if (sum === null) return `Ingen merkostnad mot ${reference} kan beregnes ennå.`;
  const names = joinWords(parts.map(({ name }) => name));
  const together = parts.length > 1 ? ' til sammen' : '';
  const word = sum < 0 ? 'mindre' : 'mer';
  const found = `${names} koster${together} ${exact(Math.abs(sum))} kr ${word} per år enn med kostnaden i ${reference}.`;
  if (check.stated === null) return found;
  return `${found} Kilden sier ${between({ parts, left, sum, ...check }, check.stated)}.`;
}

function between({ agrees, unexplained }: CheckSum, total: number): string {
  if (agrees) return `${stated(total)}, som stemmer når det rundes av`;
  const gap = unexplained ?? 0;
  return gap > 0
    ? `${stated(total)}; ${exact(gap)} kr er ikke forklart i kilden`
    : `${stated(total)}; det er ${exact(-gap)} kr mindre enn summen`;
}

function saysOnly(total: number | null): string[] {
  return total === null ? [] : [`Kilden sier ${stated(total)}`.replace(/\.?$/, '.')];
}

/** What is missing; said of which unit only when it is another than the row's own. */
function missingAnswer(missing: readonly MissingFigure[], own: CostUnit): CostAnswer {
  const units = [...new Set(missing.map(({ unit }) => unit))];
  const said = units.map((name) => {
    const figures = missing.filter(({ unit }) => unit === name);
    const where = name === own.name ? '' : ` for ${name}`;
    return `${joinWords(figures.map(({ figure }) => figureName[figure]))}${where}`;
  });
  return { value: null, working: `${joinWords(said)} mangler i kilden`, result: cannot };
}

function places({ places }: CostUnit): string {
  return `${formatNumber(places ?? 0, 0)} ${places === 1 ? 'plass' : 'plasser'}`;
}

function quoted(names: readonly string[]): string {
  return joinWords(names.map((name) => `«${name}»`));
}

function sign(value: number): string {
  return value < 0 ? '−' : '+';
}
