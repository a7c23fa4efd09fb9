import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import type { CardComment } from '../../../../electron/contract/card-content.ts';
import { isBlank } from '../../../../electron/contract/rich-text.ts';
import { useCommand } from '../../../api/command.ts';
import { useToday } from '../../../api/useToday.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { cardText } from '../../../text/card.ts';
import { whenText } from '../../../text/format.ts';
import type { FormDraft } from '../../../ui/draft/formDraft.ts';
import { RichTextField } from '../../../ui/rich-text/RichTextField.tsx';
import { RichTextView } from '../../../ui/rich-text/RichTextView.tsx';
import { RoleAvatar } from '../../../ui/RoleAvatar.tsx';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';
import { DraftRestored } from '../../../ui/draft/DraftRestored.tsx';

interface Props {
  cardId: string;
  comments: readonly CardComment[];
  /** What has been typed and not yet added; kept by the panel, so that folding loses nothing. */
  typed: string;
  onTyped: (text: string) => void;
  draft: FormDraft;
}

const text = cardText.comments;

/** What has been said about the card, the oldest first, and the way to say more. */
export function Comments({ cardId, comments, typed, onTyped, draft }: Props) {
  const trpc = useTRPC();
  const add = useCommand(trpc.cardComment.add.mutationOptions(), { toast: text.added, undo: true });
  const [isTried, setTried] = useState(false);
  return (
    <div className="dp-comments">
      {comments.length === 0 && <p className="dp-card-none">{text.none}</p>}
      {comments.length > 0 && (
        <ol>
          {comments.map((comment) => (
            <Comment key={comment.id} comment={comment} />
          ))}
        </ol>
      )}
      <DraftRestored draft={draft} />
      <RichTextField
        label={text.add}
        minRows={2}
        value={typed}
        error={isTried && isBlank(typed) ? text.missing : undefined}
        onChange={onTyped}
      />
      <Button
        className="dp-card-quiet"
        size="small"
        variant="secondary"
        type="button"
        loading={add.isPending}
        onClick={() => {
          setTried(true);
          if (isBlank(typed)) return;
          add.mutate(
            { cardId, text: typed },
            {
              onSuccess: draft.saved(() => setTried(false)),
            },
          );
        }}
      >
        {text.save}
      </Button>
    </div>
  );
}

function Comment({ comment }: { comment: CardComment }) {
  const trpc = useTRPC();
  const today = useToday();
  const update = useCommand(trpc.cardComment.update.mutationOptions());
  const remove = useCommand(trpc.cardComment.remove.mutationOptions(), {
    toast: text.removed,
    undo: true,
  });
  const kept = useFormDraft('cardComment', comment.id);
  const [typed, setTyped] = useField<string | null>(kept, 'text', null);
  const [revision, setRevision] = useState(comment.revision);
  const save = () => {
    if (typed === null || isBlank(typed)) return;
    update.mutate(
      { commentId: comment.id, revision, text: typed },
      {
        onSuccess: kept.saved(),
        // The stored text is on the screen above by then; saving again is a choice made knowing it.
        onError: () => setRevision(comment.revision),
      },
    );
  };
  return (
    <li>
      <RoleAvatar role={comment.actor} />
      <div>
        <p className="dp-comments__who">
          <strong>{comment.actor}</strong>
          <span className="dp-card__code">
            {whenText(comment.at, today)}
            {comment.editedAt !== null && `, ${text.edited}`}
          </span>
        </p>
        <RichTextView value={comment.text} />
        <DraftRestored draft={kept} />
        {typed !== null && (
          <RichTextField
            label={text.editLabel}
            minRows={2}
            value={typed}
            error={isBlank(typed) ? text.missing : undefined}
            onChange={setTyped}
          />
        )}
        <div className="dp-comments__tools">
          {typed !== null ? (
            <>
              <Button size="xsmall" type="button" loading={update.isPending} onClick={save}>
                {text.saveEdit}
              </Button>
              <Button size="xsmall" variant="tertiary" type="button" onClick={kept.discard}>
                {text.cancel}
              </Button>
            </>
          ) : (
            <>
              {comment.isOwn && (
                <Button
                  size="xsmall"
                  variant="tertiary"
                  type="button"
                  onClick={() => {
                    setRevision(comment.revision);
                    setTyped(comment.text);
                  }}
                >
                  {text.edit}
                </Button>
              )}
              <Button
                size="xsmall"
                variant="tertiary"
                data-color="neutral"
                type="button"
                onClick={() => remove.mutate({ commentId: comment.id })}
              >
                {text.remove}
              </Button>
            </>
          )}
        </div>
      </div>
    </li>
  );
}
