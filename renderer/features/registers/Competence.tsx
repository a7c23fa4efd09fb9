import { Button, Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CompetenceRow } from '../../../electron/contract/registers.ts';
import { useTRPC } from '../../api/trpc.ts';
import { joinWords } from '../../text/format.ts';
import { competenceText as text, registersText } from '../../text/registers.ts';
import { GapTag } from '../../ui/Gap.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { CompetenceDialog, planFields } from './CompetenceDialog.tsx';
import { RegisterTable, RowOpener } from './RegisterTable.tsx';

/** How many have each competence and how many need it, by unit; never who. */
export function Competence() {
  const trpc = useTRPC();
  const query = useQuery(trpc.competence.list.queryOptions());
  const [edited, setEdited] = useState<CompetenceRow | 'new' | null>(null);
  const create = (
    <Button size="small" variant="secondary" onClick={() => setEdited('new')}>
      {text.create}
    </Button>
  );
  return (
    <QueryState query={query} shape="list">
      {(rows) => (
        <>
          {rows.length === 0 ? (
            <EmptyState
              title={text.emptyTitle}
              why={text.emptyWhy(joinWords(planFields.map((field) => field.toLowerCase())))}
              action={create}
            />
          ) : (
            <>
              <div className="dp-register-bar">
                <p>{text.lead}</p>
                {create}
              </div>
              <RegisterTable caption={text.caption} head={Object.values(text.head)}>
                {rows.map((row) => (
                  <Row key={row.id} row={row} onOpen={() => setEdited(row)} />
                ))}
              </RegisterTable>
            </>
          )}
          {edited !== null && (
            <CompetenceDialog
              row={edited === 'new' ? null : edited}
              onClose={() => setEdited(null)}
            />
          )}
        </>
      )}
    </QueryState>
  );
}

function Row({ row, onOpen }: { row: CompetenceRow; onOpen: () => void }) {
  const lacking = Math.max(0, row.need - row.have);
  return (
    <Table.Row>
      <RowOpener
        name={row.field}
        label={registersText.edit(`${row.field}, ${row.unit}`)}
        onOpen={onOpen}
      />
      <Table.DataCell>{row.unit}</Table.DataCell>
      <Table.DataCell>{row.have}</Table.DataCell>
      <Table.DataCell>{row.need}</Table.DataCell>
      <Table.DataCell>
        {lacking > 0 ? <GapTag>{String(lacking)}</GapTag> : text.enough}
      </Table.DataCell>
      <Table.DataCell>{row.note}</Table.DataCell>
    </Table.Row>
  );
}
