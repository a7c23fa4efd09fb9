import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useToday } from '../../../api/useToday.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { cardText } from '../../../text/card.ts';
import { whenText } from '../../../text/format.ts';
import { copyText } from '../../../ui/copyText.ts';
import { QueryState } from '../../../ui/states.tsx';
import { StrikeButton } from '../../../ui/strike/StrikeButton.tsx';
import { useToast } from '../../../ui/toast.tsx';

const text = cardText.history;
const shownFirst = 12;

/** All that has happened to the card, in words, the newest first. */
export function History({ cardId }: { cardId: string }) {
  const trpc = useTRPC();
  const today = useToday();
  const query = useQuery(trpc.card.history.queryOptions({ cardId }));
  const toast = useToast();
  const [isAll, setAll] = useState(false);
  return (
    <QueryState query={query} shape="list">
      {(entries) => {
        const shown = isAll ? entries : entries.slice(0, shownFirst);
        if (entries.length === 0) return <p className="dp-card-none">{text.none}</p>;
        return (
          <>
            <ol className="dp-card-history">
              {shown.map((entry, at) => (
                <li key={entries.length - at}>
                  <span className="dp-card__code">{whenText(entry.at, today)}</span>
                  <span>
                    {entry.text} <span className="dp-card__code">({entry.actor})</span>
                  </span>
                </li>
              ))}
            </ol>
            <div className="dp-comments__tools">
              {shown.length < entries.length && (
                <Button size="xsmall" variant="tertiary" type="button" onClick={() => setAll(true)}>
                  {text.more(entries.length - shown.length)}
                </Button>
              )}
              <Button
                size="xsmall"
                variant="tertiary"
                data-color="neutral"
                type="button"
                onClick={() =>
                  void copyText(entries.map(({ line }) => line).join('\n')).then((isCopied) =>
                    toast.show(isCopied ? text.copied : text.notCopied, { isError: !isCopied }),
                  )
                }
              >
                {text.copy}
              </Button>
              <StrikeButton size="xsmall" subject="card" id={cardId} />
            </div>
          </>
        );
      }}
    </QueryState>
  );
}
