import { ArrowCirclepathIcon, CloudDownIcon } from '@navikt/aksel-icons';
import { Button, InlineMessage, Loader, ReadMore } from '@navikt/ds-react';
import { useEffect, useRef, type ReactElement } from 'react';
import type { FetchListing, FetchProgress } from '../../../../electron/contract/fetching.ts';
import { errorSentence, errorWay } from '../../../api/errors.ts';
import { fetchingText as text } from '../../../text/fetching.ts';
import { formatDate, formatTime } from '../../../text/format.ts';
import type { Fetching } from './useFetching.ts';

/** One saved question, with its button, its progress, or what went wrong. */
export function FetchRow({
  query,
  fetching,
}: {
  query: FetchListing;
  fetching: Fetching;
}): ReactElement {
  const { state, start, cancel } = fetching;
  const { id, title, source, indicators, note, url, lastFetchedAt } = query;
  const own = state?.queryId === id ? state : null;
  const isRunning = own?.kind === 'running';
  const isBusy = state?.kind === 'running';
  const button = useRef<HTMLButtonElement>(null);
  const wasRunning = useRef(false);
  useEffect(() => {
    // The button changes under the finger; focus must not be lost with the old one.
    if (wasRunning.current !== isRunning) button.current?.focus();
    wasRunning.current = isRunning;
  }, [isRunning]);
  const facts = [
    source,
    ...indicators.map(({ name }) => name).filter((name) => !title.startsWith(name)),
    lastFetchedAt === null
      ? text.never
      : text.last(`${formatDate(lastFetchedAt, 'table')} kl. ${formatTime(lastFetchedAt)}`),
  ];
  return (
    <li data-running={isRunning || undefined}>
      <div>
        <b>{title}</b>
        <p className="dp-fetch-facts">{facts.join(' · ')}</p>
        {note !== null && note !== '' && <p>{note}</p>}
        <ReadMore size="small" header={text.question}>
          <code>{url}</code>
        </ReadMore>
        {isRunning && <Progress source={source} progress={own.progress} />}
        {own?.kind === 'failed' && (
          <div role="alert">
            <InlineMessage status="error" size="small">
              {[errorSentence(own.error), errorWay(own.error)].filter(Boolean).join(' ')}
            </InlineMessage>
          </div>
        )}
      </div>
      {isRunning ? (
        <Button
          ref={button}
          size="small"
          variant="secondary"
          aria-label={text.cancelName(title)}
          onClick={cancel}
        >
          {text.cancel}
        </Button>
      ) : (
        <Button
          ref={button}
          size="small"
          variant="secondary"
          disabled={isBusy}
          icon={
            own?.kind === 'failed' ? (
              <ArrowCirclepathIcon aria-hidden />
            ) : (
              <CloudDownIcon aria-hidden />
            )
          }
          aria-label={own?.kind === 'failed' ? text.retryName(title) : text.fetchName(title)}
          onClick={() => start(query)}
        >
          {own?.kind === 'failed' ? text.retry : text.fetch}
        </Button>
      )}
    </li>
  );
}

function Progress({ source, progress }: { source: string; progress: FetchProgress | null }) {
  const isWhole = progress !== null && progress.received === progress.total;
  return (
    <p className="dp-fetch-progress">
      <Loader size="xsmall" aria-hidden />
      {progress === null
        ? text.asking(source)
        : isWhole
          ? text.reading
          : text.received(progress.received, progress.total)}
    </p>
  );
}
