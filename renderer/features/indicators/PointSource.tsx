import { XMarkIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useEffect, useRef, type ReactElement } from 'react';
import type { IndicatorDetail } from '../../../electron/contract/indicators.ts';
import { indicatorText } from '../../text/indicators.ts';
import { useKeys } from '../../ui/keys.ts';
import { Facts } from './Facts.tsx';
import { LocalPointFacts } from './local/LocalSource.tsx';
import { provenanceFacts, rightsFacts } from './provenanceFacts.tsx';
import type { TableCell } from './tableRows.ts';

interface Props {
  detail: IndicatorDetail;
  cell: TableCell;
  close: () => void;
}

/** Where one number came from: what stands in the file, under which code, in which file. */
export function PointSource({ detail, cell, close }: Props): ReactElement {
  const { point: words, source } = indicatorText;
  const box = useRef<HTMLElement>(null);
  const period = detail.periods.find((p) => p.code === cell.period)?.label ?? cell.period;
  const file = detail.provenance.find((p) => p.vintage === cell.point?.vintage);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useKeys({ escape: close });
  const title = words.title(cell.placeName, period);
  return (
    <section className="dp-ind-point" ref={box} tabIndex={-1} aria-label={title}>
      <div className="dp-ind-point-head">
        <h2>{title}</h2>
        <Button
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          icon={<XMarkIcon title={words.close} />}
          onClick={close}
        />
      </div>
      {cell.point === null ? (
        <p>{words.notFetched(detail.sourceName)}</p>
      ) : detail.origin === 'local' ? (
        <LocalPointFacts detail={detail} period={cell.period} value={cell.point.text} />
      ) : (
        <Facts
          facts={[
            { label: words.value, value: cell.point.text },
            {
              label: words.raw,
              value: cell.point.raw === '' ? words.rawEmpty : `«${cell.point.raw}»`,
            },
            { label: words.code, value: cell.point.sourcePlace },
            ...(file === undefined
              ? [{ label: source.vintage, value: String(cell.point.vintage) }]
              : [...provenanceFacts(file, detail.provenance.length), ...rightsFacts(file)]),
          ]}
        />
      )}
    </section>
  );
}
