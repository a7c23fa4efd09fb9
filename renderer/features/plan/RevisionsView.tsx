import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  PlanChange,
  PlanFields,
  PlanPoint,
  PlanRevisions,
} from '../../../electron/contract/plan-revisions.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { formatDate } from '../../text/format.ts';
import { revisionText } from '../../text/plan-revisions.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { AdoptDialog } from './AdoptDialog.tsx';
import { ChoosePointDialog } from './ChoosePointDialog.tsx';
import { DiffList } from './DiffList.tsx';
import { PlanChangeDialog, type Proposed } from './PlanChangeDialog.tsx';
import { RetireDialog } from './RetireDialog.tsx';
import { CompareRevisions, RevisionTable } from './RevisionTable.tsx';

const text = revisionText.next;

/** What waits for the next revision, every revision there has been, and two of them compared. */
export function RevisionsView({ onRead }: { onRead: (revisionId: string) => void }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.plan.revisions.queryOptions());
  return (
    <QueryState query={query} shape="page">
      {(data) => {
        const last = data.revisions[0]?.adoptedOn ?? null;
        return (
          <div className="dp-revisions">
            <p className="dp-revisions__lead">
              {revisionText.lead(
                data.revisions.length,
                last === null ? '' : formatDate(last, 'long'),
              )}
            </p>
            <NextRevision data={data} />
            <RevisionTable revisions={data.revisions} onRead={onRead} />
            <CompareRevisions revisions={data.revisions} />
          </div>
        );
      }}
    </QueryState>
  );
}

type Asked =
  { what: 'choose' | 'retire' | 'adopt' } | { what: 'change'; proposed: Proposed } | null;

const emptyFields: Record<'measure' | 'challenge' | 'point', PlanFields> = {
  measure: {
    ...{ target: 'measure', name: '', adoptedText: '', adoptedDescription: '' },
    ...{ strategy: '', responsible: '', start: { kind: 'not_stated' } },
  },
  challenge: { target: 'challenge', adoptedText: '' },
  point: { target: 'point', ambitionId: 'A1', text: '' },
};

function NextRevision({ data }: { data: PlanRevisions }) {
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const change = (point: PlanPoint) =>
    setAsked({ what: 'change', proposed: proposedOf(point, data.changes) });
  const add = (target: keyof typeof emptyFields) =>
    setAsked({
      what: 'change',
      proposed: { targetId: null, label: null, revision: null, fields: emptyFields[target] },
    });
  return (
    <section aria-labelledby="revision-next">
      <h2 id="revision-next">{text.title}</h2>
      {data.changes.length === 0 ? (
        <EmptyState title={text.emptyTitle} why={text.emptyWhy} />
      ) : (
        <>
          <p>{text.lead}</p>
          <DiffList comparison={data.proposal} />
          <Waiting
            changes={data.changes}
            onEdit={(proposed) => setAsked({ what: 'change', proposed })}
          />
        </>
      )}
      <div className="dp-revisions__tools">
        <Button size="small" variant="secondary" onClick={() => setAsked({ what: 'choose' })}>
          {text.change}
        </Button>
        <Button size="small" variant="secondary" onClick={() => add('challenge')}>
          {text.addChallenge}
        </Button>
        <Button size="small" variant="secondary" onClick={() => add('measure')}>
          {text.addMeasure}
        </Button>
        <Button size="small" variant="secondary" onClick={() => add('point')}>
          {text.addPoint}
        </Button>
        <Button size="small" variant="secondary" onClick={() => setAsked({ what: 'retire' })}>
          {text.retire}
        </Button>
        <Button size="small" onClick={() => setAsked({ what: 'adopt' })}>
          {text.adopt}
        </Button>
      </div>
      {asked?.what === 'choose' && (
        <ChoosePointDialog points={data.points} onChoose={change} onClose={close} />
      )}
      {asked?.what === 'retire' && (
        <RetireDialog points={data.points} changes={data.changes} onClose={close} />
      )}
      {asked?.what === 'adopt' && <AdoptDialog proposal={data.proposal} onClose={close} />}
      {asked?.what === 'change' && (
        <PlanChangeDialog proposed={asked.proposed} ambitions={data.ambitions} onClose={close} />
      )}
    </section>
  );
}

/** The point as it waits already, else as it stands in the plan. */
export function proposedOf(point: PlanPoint, changes: readonly PlanChange[]): Proposed {
  const { target, targetId, label, fields } = point;
  const waiting = changes.find((one) => one.target === target && one.targetId === targetId);
  return {
    ...{ targetId, label },
    revision: waiting?.revision ?? null,
    fields: waiting?.fields ?? fields,
  };
}

function Waiting(props: { changes: PlanChange[]; onEdit: (proposed: Proposed) => void }) {
  const trpc = useTRPC();
  const drop = useCommand(trpc.plan.dropChange.mutationOptions(), {
    toast: text.dropped,
    undo: true,
  });
  return (
    <ul className="dp-revision-waiting" aria-label={text.waiting}>
      {props.changes.map(({ id, label, kind, fields, reason, revision, targetId }) => (
        <li key={id}>
          <span>
            {label} {text.kind[kind]}
            {reason !== '' && `: ${reason}`}
          </span>
          {fields && (
            <Button
              size="xsmall"
              variant="tertiary"
              aria-label={text.editName(label)}
              onClick={() => props.onEdit({ targetId, label, revision, fields })}
            >
              {text.edit}
            </Button>
          )}
          <Button
            size="xsmall"
            variant="tertiary"
            data-color="neutral"
            aria-label={text.dropName(label)}
            onClick={() => drop.mutate({ changeId: id })}
          >
            {text.drop}
          </Button>
        </li>
      ))}
    </ul>
  );
}
