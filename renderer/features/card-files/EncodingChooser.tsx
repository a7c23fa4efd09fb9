import { Button } from '@navikt/ds-react';
import { useEffect, useRef } from 'react';
import type { CardEncoding, EncodingQuestion } from '../../../electron/contract/card-files.ts';
import { cardImportText as text } from '../../text/card-files.ts';

interface Props {
  question: EncodingQuestion;
  choose: (encoding: CardEncoding) => void;
}

/** How a file's letters look in each reading, and a button that takes it; none is chosen beforehand. */
export function EncodingChooser({ question: { fileName, readings }, choose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="card-import-encoding">
      <h2 id="card-import-encoding" ref={heading} tabIndex={-1}>
        {text.encodingTitle}
      </h2>
      <p>{text.encodingLead(fileName)}</p>
      <ul className="dp-card-import__readings">
        {readings.map(({ encoding, lines }) => (
          <li key={encoding}>
            <pre>{lines.join('\n')}</pre>
            <Button size="small" variant="secondary" onClick={() => choose(encoding)}>
              {text.encodings[encoding]}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
