import { Select, Table } from '@navikt/ds-react';
import type { CardFilePreview, ListTarget } from '../../../electron/contract/card-files.ts';
import type { BoardColumn } from '../../../electron/contract/cards.ts';
import { cardImportText as text } from '../../text/card-files.ts';

interface Props {
  list: CardFilePreview['lists'][number];
  columns: readonly BoardColumn[];
  target: ListTarget;
  onTarget: (target: ListTarget) => void;
}

const columnValue = (id: string): string => `column:${id}`;

/** One list of the file and the column its cards go to. */
export function ListRow({ list, columns, target, onTarget }: Props) {
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{list.name || text.noList}</Table.HeaderCell>
      <Table.DataCell>{text.counts(list.cards, list.archived)}</Table.DataCell>
      <Table.DataCell>
        <Select
          size="small"
          hideLabel
          label={text.columnFor(list.name)}
          value={target.kind === 'column' ? columnValue(target.columnId) : target.kind}
          onChange={(event) => {
            const { value } = event.target;
            const column = columns.find(({ id }) => columnValue(id) === value);
            if (column) onTarget({ kind: 'column', columnId: column.id });
            else onTarget({ kind: value === 'skip' ? 'skip' : 'new' });
          }}
        >
          {columns.map(({ id, name }) => (
            <option key={id} value={columnValue(id)}>
              {name}
            </option>
          ))}
          <option value="new">{text.newColumn(list.name)}</option>
          <option value="skip">{text.skip}</option>
        </Select>
      </Table.DataCell>
    </Table.Row>
  );
}
