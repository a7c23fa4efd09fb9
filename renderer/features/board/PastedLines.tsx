import { Button } from '@navikt/ds-react';
import { useEffect, useRef } from 'react';
import { boardText } from '../../text/board.ts';
import './pasted-lines.css';

const text = boardText.board.pasted;
/** More lines than this is a file, and is read as one. */
export const mostPastedLines = 50;
const longestTitle = 200;

/** The lines of a pasted text that may each be a card; null where it is one line, too many, or too long for titles. */
export function pastedLines(pasted: string): string[] | null {
  const lines = pasted
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isTitles = lines.every((line) => line.length <= longestTitle);
  return lines.length >= 2 && lines.length <= mostPastedLines && isTitles ? lines : null;
}

/** Several lines pasted where a title is written: a card for each, or all of it as one title. */
export function PastedLines(props: {
  lines: readonly string[];
  onEach: () => void;
  onOne: (title: string) => void;
}) {
  const { lines, onEach, onOne } = props;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const whole = lines.join(' ');
  return (
    <div role="group" aria-label={text.label(lines.length)} className="dp-pasted-lines">
      <p role="status">{text.label(lines.length)}</p>
      <ol>
        {lines.slice(0, 5).map((line, index) => (
          <li key={`${index}`}>{line}</li>
        ))}
      </ol>
      {lines.length > 5 && <p>{text.more(lines.length - 5)}</p>}
      <Button size="small" type="button" ref={first} onClick={onEach}>
        {text.each(lines.length)}
      </Button>
      {whole.length <= longestTitle && (
        <Button size="small" type="button" variant="secondary" onClick={() => onOne(whole)}>
          {text.one}
        </Button>
      )}
    </div>
  );
}
