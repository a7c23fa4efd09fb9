import { CheckmarkIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { ReactElement } from 'react';
import type { ImportPreview, ImportProgress } from '../../../electron/contract/imports.ts';
import type { MappingQuestion } from '../../../electron/contract/mapping.ts';
import { importText } from '../../text/imports.ts';
import { StatusIcon } from '../../ui/StatusIcon.tsx';
import { EffectSentence, Revisions } from './Effect.tsx';
import type { MappingDraft } from './mapping/draft.ts';
import { NoteList } from './NoteList.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import { Refused } from './Refused.tsx';
import type { NotedCell } from './reading.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { ReportCounts } from './ReportCounts.tsx';

interface Props {
  preview: ImportPreview;
  /** The mapping behind it, which a reason can be added to; null where none was made. */
  asked: { question: MappingQuestion; draft: MappingDraft } | null;
  answered: (preview: ImportPreview, draft: MappingDraft) => void;
  /** The sentence of a refused publication. */
  error: string | null;
  isPending: boolean;
  /** How far the figures are written. */
  progress: ImportProgress | null;
  stop: () => void;
  publish: () => void;
  cancel: () => void;
  showCell: (cell: NotedCell) => void;
}

/** What was read, what to look at, what will happen, and the button. */
export function ImportReport({
  preview,
  asked,
  answered,
  error,
  isPending,
  progress,
  stop,
  publish,
  cancel,
  showCell,
}: Props): ReactElement {
  const { report } = importText;
  const isStopped = preview.counts.stops > 0;
  return (
    <div className="dp-imp-report">
      <section>
        <h2>{report.title}</h2>
        <ReportCounts counts={preview.counts} />
        <p className="dp-imp-sum">{report.sum(preview.countSentence, preview.counts)}</p>
      </section>
      <NoteList title={report.stopsTitle} kind="stop" notes={preview.stops} showCell={showCell} />
      {asked !== null && preview.stops.some(({ code }) => code === 'unit') && (
        <ReasonForm asked={asked} answered={answered} />
      )}
      <Revisions effect={preview.effect} />
      <NoteList title={report.notesTitle} kind="note" notes={preview.notes} showCell={showCell} />
      {preview.checks.length > 0 && (
        <section>
          <h2>{report.checksTitle}</h2>
          <ul className="dp-imp-checks">
            {preview.checks.map((check) => (
              <li key={check.sentence}>
                <StatusIcon
                  status={check.isOk ? 'done' : 'stop'}
                  label={check.isOk ? report.checkOk : report.checkBad}
                />
                <span>{check.sentence}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="dp-imp-decide">
        {preview.alreadyInUse !== null ? (
          <p>{preview.alreadyInUse}</p>
        ) : isStopped ? (
          <p>{report.blocked(preview.counts.stops)}</p>
        ) : (
          <EffectSentence effect={preview.effect} />
        )}
        {error !== null && <Refused title={importText.refused.publishTitle} sentence={error} />}
        {isPending && (
          <ProgressLine
            progress={progress}
            stopName={importText.progress.stopPublishing}
            stop={stop}
          />
        )}
        <div className="dp-imp-buttons">
          {preview.alreadyInUse === null && (
            <Button
              size="small"
              icon={<CheckmarkIcon aria-hidden />}
              disabled={isStopped}
              loading={isPending}
              onClick={publish}
            >
              {report.publish}
            </Button>
          )}
          <Button size="small" variant="secondary" disabled={isPending} onClick={cancel}>
            {report.cancel}
          </Button>
        </div>
      </section>
    </div>
  );
}
