import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import type { Overview } from '../../../electron/contract/overview.ts';
import { overviewText as text } from '../../text/overview.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { StatusIcon } from '../../ui/StatusIcon.tsx';

/** So many are seen at once; the others are asked for. */
const shownRows = 5;

/** Worst first, each with one reason and the one thing to do; the first five until one asks for more. */
export function AttentionList({ total, rows, looked }: Overview['attention']) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, shownRows);
  return (
    <section aria-labelledby="attention">
      <h2 id="attention">{text.attention}</h2>
      {rows.length === 0 ? (
        <p className="dp-attention-none">
          <StatusIcon status={looked === 0 ? 'unstarted' : 'done'} />
          <span>
            <b>{text.attentionEmpty}</b> {text.attentionEmptyWhy(looked)}
          </span>
        </p>
      ) : (
        <ul className="dp-attention">
          {shown.map((row) => (
            <li key={row.id}>
              <StatusIcon status={row.severity} label={text.severity[row.severity]} />
              <span className="dp-attention-text">
                <b>{row.title}</b>
                <span>{row.reason}</span>
              </span>
              <AppLink
                to={row.action.to}
                className="dp-attention-action"
                aria-label={`${row.action.label}: ${row.title}`}
              >
                {row.action.label}
              </AppLink>
            </li>
          ))}
        </ul>
      )}
      {total > shownRows && (
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? text.attentionFewer : text.attentionMore(rows.length - shownRows)}
        </Button>
      )}
      {isWhole && total > rows.length && <p>{text.attentionBeyond(total - rows.length)}</p>}
    </section>
  );
}
