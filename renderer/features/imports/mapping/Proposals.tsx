import { Button } from '@navikt/ds-react';
import type { ReactElement } from 'react';
import type { MappingAsk } from '../../../../electron/contract/mapping.ts';
import { answersText as text } from '../../../text/mapping-answers.ts';
import { fieldIds } from './fieldIds.ts';
import { askId } from './proposals.ts';

interface Props {
  asks: readonly MappingAsk[];
  accept: (asks: readonly MappingAsk[]) => void;
}

/** What the app proposes and nobody has said, each with what speaks for it; nothing when all is answered. */
export function Proposals({ asks, accept }: Props): ReactElement | null {
  if (asks.length === 0) return null;
  return (
    <section className="dp-map-proposals" aria-labelledby="map-proposals">
      <h3 id="map-proposals">{text.proposals(asks.length)}</h3>
      <p>{text.proposalsLead}</p>
      <ul>
        {asks.map((ask) => (
          <li key={askId(ask)}>
            <span>{ask.sentence}</span>
            <Button
              size="xsmall"
              type="button"
              variant="tertiary"
              aria-label={text.acceptName(ask.sentence)}
              onClick={() => accept([ask])}
            >
              {text.accept}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        type="button"
        variant="secondary"
        id={fieldIds.acceptAll}
        onClick={() => accept(asks)}
      >
        {text.acceptAll}
      </Button>
    </section>
  );
}
