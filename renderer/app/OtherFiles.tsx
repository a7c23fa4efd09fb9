import { Button } from '@navikt/ds-react';
import type { OtherEntry } from '../../electron/contract/workspace.ts';
import { failureText as text } from '../text/common.ts';
import { formatDate, formatTime } from '../text/format.ts';
import '../ui/backups.css';

interface Props {
  others: OtherEntry[];
  /** The one that is being taken now. */
  busy: string | null;
  use: (fileName: string) => void;
}

/** Files beside one that could not be opened: the file itself under another name, or what was set aside. */
export function OtherFiles({ others, busy, use }: Props) {
  if (others.length === 0) return null;
  return (
    <section className="dp-screen-panel" aria-labelledby="others">
      <h2 id="others">{text.others}</h2>
      <ul className="dp-backups">
        {others.map(({ fileName, kind, at, bytes }) => (
          <li key={fileName}>
            <span className="dp-backups-text">
              <b className="dp-backups-file">{fileName}</b>
              {text.otherFacts(`${formatDate(at, 'long')} kl. ${formatTime(at)}`, bytes)}
            </span>
            <Button
              size="small"
              variant="secondary"
              loading={busy === fileName}
              disabled={busy !== null && busy !== fileName}
              aria-label={text.takeOtherName(kind, fileName)}
              onClick={() => use(fileName)}
            >
              {text.takeOther[kind]}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
