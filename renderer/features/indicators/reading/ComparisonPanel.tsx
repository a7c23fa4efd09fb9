import { Button } from '@navikt/ds-react';
import { useState, type ReactElement } from 'react';
import type { IndicatorDetail } from '../../../../electron/contract/indicators.ts';
import { registerText } from '../../../text/register.ts';
import { ComparisonDialog } from './ComparisonDialog.tsx';

const text = registerText.comparison;

/** What the figure stands beside, and where the set is not the same from year to year. */
export function ComparisonPanel({ detail }: { detail: IndicatorDetail }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const { places, isProposed, notes } = detail.comparison;
  return (
    <section>
      <h2>{text.title}</h2>
      <p className="dp-ind-side-note">
        {places}
        {isProposed && ` (${text.proposed.toLocaleLowerCase('nb')})`}
      </p>
      {notes.length > 0 && (
        <ul className="dp-comparison-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Button
        className="dp-reading-target-button"
        size="xsmall"
        variant="secondary"
        data-color="neutral"
        aria-label={text.changeName}
        onClick={() => setOpen(true)}
      >
        {text.change}
      </Button>
      {isOpen && <ComparisonDialog indicatorId={detail.id} onClose={() => setOpen(false)} />}
    </section>
  );
}
