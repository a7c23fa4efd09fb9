import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Deliverable } from '../../../../electron/contract/deliverables.ts';
import type { MeasureDetail } from '../../../../electron/contract/measures.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { formatDate, halfYearLabel } from '../../../text/format.ts';
import { workText } from '../../../text/measure-work.ts';
import { measureText } from '../../../text/measures.ts';
import { AppLink } from '../../../ui/AppLink.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { StatusIcon } from '../../../ui/StatusIcon.tsx';
import { dependencySentences } from '../../../../electron/contract/dependency-sentences.ts';
import { DeliverableDialog } from './DeliverableDialog.tsx';
import { Section } from './Section.tsx';

const text = workText.dependencies;

/** What the measure hangs together with, the plan's own conflict as a question, and deliverables. */
export function DependencyPart({ measure, today }: { measure: MeasureDetail; today: string }) {
  const trpc = useTRPC();
  const deliverables = useQuery(trpc.deliverable.list.queryOptions({ measureId: measure.id })).data;
  const [edited, setEdited] = useState<Deliverable | 'new' | null>(null);
  const { dependencies } = measure;
  const { sentences, conflicts } = dependencySentences(measure.id, dependencies);
  const add = { label: text.add, run: () => setEdited('new') };
  if (dependencies.length === 0)
    return (
      <Section title={text.title}>
        <p>{measureText.dependency.none}</p>
      </Section>
    );
  return (
    <Section title={text.title} add={add} lead={sentences.join(' ')}>
      {conflicts.map((sentence) => (
        <div className="dp-question" key={sentence}>
          <StatusIcon status="waiting" />
          <div>
            <h3>{text.question}</h3>
            <p>{sentence}</p>
            <p className="dp-quiet">{text.questionHelp}</p>
            <AppLink className="dp-plain-link" to="/briefings">
              {text.ask}
            </AppLink>
          </div>
        </div>
      ))}
      {deliverables?.length === 0 && <EmptyState title={text.emptyTitle} why={text.emptyWhy} />}
      {deliverables && deliverables.length > 0 && (
        <ul className="dp-about-list">
          {deliverables.map((deliverable) => (
            <Row
              key={deliverable.id}
              deliverable={deliverable}
              today={today}
              onEdit={() => setEdited(deliverable)}
            />
          ))}
        </ul>
      )}
      {edited !== null && (
        <DeliverableDialog
          dependencies={dependencies}
          deliverable={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  );
}

function Row(props: { deliverable: Deliverable; today: string; onEdit: () => void }) {
  const { deliverable, today, onEdit } = props;
  const trpc = useTRPC();
  const update = useCommand(trpc.deliverable.update.mutationOptions(), { undo: true });
  const { id, revision, text: what, halfYear, receivedOn, measureId, dependsOnId } = deliverable;
  return (
    <li>
      <span className="dp-about-list__when">{text.from(dependsOnId, measureId)}</span>
      <span className="dp-about-list__what">
        <button type="button" className="dp-about-open" onClick={onEdit}>
          {what}
        </button>
        {halfYear !== null && receivedOn === null && (
          <span className="dp-quiet">{text.expectedBy(halfYearLabel(halfYear))}</span>
        )}
      </span>
      <span className="dp-about-list__end">
        <span className="dp-status-choice">
          <StatusIcon status={receivedOn === null ? 'waiting' : 'done'} />
          {receivedOn === null ? text.waiting : text.received(formatDate(receivedOn, 'medium'))}
        </span>
        {receivedOn === null && (
          <Button
            size="xsmall"
            variant="secondary"
            aria-label={text.receiveName(what)}
            loading={update.isPending}
            onClick={() =>
              update.mutate({
                deliverableId: id,
                ...{ revision, text: what, halfYear, receivedOn: today },
              })
            }
          >
            {text.receive}
          </Button>
        )}
      </span>
    </li>
  );
}
