import { Button, Chips } from '@navikt/ds-react';
import { FileImportIcon, PlusIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { IndicatorRow } from '../../../electron/contract/indicators.ts';
import { useTRPC } from '../../api/trpc.ts';
import { formatNumber } from '../../text/format.ts';
import { indicatorsText } from '../../text/indicators.ts';
import { registerText } from '../../text/register.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { useKeys } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { selected, selectionOf, selections, type Selection } from './selection.ts';
import './indicators.css';
import './reading/reading.css';

/** All indicators by hovedområde, with the newest figure or what it waits for. */
export function IndicatorsPage(): ReactElement {
  const query = useQuery(useTRPC().indicator.list.queryOptions());
  const { history } = useRouter();
  useKeys({ m: () => history.push('/import') });
  const rows = query.data ?? [];
  return (
    <Page
      title={indicatorsText.title}
      crumbs={[{ label: indicatorsText.title }]}
      {...(rows.length > 0
        ? { lead: indicatorsText.lead(selected(rows, 'with').length, rows.length) }
        : {})}
      hints={[{ keys: ['M'], text: indicatorsText.hints.import }]}
      actions={
        <>
          <Button
            as={AppLink}
            to="/indicators/new"
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<PlusIcon aria-hidden />}
          >
            {registerText.add}
          </Button>
          <Button
            as={AppLink}
            to="/import"
            size="small"
            variant="secondary"
            icon={<FileImportIcon aria-hidden />}
          >
            {indicatorsText.import}
          </Button>
        </>
      }
    >
      <QueryState query={query} shape="list">
        {(data) =>
          data.length === 0 ? (
            <EmptyState title={indicatorsText.emptyTitle} why={indicatorsText.emptyWhy} />
          ) : (
            <IndicatorSelection rows={data} />
          )
        }
      </QueryState>
    </Page>
  );
}

function IndicatorSelection({ rows }: { rows: IndicatorRow[] }): ReactElement {
  const chance = chanceSentence(rows);
  const search: { filter?: unknown } = useSearch({ strict: false });
  const { history } = useRouter();
  const selection = selectionOf(search.filter);
  const choose = (next: Selection) =>
    history.replace(next === 'all' ? '/indicators' : `/indicators?filter=${next}`);
  return (
    <>
      <Chips size="small" className="dp-ind-filters" aria-label={indicatorsText.filterLabel}>
        {selections.map((name) => (
          <Chips.Toggle
            key={name}
            selected={name === selection}
            checkmark={false}
            onClick={() => choose(name)}
          >
            {indicatorsText.filter(indicatorsText.filters[name], selected(rows, name).length)}
          </Chips.Toggle>
        ))}
      </Chips>
      {rows.some((row) => row.latest !== null) && (
        <p className="dp-ind-reading-aid">
          {indicatorsText.barometer}
          {rows.some(isComparedAsShown) && ` ${indicatorsText.withoutUncertainty}`}
          {chance !== null && ` ${chance}`}
        </p>
      )}
      <IndicatorTable all={rows} shown={selected(rows, selection)} />
    </>
  );
}

/** How many of the trend words below would stand there if nothing had changed at all. */
function chanceSentence(rows: IndicatorRow[]): string | null {
  const tested = rows.flatMap(({ verdict }) => (verdict?.level == null ? [] : [verdict]));
  if (tested.length === 0) return null;
  const found = tested.filter(({ word }) => word !== 'no_sure_change');
  const expected = tested.reduce((sum, { level }) => sum + (level ?? 0), 0);
  return indicatorsText.chance(tested.length, found.length, formatNumber(expected, 1));
}

function isComparedAsShown({ barometer }: IndicatorRow): boolean {
  return [barometer.county, barometer.country].some((mark) => mark?.basis === 'figure');
}
