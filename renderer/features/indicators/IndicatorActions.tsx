import { ChevronLeftIcon, ChevronRightIcon, FileImportIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { IndicatorDetail } from '../../../electron/contract/indicators.ts';
import { indicatorText } from '../../text/indicators.ts';
import { paperText } from '../../text/papers.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { ExportMenu, type ExportGroup } from '../../ui/export/ExportMenu.tsx';
import { useFileStamp } from '../../ui/fileStamp.ts';
import { useKeys } from '../../ui/keys.ts';
import { copyChart, saveChart } from './chartExport.ts';
import { EventButton } from './reading/EventButton.tsx';

/** Neighbours in the list, an event to mark, and the way to new figures. */
export function IndicatorActions({ detail }: { detail: IndicatorDetail }): ReactElement {
  const { history } = useRouter();
  const go = (id: string | null) => {
    if (id !== null) history.push(`/indicators/${id}`);
  };
  useKeys({
    arrowleft: () => go(detail.previous),
    arrowright: () => go(detail.next),
    d: () => history.push(`/indicators/${detail.id}/definition`),
  });
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        data-color="neutral"
        disabled={detail.previous === null}
        icon={<ChevronLeftIcon title={indicatorText.previous} />}
        onClick={() => go(detail.previous)}
      />
      <Button
        size="small"
        variant="tertiary"
        data-color="neutral"
        disabled={detail.next === null}
        icon={<ChevronRightIcon title={indicatorText.next} />}
        onClick={() => go(detail.next)}
      />
      {detail.periods.length > 0 && <EventButton indicatorId={detail.id} />}
      <ExportMenu groups={exportsOf(detail, useFileStamp())} />
      {detail.origin === 'official' && detail.periods.length > 0 && (
        <Button
          as={AppLink}
          to="/import"
          size="small"
          variant="secondary"
          icon={<FileImportIcon aria-hidden />}
        >
          {indicatorText.newFigures}
        </Button>
      )}
    </>
  );
}

function exportsOf(detail: IndicatorDetail, stamp: string): ExportGroup[] {
  const chart: ExportGroup = {
    label: paperText.chart,
    others: [
      { label: paperText.copyChart, run: () => copyChart(detail, stamp) },
      { label: paperText.saveChart, run: () => saveChart(detail, stamp) },
    ],
  };
  const paper = { kind: 'indicator' as const, subject: detail.id, filter: {} };
  return [{ label: paperText.indicator, paper }, ...(detail.chart === null ? [] : [chart])];
}
