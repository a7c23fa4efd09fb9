import { Checkbox, CheckboxGroup } from '@navikt/ds-react';
import type { StrikeCopy } from '../../../electron/contract/strikes.ts';
import { formatDate, formatTime } from '../../text/format.ts';
import { strikeText as text } from '../../text/strike.ts';

interface Props {
  copies: readonly StrikeCopy[];
  legend: string;
  description: string;
  chosen: readonly string[];
  onChoose: (names: string[]) => void;
}

/** The copies that hold a text, each with a tick; those nobody can look into are named below. */
export function StrikeCopies({ copies, legend, description, chosen, onChoose }: Props) {
  const readable = copies.filter(({ why }) => why === null);
  return (
    <>
      {readable.length > 0 && (
        <CheckboxGroup
          size="small"
          legend={legend}
          description={description}
          value={[...chosen]}
          onChange={(names: string[]) => onChoose(names)}
        >
          {readable.map(({ fileName, at, kind }) => (
            <Checkbox key={fileName} value={fileName} description={fileName}>
              {text.copy(`${formatDate(at, 'medium')} kl. ${formatTime(at)}`, kind)}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      {copies.map(
        ({ fileName, why }) =>
          why !== null && <p key={fileName}>{text.unreadable(fileName, why)}</p>,
      )}
    </>
  );
}
