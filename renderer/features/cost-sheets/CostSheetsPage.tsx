import { PlusIcon } from '@navikt/aksel-icons';
import { Button, Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { CostSheetEntry } from '../../../electron/contract/cost-sheets.ts';
import { useTRPC } from '../../api/trpc.ts';
import { costSheetsText as text } from '../../text/cost-sheets.ts';
import { useKeys } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { useAsked } from '../../ui/useAsked.ts';
import './cost-sheets.css';
import { NewSheetDialog } from './NewSheetDialog.tsx';

/** Every unit-cost sheet with its finding, and the way to a new one. */
export function CostSheetsPage() {
  const trpc = useTRPC();
  const query = useQuery(trpc.costSheet.list.queryOptions());
  const [isNew, setIsNew] = useState(false);
  const start = () => setIsNew(true);
  useAsked(useSearch({ from: '/shell/cost-sheets' }).new, start);
  useKeys({ n: start }, !isNew);
  return (
    <Page
      title={text.title}
      lead={text.lead}
      crumbs={[{ label: text.title }]}
      hints={[{ keys: ['N'], text: text.hints.create }]}
      actions={
        <Button size="small" icon={<PlusIcon aria-hidden />} onClick={start}>
          {text.create}
        </Button>
      }
    >
      <QueryState query={query} shape="list">
        {(sheets) =>
          sheets.length > 0 ? (
            <SheetList sheets={sheets} />
          ) : (
            <EmptyState
              title={text.emptyTitle}
              why={text.emptyWhy}
              action={
                <Button size="small" variant="secondary" onClick={start}>
                  {text.create}
                </Button>
              }
            />
          )
        }
      </QueryState>
      {isNew && <NewSheetDialog onClose={() => setIsNew(false)} />}
    </Page>
  );
}

function SheetList({ sheets }: { sheets: CostSheetEntry[] }) {
  return (
    <Table size="small" className="dp-cost-list">
      <caption className="dp-sr">{text.caption}</caption>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">{text.head.name}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{text.head.lead}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{text.head.source}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {sheets.map((sheet) => (
          <Table.Row key={sheet.id}>
            <Table.HeaderCell scope="row">
              <Link to="/cost-sheets/$sheetId" params={{ sheetId: sheet.id }}>
                {sheet.name}
              </Link>
            </Table.HeaderCell>
            <Table.DataCell>{sheet.lead}</Table.DataCell>
            <Table.DataCell className="dp-cost-source">{sheet.source}</Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}
