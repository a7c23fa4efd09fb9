import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { IndicatorDetail } from '../../../../electron/contract/indicators.ts';
import type { LocalCount, LocalCountList } from '../../../../electron/contract/local-counts.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { formatDate } from '../../../text/format.ts';
import { localCountsText } from '../../../text/local-counts.ts';
import { Facts, type Fact } from '../Facts.tsx';
import { rightsFacts } from '../provenanceFacts.tsx';
import { countedText, rateText } from './CountTable.tsx';

const { source: text } = localCountsText;

/** Where a local indicator's figures come from: the newest count with who, when and how. */
export function LocalSource({ detail }: { detail: IndicatorDetail }): ReactElement {
  const list = useShownCounts(detail.id);
  const newest = list?.counts[0];
  const from = { label: text.source, value: detail.sourceName };
  return (
    <>
      <p className="dp-ind-side-note">{newest ? text.newest(newest.periodLabel) : text.none}</p>
      <Facts
        facts={[from, ...(list && newest ? countFacts(list, newest) : []), ...rightsFacts(detail)]}
      />
    </>
  );
}

/** Where one local figure comes from; it never says more than the figure's own table does. */
export function LocalPointFacts({
  detail,
  period,
  value,
}: {
  detail: IndicatorDetail;
  period: string;
  value: string;
}): ReactElement {
  const list = useShownCounts(detail.id);
  const count = list?.counts.find((c) => c.period === period);
  if (!list || !count) return <p>{text.notCounted}</p>;
  return (
    <Facts
      facts={[
        { label: text.value, value },
        { label: text.source, value: detail.sourceName },
        ...countFacts(list, count),
        ...rightsFacts(detail),
      ]}
    />
  );
}

function countFacts(list: LocalCountList, count: LocalCount): Fact[] {
  return [
    { label: text.counted, value: countedText(list, count) },
    ...(list.kind === 'survey' ? [{ label: text.rate, value: rateText(count) }] : []),
    { label: text.by, value: count.countedBy },
    { label: text.on, value: formatDate(count.countedOn, 'table') },
    { label: text.rule, value: count.rule },
  ];
}

/** The list as everyone may see it, whatever the switch beside it says. */
function useShownCounts(indicatorId: string): LocalCountList | undefined {
  const { data } = useQuery(
    useTRPC().localCount.list.queryOptions({ indicatorId, showHidden: false }),
  );
  return data;
}
