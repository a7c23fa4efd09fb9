import { FileImportIcon } from '@navikt/aksel-icons';
import { Button, InlineMessage } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { CardFilePreview } from '../../../electron/contract/card-files.ts';
import { errorSentence, errorWay } from '../../api/errors.ts';
import { uploadCards } from '../../api/files.ts';
import { cardImportText as text } from '../../text/card-files.ts';
import { announce } from '../../ui/announce.ts';

interface Props {
  measureId: number;
  hasFile: boolean;
  onRead: (preview: CardFilePreview | null) => void;
}

/** Chooses a file and has it read; a refusal says what is wrong and what to do. */
export function FileChooser({ measureId, hasFile, onRead }: Props) {
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File) => {
    setReading(true);
    setFailure(null);
    onRead(null);
    try {
      const preview = await uploadCards(measureId, file);
      announce(text.recognised(preview.format, preview.fileName, preview.cards.length));
      onRead(preview);
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
      {failure !== null && (
        <InlineMessage status="error" size="small" role="alert">
          {errorSentence(failure)} {errorWay(failure)}
        </InlineMessage>
      )}
    </div>
  );
}
