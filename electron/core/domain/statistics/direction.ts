import { trendText } from '../../../contract/words.ts';
import type { Direction, TrendWord } from '../../../contract/vocabulary.ts';

/** `higher` and `lower` stand where the indicator has no good direction. */
export type Judgement = 'better' | 'worse' | 'higher' | 'lower' | 'same' | 'unknown';
export type Tone = 'better' | 'worse' | 'neutral' | 'none';
export type Arrow = '↗' | '↘' | '→' | '';

/**
 * The one place where a change in a figure becomes better or worse; polarity as Fingertips has it
 * (low is good, high is good, none). `change` is the new or own figure minus the other.
 */
export function judge(change: number | null, direction: Direction): Judgement {
  if (change === null || !Number.isFinite(change)) return 'unknown';
  if (change === 0) return 'same';
  if (direction === 'none') return change > 0 ? 'higher' : 'lower';
  return change > 0 === (direction === 'high_is_good') ? 'better' : 'worse';
}

/** The symbol tells better from worse without colour; it never points up or down for them. */
export const judgementSymbol: Record<Judgement, string> = {
  better: '✓',
  worse: '!',
  higher: '↑',
  lower: '↓',
  same: '=',
  unknown: '○',
};

export const judgementTone: Record<Judgement, Tone> = {
  better: 'better',
  worse: 'worse',
  higher: 'neutral',
  lower: 'neutral',
  same: 'neutral',
  unknown: 'none',
};

const ofTrend: Record<TrendWord, { judgement: Judgement; arrow: Arrow }> = {
  rising_better: { judgement: 'better', arrow: '↗' },
  rising_worse: { judgement: 'worse', arrow: '↗' },
  rising: { judgement: 'higher', arrow: '↗' },
  falling_better: { judgement: 'better', arrow: '↘' },
  falling_worse: { judgement: 'worse', arrow: '↘' },
  falling: { judgement: 'lower', arrow: '↘' },
  no_sure_change: { judgement: 'same', arrow: '→' },
  not_computable: { judgement: 'unknown', arrow: '' },
};

export interface TrendMark {
  judgement: Judgement;
  arrow: Arrow;
  symbol: string;
  word: string;
  tone: Tone;
}

/** Arrow (which way the figure goes), symbol, word and tone (what that means) of a trend word. */
export function trendMark(trend: TrendWord): TrendMark {
  const { judgement, arrow } = ofTrend[trend];
  return {
    judgement,
    arrow,
    symbol: judgementSymbol[judgement],
    word: trendText[trend],
    tone: judgementTone[judgement],
  };
}
