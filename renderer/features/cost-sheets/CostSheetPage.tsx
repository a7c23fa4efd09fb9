import { useQuery } from '@tanstack/react-query';
import type { CostSheetDetail } from '../../../electron/contract/cost-sheets.ts';
import { useTRPC } from '../../api/trpc.ts';
import { costFieldLabel, costSheetsText, costSheetText as text } from '../../text/cost-sheets.ts';
import { draftText } from '../../text/draft.ts';
import { DraftNotice } from '../../ui/draft/DraftNotice.tsx';
import { Page } from '../../ui/Page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { ComputedTable } from './ComputedTable.tsx';
import './cost-sheets.css';
import { GivenTable } from './GivenTable.tsx';
import { SheetActions } from './SheetActions.tsx';
import { showField } from './sheetFields.ts';
import { CheckSum, Explained, SheetSide } from './SheetParts.tsx';
import { useSheetDraft } from './useSheetDraft.ts';

/** One unit-cost sheet: what the source gives, what follows from it, and what does not. */
export function CostSheetPage({ sheetId }: { sheetId: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.costSheet.get.queryOptions({ sheetId }));
  if (query.data !== undefined) return <Sheet key={sheetId} sheet={query.data} />;
  return (
    <Page
      title={costSheetsText.title}
      crumbs={[{ label: costSheetsText.title, to: '/cost-sheets' }]}
    >
      <QueryState query={query} shape="page">
        {() => null}
      </QueryState>
    </Page>
  );
}

function Sheet({ sheet }: { sheet: CostSheetDetail }) {
  const { draft, state } = useSheetDraft(sheet);
  return (
    <Page
      title={sheet.name}
      crumbs={[{ label: costSheetsText.title, to: '/cost-sheets' }, { label: sheet.name }]}
      actions={<SheetActions sheet={sheet} draft={draft} status={state.status} />}
      side={<SheetSide sheet={sheet} draft={draft} values={state.values} />}
      sideLabel={text.side}
      hints={hints}
    >
      <DraftNotice
        draft={draft}
        state={state}
        words={draftText}
        label={(field) => costFieldLabel[field]}
        show={showField}
        isLine={(field) => field !== 'note'}
      />
      <div className="dp-cost-body">
        <p className="dp-cost-lead">{sheet.lead}</p>
        <GivenTable draft={draft} values={state.values} />
        {sheet.units.length === 0 ? (
          <EmptyState title={text.unitsTitle} why={text.unitsWhy} />
        ) : (
          <>
            <ComputedTable sheet={sheet} />
            <CheckSum sheet={sheet} />
            <Explained sheet={sheet} />
          </>
        )}
      </div>
    </Page>
  );
}

const hints = [
  { keys: ['N'], text: text.hints.add },
  { keys: ['Enter'], text: text.hints.down },
  { keys: ['C'], text: text.hints.copy },
  { keys: ['E'], text: text.hints.csv },
];
