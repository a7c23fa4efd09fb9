import type { LineChartModel } from '../../../contract/charts.ts';
import type { Direction } from '../../../contract/vocabulary.ts';
import { barRange } from '../chart-axis.ts';
import type { PlaceSeries, Reading } from '../figures.ts';
import { isShown } from '../series.ts';
import { difference } from '../statistics/rates.ts';

const minimumDifferences = 2;

const polarity: Record<Direction, string> = {
  low_is_good: 'lavt er bra',
  high_is_good: 'høyt er bra',
  none: 'indikatoren har ingen retning',
};

/**
 * Own figure minus the country's, one bar from 0 for each period of `line`, windows of years too. A
 * period where either is hidden or missing has words and no bar. Null with fewer than two bars.
 */
export function deviationView(
  line: LineChartModel,
  series: readonly PlaceSeries[],
  reading: Reading,
): { model: LineChartModel; sentence: string } | null {
  const own = series.find((s) => s.role === 'own');
  const country = series.find((s) => s.role === 'country');
  if (!own || !country || reading.isCount) return null;
  const words = new Map(line.gaps.map((gap) => [gap.period, gap.words]));
  const at = (place: PlaceSeries, period: string) => place.points.find((p) => p.period === period);
  const unit = reading.unit === '%' ? 'prosentpoeng' : reading.unit;
  const values = line.periods.map(({ code }) => {
    const [a, b] = [at(own, code), at(country, code)];
    if (words.has(code) || !a || !b) return null;
    return difference(a, { ...b, name: 'landet' }, reading)?.value ?? null;
  });
  const shown = values.filter((value) => value !== null);
  if (shown.length < minimumDifferences) return null;
  const gaps = line.periods.flatMap(({ code }, index) => {
    if (values[index] !== null) return [];
    const known = words.get(code);
    if (known !== undefined) return [{ period: code, words: known }];
    const other = at(country, code);
    const isHidden = other !== undefined && other.status === 'hidden' && !isShown(other);
    return [{ period: code, words: isHidden ? 'landet er skjult' : 'tall for landet mangler' }];
  });
  const { title, decimals, periods, cuts } = line;
  return {
    model: {
      ...{ kind: 'line', form: 'bars', title: `${title}, avvik fra landet`, unit, decimals },
      ...barRange(shown, decimals),
      ...{ periods, cuts, gaps },
      series: [{ id: `own-${own.place}`, label: own.placeName, role: 'own', values }],
    },
    sentence: `Søylene viser ${own.placeName} minus landet. Over null er høyere enn landet, under null er lavere; ${polarity[reading.direction]}. Bedre enn landet er ikke det samme som bra.`,
  };
}
