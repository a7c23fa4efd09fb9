import { Table } from '@navikt/ds-react';
import type { ReactNode } from 'react';

/** A register as a table that scrolls by itself where there is no room. */
export function RegisterTable(props: {
  caption: string;
  head: readonly string[];
  children: ReactNode;
}) {
  return (
    <div className="dp-register-scroll">
      <Table size="small" className="dp-register-table">
        <caption className="dp-sr">{props.caption}</caption>
        <Table.Header>
          <Table.Row>
            {props.head.map((label) => (
              <Table.HeaderCell key={label} scope="col">
                {label}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>{props.children}</Table.Body>
      </Table>
    </div>
  );
}

/** The first cell of a row: what it is about, as the way to change it. */
export function RowOpener(props: {
  name: string;
  label: string;
  sub?: string;
  onOpen: () => void;
}) {
  return (
    <Table.HeaderCell scope="row" className="dp-register-name">
      <button
        type="button"
        className="dp-register-open"
        aria-label={props.label}
        onClick={props.onOpen}
      >
        {props.name}
      </button>
      {props.sub !== undefined && props.sub !== '' && (
        <span className="dp-register-sub">{props.sub}</span>
      )}
    </Table.HeaderCell>
  );
}
