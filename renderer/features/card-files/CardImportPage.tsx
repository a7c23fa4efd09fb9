import { Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { CardFilePreview, CardImportReport } from '../../../electron/contract/card-files.ts';
import { useTRPC } from '../../api/trpc.ts';
import { cardImportText as text } from '../../text/card-files.ts';
import { Page } from '../../ui/Page.tsx';
import { CardPreview } from './CardPreview.tsx';
import { FileChooser } from './FileChooser.tsx';
import { ImportDone } from './ImportDone.tsx';
import './card-files.css';

/** A file of cards onto a board: chosen, looked at, and then taken as one step. */
export function CardImportPage() {
  const trpc = useTRPC();
  const search = useSearch({ from: '/shell/card-import' });
  const measures = useQuery(trpc.measure.list.queryOptions()).data ?? [];
  const [measureId, setMeasureId] = useState(() => Number(search.measure) || 1);
  const [preview, setPreview] = useState<CardFilePreview | null>(null);
  const [report, setReport] = useState<CardImportReport | null>(null);
  const start = () => {
    setPreview(null);
    setReport(null);
  };
  return (
    <Page title={text.title} lead={text.lead} crumbs={[{ label: text.crumb }]}>
      <div className="dp-card-import">
        {report ? (
          <ImportDone report={report} measureId={measureId} onAgain={start} />
        ) : (
          <>
            <div className="dp-card-import__start">
              <Select
                size="small"
                label={text.measure}
                value={String(measureId)}
                disabled={preview !== null}
                onChange={(event) => setMeasureId(Number(event.target.value))}
              >
                {measures.map(({ id, shortName }) => (
                  <option key={id} value={id}>
                    {text.measureName(id, shortName)}
                  </option>
                ))}
              </Select>
              <FileChooser measureId={measureId} hasFile={preview !== null} onRead={setPreview} />
            </div>
            {preview ? (
              <CardPreview
                key={preview.token}
                preview={preview}
                measureId={measureId}
                onDone={setReport}
              />
            ) : (
              <ul className="dp-card-import__guide">
                {text.guide.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </Page>
  );
}
