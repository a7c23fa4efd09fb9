import type { ReactElement } from 'react';
import type { IndicatorDetail } from '../../../electron/contract/indicators.ts';
import { indicatorText } from '../../text/indicators.ts';
import { Facts } from './Facts.tsx';

/** What the number counts, and what it must not be used for. */
export function Definition({ detail }: { detail: IndicatorDetail }): ReactElement {
  const { fields } = indicatorText;
  return (
    <section className="dp-ind-definition">
      <h2>{indicatorText.definition}</h2>
      <Facts
        facts={[
          { label: fields.definition, value: detail.definition },
          { label: fields.numerator, value: detail.numerator },
          { label: fields.denominator, value: detail.denominator },
          { label: fields.caveat, value: detail.caveat },
        ]}
      />
    </section>
  );
}
