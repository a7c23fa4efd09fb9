import { ExternalLinkIcon, XMarkIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import type { CardLink } from '../../../../electron/contract/card-content.ts';
import { linkRule, safeUrl } from '../../../../electron/contract/link-url.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { cardText } from '../../../text/card.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';
import { DraftRestored } from '../../../ui/draft/DraftRestored.tsx';

const text = cardText.files;

/** Links to where things already lie; nothing is opened before somebody chooses it. */
export function Links({ cardId, links }: { cardId: string; links: readonly CardLink[] }) {
  const trpc = useTRPC();
  const add = useCommand(trpc.cardLink.add.mutationOptions());
  const remove = useCommand(trpc.cardLink.remove.mutationOptions(), {
    toast: text.linkRemoved,
    undo: true,
  });
  const draft = useFormDraft('cardLink', `new:${cardId}`);
  const [url, setUrl] = useField(draft, 'url', '');
  const [title, setTitle] = useField(draft, 'title', '');
  const [isTried, setTried] = useState(false);
  const isWrong = isTried && safeUrl(url) === null;
  return (
    <div className="dp-card-files">
      {links.length > 0 && (
        <ul aria-label={text.links}>
          {links.map((link) => (
            <li key={link.id}>
              <a href={link.url} target="_blank" rel="noreferrer noopener" title={link.url}>
                <ExternalLinkIcon aria-hidden />
                {link.title || link.url}
              </a>
              <Button
                size="xsmall"
                variant="tertiary"
                data-color="neutral"
                icon={<XMarkIcon title={text.removeLink(link.title || link.url)} />}
                onClick={() => remove.mutate({ linkId: link.id })}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        className="dp-card-pair"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (safeUrl(url) === null) return;
          add.mutate(
            { cardId, url, title },
            {
              onSuccess: draft.saved(() => setTried(false)),
            },
          );
        }}
      >
        <DraftRestored draft={draft} />
        <TextField
          size="small"
          label={text.link}
          value={url}
          limit={2000}
          autoComplete="off"
          inputMode="url"
          error={isWrong ? linkRule : undefined}
          onChange={(event) => setUrl(event.target.value)}
        />
        <TextField
          size="small"
          label={text.linkTitle}
          value={title}
          limit={200}
          autoComplete="off"
          onChange={(event) => setTitle(event.target.value)}
        />
        <Button
          className="dp-card-quiet"
          size="small"
          variant="secondary"
          type="submit"
          loading={add.isPending}
        >
          {text.addLink}
        </Button>
      </form>
    </div>
  );
}
