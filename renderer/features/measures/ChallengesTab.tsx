import { Table, Tag } from '@navikt/ds-react';
import type { MeasureDetail } from '../../../electron/contract/measures.ts';
import { measureText } from '../../text/measures.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { ChallengeRef } from '../../ui/ChallengeRef.tsx';
import { EmptyState } from '../../ui/states.tsx';

const text = measureText.challengesTab;

/** The challenges this measure answers, and whether the group has confirmed it. */
export function ChallengesTab({ challenges }: { challenges: MeasureDetail['challenges'] }) {
  if (challenges.length === 0)
    return (
      <EmptyState
        title={text.lead(0)}
        why={text.emptyWhy}
        action={<AppLink to="/challenges">{text.open}</AppLink>}
      />
    );
  return (
    <>
      <p className="dp-tab-lead">{text.lead(challenges.length)}</p>
      <Table size="small" className="dp-tab-table">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{text.challenge}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{text.state}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {challenges.map(({ id, shortName, areaId, state }) => (
            <Table.Row key={id}>
              <Table.DataCell>
                <AppLink className="dp-plain-link" to={`/challenges?focus=${id}`}>
                  <ChallengeRef id={id} areaId={areaId} shortName={shortName} />
                </AppLink>
              </Table.DataCell>
              <Table.DataCell>
                {state === 'confirmed' ? (
                  <Tag size="xsmall" variant="moderate" data-color="accent">
                    {text.confirmed}
                  </Tag>
                ) : (
                  <Tag size="xsmall" variant="outline" data-color="accent">
                    {text.proposed}
                  </Tag>
                )}
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </>
  );
}
