import { capital, differenceAsShown } from '../../../contract/format.ts';
import { statusWord } from '../../../contract/words.ts';
import type { Direction } from '../../../contract/vocabulary.ts';
import { isShown, type Point } from '../series.ts';
import { judge, judgementSymbol, judgementTone, type Judgement, type Tone } from './direction.ts';
import { differenceInterval, type Interval } from './wilson.ts';

export interface Compared extends Pick<Point, 'value' | 'status'> {
  /** In the unit of the figure; null where neither source nor counts give one. */
  interval: Interval | null;
}

export interface BarometerMark {
  judgement: Judgement;
  symbol: string;
  /** «Bedre enn landet», «Skjult av kilden»; better than others is not the same as good. */
  word: string;
  tone: Tone;
  /** Which side of the middle line the bar lies on; `share` is its length from 0 to 1. */
  bar: { side: 'better' | 'worse' | 'neutral' | 'none'; share: number };
  /** Whether uncertainty was weighed; when not, the screen says so. */
  basis: 'interval' | 'figure' | 'none';
}

/**
 * A figure against its comparator. With uncertainty on either side the two are the same unless the
 * interval of their difference (Newcombe 1998, method 10) leaves 0, as FHI's profiles test against the
 * country. Without, figures equal as shown are the same. `scale` is the difference of a full bar.
 */
export function barometerMark(
  own: Compared,
  comparator: Compared & { name: string },
  reading: { direction: Direction; decimals: number },
  scale: number,
): BarometerMark {
  const missing = whyMissing(own) ?? whyMissing(comparator);
  if (missing !== null) return mark('unknown', missing, 0, 'none');
  const a = { value: own.value ?? NaN, interval: own.interval };
  const b = { value: comparator.value ?? NaN, interval: comparator.interval };
  const change = differenceAsShown(a.value, b.value, reading.decimals);
  const hasInterval = a.interval !== null || b.interval !== null;
  const judgement = judge(isSame() ? 0 : change, reading.direction);
  const word = {
    better: `Bedre enn ${comparator.name}`,
    worse: `Dårligere enn ${comparator.name}`,
    higher: `Høyere enn ${comparator.name}`,
    lower: `Lavere enn ${comparator.name}`,
    same: hasInterval ? `Ingen sikker forskjell fra ${comparator.name}` : `Som ${comparator.name}`,
    unknown: 'Kan ikke sammenlignes',
  }[judgement];
  const share = scale > 0 ? Math.min(1, Math.abs(change) / scale) : 0;
  return mark(judgement, word, share, hasInterval ? 'interval' : 'figure');

  function isSame(): boolean {
    if (!hasInterval || change === 0) return change === 0;
    const range = differenceInterval(a, b);
    return range.low <= 0 && range.high >= 0;
  }
}

function whyMissing(figure: Compared): string | null {
  if (figure.status === 'hidden') return capital(statusWord.hidden);
  if (isShown(figure) && Number.isFinite(figure.value)) return null;
  const { status } = figure;
  const isWorded =
    status === 'not_applicable' || status === 'missing' || status === 'not_computable';
  return capital(isWorded ? statusWord[status] : statusWord.missing);
}

function mark(
  judgement: Judgement,
  word: string,
  share: number,
  basis: BarometerMark['basis'],
): BarometerMark {
  const tone = judgementTone[judgement];
  const isDrawn = judgement !== 'unknown' && judgement !== 'same';
  return {
    judgement,
    symbol: judgementSymbol[judgement],
    word,
    tone,
    bar: {
      side: isDrawn ? tone : tone === 'none' ? 'none' : 'neutral',
      share: isDrawn ? share : 0,
    },
    basis,
  };
}
