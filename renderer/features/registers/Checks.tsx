import { Checkbox, Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Check, CheckRow } from '../../../electron/contract/registers.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { formatDate } from '../../text/format.ts';
import { checksText as text } from '../../text/registers.ts';
import { QueryState } from '../../ui/states.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

/** The three checklists: the coordinator's duties, the house's problems, the steps of the method. */
export function Checks() {
  const trpc = useTRPC();
  const query = useQuery(trpc.check.list.queryOptions());
  return (
    <QueryState query={query} shape="list">
      {(lists) => lists.map((list) => <List key={list.list} list={list} />)}
    </QueryState>
  );
}

function List({ list }: { list: Check }) {
  return (
    <section className="dp-checklist">
      <h2>{list.title}</h2>
      <p>{list.lead}</p>
      <RegisterTable
        caption={list.title}
        head={[
          text.head.item,
          ...list.markLabels,
          text.head.owner,
          text.head.note,
          text.head.checked,
        ]}
      >
        {list.rows.map((row) => (
          <Row key={row.item} list={list} row={row} />
        ))}
      </RegisterTable>
      <p className="dp-register-sub">{text.reference(list.reference)}</p>
    </section>
  );
}

function Row({ list, row }: { list: Check; row: CheckRow }) {
  const trpc = useTRPC();
  const save = useCommand(trpc.check.save.mutationOptions());
  const put = (changes: Partial<Pick<CheckRow, 'marks' | 'owner' | 'note'>>) => {
    const { item, marks, owner, note } = { ...row, ...changes };
    save.mutate({ list: list.list, item, marks, owner, note });
  };
  return (
    <Table.Row>
      <Table.HeaderCell scope="row" className="dp-register-name">
        {row.text}
      </Table.HeaderCell>
      {list.markLabels.map((label, at) => (
        <Table.DataCell key={label}>
          <Checkbox
            size="small"
            hideLabel
            checked={row.marks[at] ?? false}
            onChange={() => {
              const [first, second, third] = row.marks;
              put({
                marks: [
                  at === 0 ? !first : first,
                  at === 1 ? !second : second,
                  at === 2 ? !third : third,
                ],
              });
            }}
          >
            {text.mark(label, row.text)}
          </Checkbox>
        </Table.DataCell>
      ))}
      <Table.DataCell>
        <Line
          key={row.owner ?? ''}
          label={text.owner(row.text)}
          stored={row.owner ?? ''}
          onSave={(owner) => put({ owner })}
        />
      </Table.DataCell>
      <Table.DataCell>
        <Line
          key={row.note}
          label={text.note(row.text)}
          stored={row.note}
          onSave={(note) => put({ note })}
        />
      </Table.DataCell>
      <Table.DataCell>
        {row.checkedOn === null ? text.never : formatDate(row.checkedOn, 'table')}
      </Table.DataCell>
    </Table.Row>
  );
}

/** A line that saves itself when it is left. */
function Line(props: { label: string; stored: string; onSave: (text: string) => void }) {
  const [typed, setTyped] = useState(props.stored);
  return (
    <TextField
      size="small"
      hideLabel
      label={props.label}
      limit={80}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => typed.trim() !== props.stored && props.onSave(typed.trim())}
    />
  );
}
