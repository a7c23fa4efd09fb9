import { Switch } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { ImportReading } from '../../../../electron/contract/mapping.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { fetchingText as text } from '../../../text/fetching.ts';
import { setPreference, usePreference } from '../../../ui/preferences.ts';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { FetchRow } from './FetchRow.tsx';
import { useFetching } from './useFetching.ts';
import './fetching.css';

interface Props {
  onReading: (reading: ImportReading) => void;
}

/** Fetching over the network: off until somebody turns it on, and then only by a button. */
export function FetchSection({ onReading }: Props): ReactElement {
  const isShown = usePreference('dp-fetching');
  return (
    <section className="dp-fetch" aria-labelledby="fetching">
      <header>
        <h2 id="fetching">{text.title}</h2>
        <Switch
          size="small"
          checked={isShown}
          onChange={(event) => setPreference('dp-fetching', event.target.checked)}
        >
          {text.show}
        </Switch>
        <p>{text.promise}</p>
      </header>
      {isShown && <FetchList onReading={onReading} />}
    </section>
  );
}

/** Mounted only while fetching is on, so that switching it off ends a call that goes on. */
function FetchList({ onReading }: Props): ReactElement {
  const query = useQuery(useTRPC().fetch.list.queryOptions());
  const fetching = useFetching(onReading);
  return (
    <QueryState query={query} shape="list">
      {(queries) =>
        queries.length === 0 ? (
          <EmptyState title={text.emptyTitle} why={text.emptyWhy} />
        ) : (
          <ul className="dp-fetch-list" aria-label={text.list}>
            {queries.map((one) => (
              <FetchRow key={one.id} query={one} fetching={fetching} />
            ))}
          </ul>
        )
      }
    </QueryState>
  );
}
