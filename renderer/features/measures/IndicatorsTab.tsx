import { useQuery } from '@tanstack/react-query';
import { Table } from '@navikt/ds-react';
import type { MeasureDetail } from '../../../electron/contract/measures.ts';
import { useTRPC } from '../../api/trpc.ts';
import { measureText } from '../../text/measures.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';

const text = measureText.indicatorsTab;

/** The indicators of the challenges behind the measure, each with its newest figure. */
export function IndicatorsTab({ indicators }: { indicators: MeasureDetail['indicators'] }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.indicator.list.queryOptions());
  if (indicators.length === 0)
    return (
      <EmptyState
        title={text.emptyTitle}
        why={text.emptyWhy}
        action={<AppLink to="/challenges">{measureText.challengesTab.open}</AppLink>}
      />
    );
  return (
    <QueryState query={query} shape="list">
      {(all) => {
        const rows = indicators.map(({ id, name }) => ({
          id,
          name,
          row: all.find((indicator) => indicator.id === id),
        }));
        const withFigures = rows.filter(({ row }) => row?.latest != null).length;
        return (
          <>
            <p className="dp-tab-lead">{text.lead(rows.length, withFigures)}</p>
            <Table size="small" className="dp-tab-table">
              <Table.Header>
                <Table.Row>
                  <Table.HeaderCell scope="col">{text.name}</Table.HeaderCell>
                  <Table.HeaderCell scope="col">{text.latest}</Table.HeaderCell>
                </Table.Row>
              </Table.Header>
              <Table.Body>
                {rows.map(({ id, name, row }) => (
                  <Table.Row key={id}>
                    <Table.DataCell>
                      <AppLink className="dp-plain-link" to={`/indicators/${id}`}>
                        {name}
                      </AppLink>
                    </Table.DataCell>
                    <Table.DataCell>
                      {row?.latest ? (
                        text.figure(row.latest.text, row.latest.periodLabel)
                      ) : (
                        <span className="dp-quiet">{row?.waitingFor}</span>
                      )}
                    </Table.DataCell>
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
          </>
        );
      }}
    </QueryState>
  );
}
