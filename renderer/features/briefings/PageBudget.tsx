import { readingMinutes } from '../../../electron/contract/briefing-help.ts';
import { briefingText as text } from '../../text/briefings.ts';
import { formatNumber } from '../../text/format.ts';
import { longest, type SheetPages } from './usePages.ts';

interface Props {
  pages: SheetPages | null;
  budget: number | null;
}

/** How much of the paper is used, one mark for each page; amber above what was meant. */
export function PageBudget({ pages, budget }: Props) {
  if (pages === null) return <div className="dp-budget" aria-hidden />;
  const most = longest(pages);
  const used = formatNumber(most, 1);
  const marks = Math.max(budget ?? 1, Math.ceil(most - 0.001));
  const isOver = budget !== null && most > budget + 0.001;
  const isWordLonger = used !== formatNumber(pages.used, 1);
  return (
    <div className="dp-budget" data-over={isOver || undefined}>
      <p className="dp-budget-words">
        <b>
          {budget === null ? text.noBudget(used) : text.budget(used, formatNumber(budget, 1))}
          {pages.appendix > 0 && <span> {text.appendix(pages.appendix)}</span>}
        </b>
        <span>{text.readIn(readingMinutes(pages.words))}</span>
      </p>
      <div
        className="dp-budget-bar"
        role="meter"
        aria-label={budget === null ? text.noBudget(used) : text.budgetLabel(used, String(budget))}
        aria-valuemin={0}
        aria-valuemax={marks}
        aria-valuenow={Math.min(most, marks)}
        aria-valuetext={budget === null ? text.noBudget(used) : text.budget(used, String(budget))}
      >
        {Array.from({ length: marks }, (_, page) => (
          <span key={page} data-over={budget !== null && page >= budget ? true : undefined}>
            <i style={{ width: `${Math.min(1, Math.max(0, most - page)) * 100}%` }} />
          </span>
        ))}
      </div>
      {isOver && (
        <p className="dp-budget-over">
          {text.overBudget(formatNumber(most - (budget ?? 0), 1))}
          {isWordLonger && ` ${text.inWord(formatNumber(pages.used, 1))}`}
        </p>
      )}
    </div>
  );
}
