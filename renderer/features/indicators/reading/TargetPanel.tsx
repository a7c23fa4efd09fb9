import { Button } from '@navikt/ds-react';
import { useState, type ReactElement } from 'react';
import type { IndicatorDetail } from '../../../../electron/contract/indicators.ts';
import type { IndicatorReading } from '../../../../electron/contract/reading.ts';
import { readingText } from '../../../text/indicators.ts';
import { TargetDialog } from './TargetDialog.tsx';

const words = readingText.target;

interface Props {
  detail: IndicatorDetail;
  reading: IndicatorReading;
}

/** The group's target with its reason and who set it, or the way to set one. */
export function TargetPanel({ detail, reading }: Props): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const { target } = reading;
  return (
    <section>
      <h2>{words.title}</h2>
      {!reading.isTargetAllowed ? (
        <p className="dp-ind-side-note">{words.notAllowed}</p>
      ) : target === null ? (
        <p className="dp-ind-side-note">{words.none}</p>
      ) : (
        <div className="dp-reading-target">
          <b>{words.value(target.valueText, target.byLabel)}</b>
          <p>{target.rationale}</p>
          <span className="dp-reading-meta">{words.judgement(target.actor)}</span>
        </div>
      )}
      {reading.isTargetAllowed && (
        <Button
          className="dp-reading-target-button"
          size="xsmall"
          variant="secondary"
          data-color="neutral"
          onClick={() => setOpen(true)}
        >
          {target === null ? words.set : words.edit}
        </Button>
      )}
      {isOpen && <TargetDialog detail={detail} reading={reading} onClose={() => setOpen(false)} />}
    </section>
  );
}
