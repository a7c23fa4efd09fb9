import { DownloadIcon, PaperclipIcon, XMarkIcon } from '@navikt/aksel-icons';
import { Button, InlineMessage } from '@navikt/ds-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { attachmentLimit, type Attachment } from '../../../../electron/contract/card-content.ts';
import { publishChange } from '../../../api/changes.ts';
import { useCommand } from '../../../api/command.ts';
import { errorSentence, errorWay } from '../../../api/errors.ts';
import { download, uploadAttachment } from '../../../api/files.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { cardText } from '../../../text/card.ts';
import { formatDate } from '../../../text/format.ts';
import { useToast } from '../../../ui/toast.tsx';

const text = cardText.files;
const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))}\u00a0kB`
    : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',').replace(',0', '')}\u00a0MB`;

/** Files kept in the workspace file itself, each with the hash it went in with. */
export function Attachments({ cardId, files }: { cardId: string; files: readonly Attachment[] }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const remove = useCommand(trpc.attachment.remove.mutationOptions(), {
    toast: ({ name }) => text.removed(name),
    undo: true,
  });
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  // What somebody should look at; gone when the file is, or when the card is left.
  const [notices, setNotices] = useState<{ id: string; words: string }[]>([]);
  const standing = notices.filter(({ id }) => files.some((file) => file.id === id));
  const input = useRef<HTMLInputElement>(null);

  const send = async (chosen: readonly File[]) => {
    setSending(true);
    setFailure(null);
    try {
      for (const file of chosen) {
        const { id, name, mayPoint, unread } = await uploadAttachment(cardId, file);
        toast.show(text.attached(name), { undo: true });
        const said = [
          ...(mayPoint ? [text.mayPoint(name)] : []),
          ...(unread.length > 0 ? [text.unread(name, unread)] : []),
        ];
        if (said.length > 0) setNotices((now) => [...now, { id, words: said.join(' ') }]);
      }
    } catch (error) {
      setFailure(error);
    } finally {
      setSending(false);
      await publishChange(client);
    }
  };
  return (
    <div className="dp-card-files">
      {files.length > 0 && (
        <ul aria-label={text.files}>
          {files.map((file) => (
            <li key={file.id}>
              <span className="dp-card-file">
                <span className="dp-card-file__name">
                  {file.name}
                  <span className="dp-card__code">{sizeText(file.size)}</span>
                </span>
                <span className="dp-card-file__facts" title={text.hash(file.hash)}>
                  {text.by(file.actor, formatDate(file.at, 'medium'))}
                  {' · '}
                  {text.hashStart(file.hash)}
                </span>
              </span>
              <Button
                size="xsmall"
                variant="tertiary"
                data-color="neutral"
                icon={<DownloadIcon title={text.download(file.name)} />}
                onClick={() => {
                  setFailure(null);
                  download(`/files/attachments/${encodeURIComponent(file.id)}`).catch(setFailure);
                }}
              />
              <Button
                size="xsmall"
                variant="tertiary"
                data-color="neutral"
                icon={<XMarkIcon title={text.remove(file.name)} />}
                onClick={() => remove.mutate({ attachmentId: file.id })}
              />
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          event.target.value = '';
          if (chosen.length > 0) void send(chosen);
        }}
      />
      <div className="dp-card-attach">
        <Button
          size="small"
          variant="secondary"
          type="button"
          icon={<PaperclipIcon aria-hidden />}
          loading={isSending}
          onClick={() => input.current?.click()}
        >
          {text.attach}
        </Button>
        <span className="dp-card__code">{text.attachHelp(sizeText(attachmentLimit))}</span>
      </div>
      {standing.map(({ id, words }) => (
        <InlineMessage key={id} status="warning" size="small" role="status">
          {words}
        </InlineMessage>
      ))}
      {failure !== null && (
        <InlineMessage status="error" size="small" role="alert">
          {errorSentence(failure)} {errorWay(failure)}
        </InlineMessage>
      )}
    </div>
  );
}
