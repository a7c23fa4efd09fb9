import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import type { ReactElement } from 'react';
import type { ImportNote } from '../../../electron/contract/imports.ts';
import { importText } from '../../text/imports.ts';
import { StatusIcon } from '../../ui/StatusIcon.tsx';
import type { NotedCell } from './reading.ts';

interface Props {
  title: string;
  kind: 'stop' | 'note';
  notes: ImportNote[];
  showCell: (cell: NotedCell) => void;
}

/** Sentences to read, each with a way to the cell it speaks of; nothing when there are none. */
export function NoteList({ title, kind, notes, showCell }: Props): ReactElement | null {
  if (notes.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="dp-imp-notes">
        {notes.map((note, at) => (
          <li key={`${note.code} ${at}`}>
            {kind === 'stop' ? (
              <StatusIcon status="stop" />
            ) : (
              <ExclamationmarkTriangleFillIcon data-tone="warn" aria-hidden />
            )}
            <div>
              <b>{note.sentence}</b>
              {note.detail !== null && <p>{note.detail}</p>}
              <ShowCell note={note} showCell={showCell} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ShowCell({
  note,
  showCell,
}: {
  note: ImportNote;
  showCell: Props['showCell'];
}): ReactElement | null {
  const { cell } = note;
  if (cell === null) return null;
  return (
    <button
      type="button"
      className="dp-imp-link"
      aria-label={`${importText.report.showCell}: ${note.sentence}`}
      onClick={() => showCell(cell)}
    >
      {importText.report.showCell}
    </button>
  );
}
