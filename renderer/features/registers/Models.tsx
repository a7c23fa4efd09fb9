import { Button, Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { plainOf } from '../../../electron/contract/rich-text.ts';
import type { CollaborationModel } from '../../../electron/contract/registers.ts';
import { useTRPC } from '../../api/trpc.ts';
import { formatDate } from '../../text/format.ts';
import { modelsText as text, registersText } from '../../text/registers.ts';
import { GapTag } from '../../ui/Gap.tsx';
import { QueryState } from '../../ui/states.tsx';
import { useAsked } from '../../ui/useAsked.ts';
import { ModelDialog } from './ModelDialog.tsx';
import { RegisterTable, RowOpener } from './RegisterTable.tsx';

/** The ways the services work together, with the group's verdict on each. */
export function Models({ focus }: { focus: string | null }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.model.list.queryOptions());
  const [edited, setEdited] = useState<string | null>(null);
  useAsked(focus ?? undefined, setEdited);
  return (
    <QueryState query={query} shape="list">
      {(models) => (
        <>
          <div className="dp-register-bar">
            <p>
              {text.lead(models.length, models.filter(({ verdict }) => verdict !== null).length)}
            </p>
            <Button size="small" variant="secondary" onClick={() => setEdited('new')}>
              {text.create}
            </Button>
          </div>
          <RegisterTable caption={text.caption} head={Object.values(text.head)}>
            {models.map((model) => (
              <Row key={model.id} model={model} onOpen={() => setEdited(model.id)} />
            ))}
          </RegisterTable>
          {edited !== null && (
            <ModelDialog
              key={edited}
              model={models.find(({ id }) => id === edited) ?? null}
              onClose={() => setEdited(null)}
            />
          )}
        </>
      )}
    </QueryState>
  );
}

function Row({ model, onOpen }: { model: CollaborationModel; onOpen: () => void }) {
  const { name, otherNames, owner, partners, goals, reviewedOn, verdict } = model;
  return (
    <Table.Row>
      <RowOpener name={name} label={registersText.edit(name)} sub={otherNames} onOpen={onOpen} />
      <Table.DataCell>{owner ?? <GapTag>{registersText.unknown}</GapTag>}</Table.DataCell>
      <Table.DataCell>{partners || registersText.unknown}</Table.DataCell>
      <Table.DataCell>{plainOf(goals) || registersText.unknown}</Table.DataCell>
      <Table.DataCell>
        {reviewedOn === null ? text.never : formatDate(reviewedOn, 'table')}
      </Table.DataCell>
      <Table.DataCell>
        {verdict === null ? <GapTag>{text.noVerdict}</GapTag> : text.verdict[verdict]}
      </Table.DataCell>
    </Table.Row>
  );
}
