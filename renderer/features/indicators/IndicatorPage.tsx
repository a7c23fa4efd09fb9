import { useQuery } from '@tanstack/react-query';
import { Button, InlineMessage } from '@navikt/ds-react';
import type { ReactElement } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { commonText } from '../../text/common.ts';
import { indicatorsText, indicatorText, readingText } from '../../text/indicators.ts';
import { registerText } from '../../text/register.ts';
import { localCountsText } from '../../text/local-counts.ts';
import { areaLabel } from '../../ui/AreaGlyph.tsx';
import { Page } from '../../ui/Page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { IndicatorActions } from './IndicatorActions.tsx';
import { IndicatorBody } from './IndicatorBody.tsx';
import { Eyebrow } from './IndicatorHead.tsx';
import { IndicatorEmpty } from './IndicatorEmpty.tsx';
import { useCountEntry } from './local/entry.ts';
import { AddCountButton, LocalCounts } from './local/LocalCounts.tsx';
import { SourcePanel } from './SourcePanel.tsx';
import './indicators.css';
import './reading/reading.css';

/** One indicator: the sentence, the chart, the table, and where each number came from. */
export function IndicatorPage({ indicatorId }: { indicatorId: string }): ReactElement {
  const trpc = useTRPC();
  const query = useQuery(trpc.indicator.get.queryOptions({ indicatorId }));
  const reading = useQuery(trpc.reading.get.queryOptions({ indicatorId }));
  const counting = useCountEntry(indicatorId);
  const detail = query.data;
  const crumbs = [{ label: indicatorsText.title, to: '/indicators' }];
  if (detail === undefined) {
    return (
      <Page title={indicatorText.loadingTitle} crumbs={crumbs}>
        <QueryState query={query} shape="chart">
          {() => null}
        </QueryState>
      </Page>
    );
  }
  const isEmpty = detail.periods.length === 0;
  const isLocal = detail.origin === 'local';
  const { hints } = indicatorText;
  return (
    <Page
      key={detail.id}
      title={detail.name}
      eyebrow={<Eyebrow detail={detail} />}
      actions={
        <>
          <IndicatorActions detail={detail} />
          {isLocal && !isEmpty && (
            <AddCountButton detail={detail} variant="secondary" onClick={counting.add} />
          )}
        </>
      }
      crumbs={[
        ...crumbs,
        { label: areaLabel(detail.areaId) },
        ...(detail.parent
          ? [
              { label: detail.parent.name, to: `/indicators/${detail.parent.id}` },
              { label: registerText.split.part(detail.parent.splitBy, detail.parent.splitGroup) },
            ]
          : [{ label: detail.shortName }]),
      ]}
      side={<SourcePanel detail={detail} reading={reading.data ?? null} />}
      sideLabel={indicatorText.side}
      hints={[
        { keys: ['←', '→'], text: hints.neighbours },
        ...(isLocal
          ? [
              {
                keys: ['N'],
                text: detail.isCountedInLadder
                  ? localCountsText.ladderHint
                  : localCountsText.addHint,
              },
            ]
          : []),
        ...(isEmpty
          ? detail.origin === 'official'
            ? [{ keys: ['M'], text: hints.import }]
            : []
          : [
              { keys: ['T'], text: hints.table },
              { keys: ['K'], text: hints.source },
              { keys: ['H'], text: hints.event },
              { keys: ['C'], text: hints.copy },
            ]),
        { keys: ['D'], text: registerText.hints.edit },
      ]}
    >
      {reading.isError && (
        <InlineMessage status="warning" size="small" className="dp-reading-failed">
          {readingText.failed}{' '}
          <Button size="xsmall" variant="tertiary" onClick={() => void reading.refetch()}>
            {commonText.retry}
          </Button>
        </InlineMessage>
      )}
      {isEmpty ? (
        <IndicatorEmpty detail={detail} onCount={counting.add} />
      ) : (
        <IndicatorBody detail={detail} reading={reading.data ?? null} />
      )}
      {isLocal && <LocalCounts detail={detail} state={counting} />}
    </Page>
  );
}
