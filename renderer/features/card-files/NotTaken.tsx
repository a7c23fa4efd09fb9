import type { LeftOut } from '../../../electron/contract/card-files.ts';
import { cardImportText as text } from '../../text/card-files.ts';

interface Props {
  leftOut: readonly LeftOut[];
  notes: readonly string[];
}

/** What of the file does not come with, and why; and what a reader should know besides. */
export function NotTaken({ leftOut, notes }: Props) {
  return (
    <>
      {leftOut.length > 0 && (
        <section aria-labelledby="card-import-left">
          <h2 id="card-import-left">{text.leftOut(leftOut.length)}</h2>
          <ul className="dp-card-import__cards">
            {leftOut.map(({ what, why }, index) => (
              <li key={`${index}`}>
                <span>{what}</span>
                <span className="dp-card-import__facts">{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {notes.length > 0 && (
        <section aria-labelledby="card-import-notes">
          <h2 id="card-import-notes">{text.notes}</h2>
          <ul className="dp-card-import__cards">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
