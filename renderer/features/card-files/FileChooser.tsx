import { FileImportIcon } from '@navikt/aksel-icons';
import { Button, InlineMessage } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type {
  CardEncoding,
  CardFilePreview,
  EncodingQuestion,
} from '../../../electron/contract/card-files.ts';
import { errorSentence, errorWay } from '../../api/errors.ts';
import { uploadCards } from '../../api/files.ts';
import { cardImportText as text } from '../../text/card-files.ts';
import { announce } from '../../ui/announce.ts';
import { EncodingChooser } from './EncodingChooser.tsx';

interface Props {
  measureId: number;
  hasFile: boolean;
  onRead: (preview: CardFilePreview | null) => void;
}

/** Chooses a file and has it read; a refusal says what is wrong and what to do. */
export function FileChooser({ measureId, hasFile, onRead }: Props) {
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [asked, setAsked] = useState<{ file: File; question: EncodingQuestion } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File, encoding?: CardEncoding) => {
    setReading(true);
    setFailure(null);
    setAsked(null);
    onRead(null);
    try {
      const answer = await uploadCards(measureId, file, encoding);
      if (answer.kind === 'encoding') setAsked({ file, question: answer });
      else {
        announce(text.recognised(answer.format, answer.fileName, answer.cards.length));
        onRead(answer);
      }
    } catch (error) {
      setFailure(error);
    } finally {
      setReading(false);
    }
  };
  return (
    <div className="dp-card-import__file">
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.json,.xlsx"
        hidden
        aria-label={text.choose}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void read(file);
        }}
      />
      <Button
        size="small"
        variant={hasFile ? 'tertiary' : 'primary'}
        icon={<FileImportIcon aria-hidden />}
        loading={isReading}
        onClick={() => input.current?.click()}
      >
        {hasFile ? text.another : text.choose}
      </Button>
      {asked && (
        <EncodingChooser
          question={asked.question}
          choose={(encoding) => void read(asked.file, encoding)}
        />
      )}
      {failure !== null && (
        <InlineMessage status="error" size="small" role="alert">
          {errorSentence(failure)} {errorWay(failure)}
        </InlineMessage>
      )}
    </div>
  );
}
