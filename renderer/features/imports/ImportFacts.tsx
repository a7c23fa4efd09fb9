import type { ReactElement } from 'react';
import type { ImportPreview } from '../../../electron/contract/imports.ts';
import { importText } from '../../text/imports.ts';
import { StatusIcon } from '../../ui/StatusIcon.tsx';

/** What the file was recognised as. */
export function ImportFacts({ preview }: { preview: ImportPreview }): ReactElement {
  const { facts } = importText;
  const shown = [
    [facts.profile, preview.profile],
    [facts.content, preview.content],
    [facts.period, preview.periodLabel],
    [facts.credit, preview.credit],
  ] as const;
  return (
    <dl className="dp-imp-facts" aria-label={facts.label}>
      <div>
        <dt>{facts.source}</dt>
        <dd>
          {/* Never a tick beside what nobody has stated. */}
          {preview.sourceStated === 'file' && <StatusIcon status="done" />}
          {preview.sourceName}
        </dd>
      </div>
      {shown
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
