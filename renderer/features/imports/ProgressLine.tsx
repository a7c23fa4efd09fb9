import { Button, ProgressBar } from '@navikt/ds-react';
import type { ReactElement } from 'react';
import type { ImportProgress } from '../../../electron/contract/imports.ts';
import { importText } from '../../text/imports.ts';
import { useIsSlow } from '../../ui/states.tsx';

const text = importText.progress;

/** What is being done now, in words. */
export function progressWords(progress: ImportProgress | null): string {
  if (progress === null) return text.reading;
  const { phase, done, total } = progress;
  if (phase === 'mapping' || phase === 'checking') return text[phase](total ?? done);
  if (phase === 'writing') return text.writing(done, total ?? done);
  return text[phase];
}

interface Props {
  progress: ImportProgress | null;
  /** What the button stops, for those who do not see where it stands. */
  stopName: string;
  stop: () => void;
}

/** While figures are written, when it takes time: how far it has come, and the button that stops it. */
export function ProgressLine({ progress, stopName, stop }: Props): ReactElement | null {
  const isSlow = useIsSlow(true);
  if (!isSlow) return null;
  const total = progress?.phase === 'writing' ? progress.total : null;
  return (
    <div className="dp-imp-progress">
      <div>
        <p>{progress === null ? text.backup : progressWords(progress)}</p>
        {total !== null && progress !== null && (
          <ProgressBar
            size="small"
            aria-label={text.bar}
            value={progress.done}
            valueMax={Math.max(1, total)}
          />
        )}
      </div>
      <Button size="small" variant="secondary" aria-label={stopName} onClick={stop}>
        {text.stop}
      </Button>
    </div>
  );
}
