import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { indicatorsText, indicatorText } from '../../text/indicators.ts';
import { areaLabel } from '../../ui/AreaGlyph.tsx';
import { Page } from '../../ui/Page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { IndicatorActions } from './IndicatorActions.tsx';
import { IndicatorBody } from './IndicatorBody.tsx';
import { Eyebrow, Sentence } from './IndicatorHead.tsx';
import { IndicatorEmpty } from './IndicatorEmpty.tsx';
import { SourcePanel } from './SourcePanel.tsx';
import './indicators.css';

/** One indicator: the sentence, the chart, the table, and where each number came from. */
export function IndicatorPage({ indicatorId }: { indicatorId: string }): ReactElement {
  const query = useQuery(useTRPC().indicator.get.queryOptions({ indicatorId }));
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
  const { hints } = indicatorText;
  return (
    <Page
      key={detail.id}
      title={detail.name}
      eyebrow={<Eyebrow detail={detail} />}
      lead={isEmpty ? undefined : <Sentence detail={detail} />}
      actions={<IndicatorActions detail={detail} />}
      crumbs={[...crumbs, { label: areaLabel(detail.areaId) }, { label: detail.shortName }]}
      side={<SourcePanel detail={detail} />}
      sideLabel={indicatorText.side}
      hints={[
        { keys: ['←', '→'], text: hints.neighbours },
        ...(isEmpty
          ? detail.origin === 'official'
            ? [{ keys: ['M'], text: hints.import }]
            : []
          : [
              { keys: ['T'], text: hints.table },
              { keys: ['K'], text: hints.source },
              { keys: ['C'], text: hints.copy },
            ]),
      ]}
    >
      {isEmpty ? <IndicatorEmpty detail={detail} /> : <IndicatorBody detail={detail} />}
    </Page>
  );
}
