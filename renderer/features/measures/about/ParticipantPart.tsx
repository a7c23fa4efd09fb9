import { Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Participant } from '../../../../electron/contract/participants.ts';
import { participantKinds } from '../../../../electron/contract/vocabulary.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { workText } from '../../../text/measure-work.ts';
import { GapTag } from '../../../ui/Gap.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { ParticipantDialog } from './ParticipantDialog.tsx';
import { Section } from './Section.tsx';

const text = workText.participants;

/** Who takes part, by service and role; the kinds the plan asks for and nobody has named are gaps. */
export function ParticipantPart({ measureId }: { measureId: number }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.participant.list.queryOptions({ measureId }));
  const [edited, setEdited] = useState<Participant | 'new' | null>(null);
  return (
    <Section title={text.title} add={{ label: text.add, run: () => setEdited('new') }}>
      <QueryState query={query} shape="list">
        {({ participants, services }) => (
          <>
            {participants.length === 0 ? (
              <EmptyState title={text.emptyTitle} why={text.emptyWhy} />
            ) : (
              <>
                <Sum participants={participants} />
                <Rows participants={participants} onEdit={setEdited} />
              </>
            )}
            {edited !== null && (
              <ParticipantDialog
                measureId={measureId}
                participant={edited === 'new' ? null : edited}
                services={services}
                onClose={() => setEdited(null)}
              />
            )}
          </>
        )}
      </QueryState>
    </Section>
  );
}

function Sum({ participants }: { participants: readonly Participant[] }) {
  const share = participants.reduce((sum, one) => sum + (one.share ?? 0), 0);
  const missing = participantKinds.filter((kind) => participants.every((one) => one.kind !== kind));
  return (
    <p className="dp-about-part__lead">
      {text.sum(participants.length, share)}{' '}
      {missing.length > 0 && (
        <GapTag>{text.missing(missing.map((kind) => text.missingWord[kind]))}</GapTag>
      )}
    </p>
  );
}

function Rows(props: {
  participants: readonly Participant[];
  onEdit: (participant: Participant) => void;
}) {
  return (
    <div className="dp-about-scroll">
      <Table size="small">
        <Table.Header>
          <Table.Row>
            {text.head.map((label) => (
              <Table.HeaderCell key={label} scope="col">
                {label}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {props.participants.map((participant) => (
            <Table.Row key={participant.id}>
              <Table.HeaderCell scope="row">
                <button
                  type="button"
                  className="dp-about-open"
                  onClick={() => props.onEdit(participant)}
                >
                  {participant.actorName}
                </button>
              </Table.HeaderCell>
              <Table.DataCell>{participant.role}</Table.DataCell>
              <Table.DataCell className="dp-about-number">
                {participant.share === null ? (
                  <span className="dp-quiet">{text.noShare}</span>
                ) : (
                  text.percent(participant.share)
                )}
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
