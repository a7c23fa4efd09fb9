import {
  CheckmarkCircleFillIcon,
  ExclamationmarkTriangleFillIcon,
  EyeSlashIcon,
} from '@navikt/aksel-icons';
import type { ReactElement } from 'react';
import type { ImportCounts } from '../../../electron/contract/imports.ts';
import { formatNumber } from '../../text/format.ts';
import { importText } from '../../text/imports.ts';
import { StatusIcon } from '../../ui/StatusIcon.tsx';

/** How many cells went where. */
export function ReportCounts({ counts }: { counts: ImportCounts }): ReactElement {
  const { report } = importText;
  const lines = [
    {
      label: report.accepted,
      count: counts.accepted,
      icon: <CheckmarkCircleFillIcon data-tone="done" aria-hidden />,
    },
    { label: report.hidden, count: counts.hidden, icon: <EyeSlashIcon aria-hidden /> },
    { label: report.missing, count: counts.missing, icon: <StatusIcon status="unstarted" /> },
    {
      label: report.notes,
      count: counts.notes,
      icon: (
        <ExclamationmarkTriangleFillIcon
          data-tone={counts.notes > 0 ? 'warn' : undefined}
          aria-hidden
        />
      ),
    },
    {
      label: report.stops,
      count: counts.stops,
      icon:
        counts.stops > 0 ? (
          <StatusIcon status="stop" />
        ) : (
          <CheckmarkCircleFillIcon data-tone="done" aria-hidden />
        ),
    },
  ];
  return (
    <dl className="dp-imp-counts">
      {lines.map(({ label, count, icon }) => (
        <div key={label}>
          <dt>
            {icon}
            {label}
          </dt>
          <dd>{formatNumber(count, 0)}</dd>
        </div>
      ))}
    </dl>
  );
}
