import type { ReactElement, ReactNode } from 'react';
import type { Mark } from '../../../electron/contract/indicators.ts';

/** Symbol, word and tone; symbol and word say everything the colour does. */
export function BarometerMark({
  mark,
  children,
}: {
  mark: Mark;
  children?: ReactNode;
}): ReactElement {
  return (
    <span className="dp-mark" data-tone={mark.tone}>
      <span className="dp-mark-symbol" aria-hidden>
        {mark.symbol}
      </span>
      <span>
        {mark.word}
        {children}
      </span>
    </span>
  );
}
