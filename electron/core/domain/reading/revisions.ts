import type { ObservationStatus } from '../../../contract/vocabulary.ts';
import { figureWord } from '../../../contract/words.ts';
import { figureText, type Reading } from '../figures.ts';
import { compareCodes } from '../periods.ts';

export interface PublishedFigure {
  vintageId: number;
  place: string;
  period: string;
  value: number | null;
  status: ObservationStatus;
  raw: string;
}

/** One figure that a later vintage changed; `from` and `to` are the vintages on each side. */
export interface Change {
  place: string;
  period: string;
  from: { vintageId: number; text: string };
  to: { vintageId: number; text: string };
}

/**
 * Figures that differ between vintages for the same place and period, newest change first. `order` is
 * the vintages as they were published. A figure the source hides now is not told by its old value.
 */
export function changesBetween(
  order: readonly number[],
  figures: readonly PublishedFigure[],
  reading: Pick<Reading, 'unit' | 'decimals'>,
): Change[] {
  const rank = new Map(order.map((id, index) => [id, index]));
  const rankOf = ({ vintageId }: { vintageId: number }) => rank.get(vintageId) ?? -1;
  const groups = Map.groupBy(figures, ({ place, period }) => `${place} ${period}`);
  return [...groups.values()]
    .flatMap((group) => {
      const sorted = group.toSorted((a, b) => rankOf(a) - rankOf(b));
      const isHiddenNow = sorted.at(-1)?.status === 'hidden';
      let current = sorted[0];
      return sorted.slice(1).flatMap((next): Change[] => {
        const before = current;
        if (!before || (before.value === next.value && before.status === next.status)) return [];
        current = next;
        const [from, to] = texts(before, next, reading, isHiddenNow);
        const { place, period } = next;
        return [
          {
            ...{ place, period },
            from: { vintageId: before.vintageId, text: from },
            to: { vintageId: next.vintageId, text: to },
          },
        ];
      });
    })
    .toSorted((a, b) => rankOf(b.to) - rankOf(a.to) || compareCodes(b.period, a.period));
}

const notTold = `et tall som nå er ${figureWord.hidden}`;

function texts(
  before: PublishedFigure,
  next: PublishedFigure,
  reading: Pick<Reading, 'unit' | 'decimals'>,
  isHiddenNow: boolean,
): [string, string] {
  const [from, to] = [figureText(before, reading), figureText(next, reading)];
  if (isHiddenNow)
    return [before.value === null ? from : notTold, next.value === null ? to : notTold];
  // Rounded alike, the two would look the same: the source's own text tells them apart.
  return from === to ? [`«${before.raw}»`, `«${next.raw}»`] : [from, to];
}
