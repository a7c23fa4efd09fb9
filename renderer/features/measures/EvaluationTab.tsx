import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Table } from '@navikt/ds-react';
import { useState } from 'react';
import { evaluationPage } from '../../../electron/contract/evaluations.ts';
import { verdictWord } from '../../../electron/contract/words.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { measureText } from '../../text/measures.ts';
import { formatDate, halfYearLabel, halfYearOf } from '../../text/format.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { useKeys } from '../../ui/keys.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { useToday } from '../../api/useToday.ts';

const text = measureText.evaluationTab;

/** The evaluations of one measure, and the way to start the one for this half-year. */
export function EvaluationTab({ measureId }: { measureId: number }) {
  const trpc = useTRPC();
  const [most, setMost] = useState(evaluationPage);
  const query = useQuery(
    trpc.evaluation.list.queryOptions({ measureId, most }, { placeholderData: keepPreviousData }),
  );
  const navigate = useNavigate();
  const create = useCommand(trpc.evaluation.create.mutationOptions());
  const period = halfYearOf(useToday());
  const label = halfYearLabel(period);
  // Those of the measure before stand in only until these have come.
  const own = query.data?.rows.filter((evaluation) => evaluation.measureId === measureId);
  const current = own?.find((evaluation) => evaluation.period === period);

  const open = (evaluationId: string) =>
    void navigate({ to: '/evaluations/$evaluationId', params: { evaluationId } });
  const start = () => {
    if (!own || create.isPending) return;
    if (current) open(current.id);
    else create.mutate({ measureId, period }, { onSuccess: ({ id }) => open(id) });
  };
  useKeys({ e: start });

  const button = (
    <Button size="small" variant="secondary" loading={create.isPending} onClick={start}>
      {text.start(label)}
    </Button>
  );
  return (
    <QueryState query={query} shape="list">
      {() => (
        <div className="dp-tab-stack">
          {!current && (
            <EmptyState
              title={text.emptyTitle(measureId, label)}
              why={text.emptyWhy}
              action={button}
            />
          )}
          {own && own.length > 0 && (
            <Table size="small" className="dp-tab-table">
              <Table.Header>
                <Table.Row>
                  <Table.HeaderCell scope="col">{text.period}</Table.HeaderCell>
                  <Table.HeaderCell scope="col">{text.verdict}</Table.HeaderCell>
                  <Table.HeaderCell scope="col">{text.state}</Table.HeaderCell>
                  <Table.HeaderCell scope="col">{text.updated}</Table.HeaderCell>
                </Table.Row>
              </Table.Header>
              <Table.Body>
                {own.map((evaluation) => (
                  <Table.Row key={evaluation.id}>
                    <Table.DataCell>
                      <AppLink className="dp-plain-link" to={`/evaluations/${evaluation.id}`}>
                        {evaluation.periodLabel}
                      </AppLink>
                    </Table.DataCell>
                    <Table.DataCell>
                      {evaluation.verdict ? verdictWord[evaluation.verdict] : text.noVerdict}
                    </Table.DataCell>
                    <Table.DataCell>
                      {evaluation.state === 'final' ? text.final : text.draft}
                    </Table.DataCell>
                    <Table.DataCell>{formatDate(evaluation.updatedAt, 'table')}</Table.DataCell>
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
          )}
          {own && own.length > 0 && query.data && query.data.total > own.length && (
            <div>
              <Button
                size="small"
                variant="tertiary"
                onClick={() => setMost(most + evaluationPage)}
              >
                {text.more(own.length, query.data.total)}
              </Button>
            </div>
          )}
        </div>
      )}
    </QueryState>
  );
}
