import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { voiceLinkKinds } from '../../../electron/contract/vocabulary.ts';
import type { Voice } from '../../../electron/contract/voices.ts';
import { useTRPC } from '../../api/trpc.ts';
import { formatDate } from '../../text/format.ts';
import { voicesText as text } from '../../text/voices.ts';
import { useKeys } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { useAsked } from '../../ui/useAsked.ts';
import { VoiceDialog } from './VoiceDialog.tsx';
import { VoiceTable } from './VoiceTable.tsx';
import './voices.css';

/** What groups of children and young people have said, and what changed because of it. */
export function VoicesPage() {
  const trpc = useTRPC();
  const query = useQuery(trpc.voice.list.queryOptions());
  // «Før innspill» elsewhere in the tool comes here with what it is about in the address.
  const search = useSearch({ from: '/shell/voices' });
  const kind = voiceLinkKinds.find((one) => one === search.kind);
  const about = kind && search.subject !== undefined ? [{ kind, subject: search.subject }] : [];
  const [edited, setEdited] = useState<Voice | 'new' | null>(null);
  useAsked(search.new, () => setEdited('new'));
  // A hit in the search comes here with one input; it is opened when the list is there.
  useAsked(query.data && search.voice, (id) =>
    setEdited(query.data?.find((voice) => voice.id === id) ?? null),
  );
  const create = () => setEdited('new');
  useKeys({ n: create }, edited === null);
  return (
    <Page
      title={text.title}
      lead={query.data && text.lead(query.data.length, lastDate(query.data))}
      crumbs={[{ label: text.title }]}
      hints={[{ keys: ['N'], text: text.hint }]}
      actions={
        <Button size="small" icon={<PlusIcon aria-hidden />} onClick={create}>
          {text.create}
        </Button>
      }
    >
      <QueryState query={query} shape="list">
        {(voices) =>
          voices.length > 0 ? (
            <VoiceTable voices={voices} onOpen={setEdited} />
          ) : (
            <EmptyState
              title={text.emptyTitle}
              why={text.emptyWhy}
              action={
                <Button size="small" variant="secondary" onClick={create}>
                  {text.create}
                </Button>
              }
            />
          )
        }
      </QueryState>
      {edited !== null && (
        <VoiceDialog
          key={edited === 'new' ? 'new' : edited.id}
          voice={edited === 'new' ? null : edited}
          about={about}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  );
}

function lastDate([newest]: Voice[]): string | null {
  return newest ? formatDate(newest.heardOn, 'long') : null;
}
