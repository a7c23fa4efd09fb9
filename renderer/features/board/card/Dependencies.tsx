import { XMarkIcon } from '@navikt/aksel-icons';
import { Button, InlineMessage } from '@navikt/ds-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CardDetail, CardReference } from '../../../../electron/contract/card-content.ts';
import { useCommand } from '../../../api/command.ts';
import { errorSentence } from '../../../api/errors.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { cardText } from '../../../text/card.ts';
import { StatusIcon } from '../../../ui/StatusIcon.tsx';
import { columnStatus } from '../columnStatus.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';

const text = cardText.dependencies;

/** What must be finished before this card, and what waits for it. */
export function Dependencies({ card }: { card: CardDetail }) {
  const trpc = useTRPC();
  // Quiet: a circle is named where it was made.
  const add = useCommand(trpc.cardDependency.add.mutationOptions(), { quiet: true });
  const remove = useCommand(trpc.cardDependency.remove.mutationOptions());
  const [words, setWords] = useState('');
  const hits = useQuery({
    ...trpc.card.find.queryOptions({ words, except: card.id }),
    enabled: words.trim() !== '',
    placeholderData: keepPreviousData,
  });
  const known = new Set(card.dependsOn.map(({ id }) => id));
  const found = words.trim() === '' ? [] : (hits.data ?? []).filter(({ id }) => !known.has(id));
  const isNothing = words.trim() !== '' && hits.data !== undefined && found.length === 0;

  return (
    <div className="dp-dependencies">
      <h4>{text.dependsOn}</h4>
      {card.dependsOn.length === 0 ? (
        <p className="dp-card-none">{text.none}</p>
      ) : (
        <ul>
          {card.dependsOn.map((other) => (
            <li key={other.id}>
              <Reference card={other} />
              <Button
                size="xsmall"
                variant="tertiary"
                data-color="neutral"
                icon={<XMarkIcon title={text.remove(other.code)} />}
                onClick={() => remove.mutate({ cardId: card.id, dependsOnId: other.id })}
              />
            </li>
          ))}
        </ul>
      )}
      <TextField
        size="small"
        label={text.find}
        description={text.findHelp}
        value={words}
        limit={100}
        autoComplete="off"
        onChange={(event) => {
          setWords(event.target.value);
          add.reset();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || words === '') return;
          event.preventDefault();
          event.stopPropagation();
          setWords('');
        }}
      />
      <p role="status" className={isNothing ? 'dp-card-none' : 'dp-sr'}>
        {isNothing ? text.nothing : found.length > 0 ? text.hitCount(found.length) : ''}
      </p>
      {found.length > 0 && (
        <ul className="dp-dependencies__hits" aria-label={text.hits}>
          {found.map((hit) => (
            <li key={hit.id}>
              <button
                type="button"
                aria-label={text.add(hit.code, hit.title)}
                onClick={() =>
                  add.mutate(
                    { cardId: card.id, dependsOnId: hit.id },
                    { onSuccess: () => setWords('') },
                  )
                }
              >
                <span className="dp-card__code">{hit.code}</span>
                <span className="dp-dependencies__title">{hit.title}</span>
                <span className="dp-card__code">{hit.columnName}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {add.isError && (
        <InlineMessage status="error" size="small" role="alert">
          {errorSentence(add.error)}
        </InlineMessage>
      )}
      {card.dependents.length > 0 && (
        <>
          <h4>{text.blocks(card.dependents.length)}</h4>
          <ul>
            {card.dependents.map((other) => (
              <li key={other.id}>
                <Reference card={other} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Reference({ card }: { card: CardReference }) {
  const isDone = card.columnKind === 'done';
  return (
    <span className="dp-dependencies__card" data-done={isDone || card.isGone || undefined}>
      <StatusIcon status={columnStatus[card.columnKind]} />
      <span className="dp-card__code">{card.code}</span>
      <span className="dp-dependencies__title">{card.title}</span>
      <span className="dp-card__code">
        {card.isGone ? text.gone : isDone ? text.done : card.columnName}
      </span>
    </span>
  );
}
