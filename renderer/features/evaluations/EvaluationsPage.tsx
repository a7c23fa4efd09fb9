import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import {
  evaluationPage,
  type EvaluationList as List,
} from '../../../electron/contract/evaluations.ts';
import type { MeasureSummary } from '../../../electron/contract/measures.ts';
import { useTRPC } from '../../api/trpc.ts';
import { evaluationsText as text } from '../../text/evaluations.ts';
import { halfYearOf } from '../../text/format.ts';
import { useKeys } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { useAsked } from '../../ui/useAsked.ts';
import './evaluations.css';
import { EvaluationList } from './EvaluationList.tsx';
import { MissingNotes } from './MissingNotes.tsx';
import { NewNoteDialog } from './NewNoteDialog.tsx';

/** Every evaluation note, and the measures that have none this half-year. */
export function EvaluationsPage() {
  const trpc = useTRPC();
  const [most, setMost] = useState(evaluationPage);
  const evaluations = useQuery(
    trpc.evaluation.list.queryOptions({ most }, { placeholderData: keepPreviousData }),
  );
  const measures = useQuery(trpc.measure.list.queryOptions());
  const workspace = useQuery(trpc.workspace.status.queryOptions());
  // «Start notat» elsewhere in the tool comes here with the measure in the address.
  const asked = useSearch({ from: '/shell/evaluations' });
  const [startFor, setStartFor] = useState<number | 'choose' | null>(null);
  useAsked(asked.measure, (id) => setStartFor(Number(id)));
  useAsked(asked.new, () => setStartFor('choose'));
  useKeys({ e: () => setStartFor('choose') }, startFor === null);

  const current = workspace.data?.state === 'open' ? halfYearOf(workspace.data.today) : null;
  return (
    <Page
      title={text.title}
      crumbs={[{ label: text.crumb }]}
      hints={[{ keys: ['E'], text: text.hints.create }]}
      actions={
        <Button size="small" icon={<PlusIcon aria-hidden />} onClick={() => setStartFor('choose')}>
          {text.create}
        </Button>
      }
    >
      <QueryState query={measures} shape="list">
        {(known) => (
          <QueryState query={evaluations} shape="list">
            {(notes) => (
              <>
                {current !== null && <MissingNotes measures={known} onStart={setStartFor} />}
                <Notes
                  notes={notes}
                  onMore={() => setMost(most + evaluationPage)}
                  onStart={() => setStartFor('choose')}
                />
                {startFor !== null && current !== null && (
                  <Start
                    {...{ known, startFor }}
                    current={current}
                    period={asked.period ?? current}
                    onClose={() => setStartFor(null)}
                  />
                )}
              </>
            )}
          </QueryState>
        )}
      </QueryState>
    </Page>
  );
}

function Notes(props: { notes: List; onMore: () => void; onStart: () => void }) {
  const { notes, onMore, onStart } = props;
  if (notes.total > 0) return <EvaluationList notes={notes} onMore={onMore} />;
  return (
    <EmptyState
      title={text.emptyTitle}
      why={text.emptyWhy}
      action={
        <Button size="small" variant="secondary" onClick={onStart}>
          {text.create}
        </Button>
      }
    />
  );
}

function Start(props: {
  known: MeasureSummary[];
  current: string;
  period: string;
  startFor: number | 'choose';
  onClose: () => void;
}) {
  return (
    <NewNoteDialog
      measures={props.known}
      current={props.current}
      period={props.period}
      chosen={props.startFor === 'choose' ? null : props.startFor}
      onClose={props.onClose}
    />
  );
}
