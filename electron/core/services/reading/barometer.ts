import type { Barometer, ComparisonMark, TrendVerdict } from '../../../contract/indicators.ts';
import { figureText } from '../../domain/figures.ts';
import { barometerMark } from '../../domain/statistics/barometer.ts';
import { trendMark } from '../../domain/statistics/direction.ts';
import type { GatheredIndicator } from '../indicators/gather.ts';
import { ownUncertainty } from './uncertainty.ts';

/** The newest own figure against county and country of the same period, and the trend as a mark. */
export function barometerOf(gathered: GatheredIndicator, verdict: TrendVerdict | null): Barometer {
  const { series, reading } = gathered;
  const latest = series.find((s) => s.role === 'own')?.points.at(-1);
  if (verdict === null) return unjudged(gathered, latest?.period ?? '');
  const { arrow, symbol, tone } = trendMark(verdict.word);
  const trend = { arrow, symbol, word: verdict.short, tone };
  if (!latest || reading.isCount) return { county: null, country: null, trend };
  const interval = ownUncertainty(gathered).find((u) => u.period === latest.period) ?? null;
  const against = (role: 'county' | 'country'): ComparisonMark | null => {
    for (const place of series.filter((s) => s.role === role)) {
      const point = place.points.find((p) => p.period === latest.period);
      if (!point) continue;
      const name = role === 'country' ? 'landet' : place.placeName;
      // The length of a bar is not drawn, so the scale is of no matter.
      const mark = barometerMark(
        { ...latest, interval },
        { ...point, interval: null, name },
        reading,
        1,
      );
      return {
        place: place.placeName,
        text: figureText(point, { ...reading, unit: '' }).trim(),
        ...{ symbol: mark.symbol, word: mark.word, tone: mark.tone, basis: mark.basis },
      };
    }
    return null;
  };
  return {
    county: against('county'),
    country: against('country'),
    trend,
  };
}

/** The suicide series stands beside others as figures alone: no symbol, word or colour judges it. */
function unjudged({ series, reading }: GatheredIndicator, period: string): Barometer {
  const beside = (role: 'county' | 'country'): ComparisonMark | null =>
    series
      .filter((s) => s.role === role)
      .flatMap(({ placeName, points }): ComparisonMark[] => {
        const point = points.find((p) => p.period === period);
        if (!point) return [];
        const text = figureText(point, { ...reading, unit: '' }).trim();
        return [
          {
            place: placeName,
            text,
            symbol: '',
            word: `${placeName} ${text}`,
            tone: 'none',
            basis: 'none',
          },
        ];
      })[0] ?? null;
  return {
    county: beside('county'),
    country: beside('country'),
    trend: { arrow: '', symbol: '', word: 'Vurderes ikke', tone: 'none' },
  };
}
