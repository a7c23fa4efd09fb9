import { Link } from '@navikt/ds-react';
import type { ReactElement } from 'react';
import type { IndicatorDetail } from '../../../electron/contract/indicators.ts';
import { indicatorText } from '../../text/indicators.ts';
import { registerText } from '../../text/register.ts';
import { AppLink } from '../../ui/AppLink.tsx';
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
          { label: fields.filter, value: detail.sourceFilter },
          { label: fields.rhythm, value: detail.rhythm },
          {
            label: fields.mean,
            value:
              detail.meanYears === null ? '' : fields.meanYears(detail.meanYears, detail.isRare),
          },
          {
            label: fields.ambition,
            value:
              detail.ambitionPoint && `${detail.ambitionPoint.id} ${detail.ambitionPoint.text}`,
          },
          {
            label: fields.parent,
            value: detail.parent && (
              <Link as={AppLink} to={`/indicators/${detail.parent.id}`}>
                {detail.parent.name}
              </Link>
            ),
          },
        ]}
      />
      <Link as={AppLink} className="dp-ind-edit" to={`/indicators/${detail.id}/definition`}>
        {registerText.edit}
      </Link>
    </section>
  );
}
