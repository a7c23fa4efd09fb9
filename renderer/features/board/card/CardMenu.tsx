import {
  ArchiveIcon,
  EraserIcon,
  FilesIcon,
  MenuElipsisHorizontalIcon,
  TasklistIcon,
  TrashIcon,
} from '@navikt/aksel-icons';
import { ActionMenu, Button } from '@navikt/ds-react';
import { useState } from 'react';
import type { CardFace } from '../../../../electron/contract/cards.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { cardText } from '../../../text/card.ts';
import { strikeText } from '../../../text/strike.ts';
import { StrikeDialog } from '../../../ui/strike/StrikeDialog.tsx';

interface Props {
  card: CardFace;
  /** Asked before anything is done: true when what was typed is saved. */
  settle: () => Promise<boolean>;
  /** The card is off the board. */
  onGone: () => void;
  onClose: () => void;
}

const text = cardText.panel;

/** What is done with a whole card, seldom enough to lie in a menu. */
export function CardMenu({ card, settle, onGone, onClose }: Props) {
  const trpc = useTRPC();
  const options = { undo: true };
  const archive = useCommand(trpc.card.archive.mutationOptions(), {
    ...options,
    toast: ({ code }) => text.archived(code),
  });
  const remove = useCommand(trpc.card.remove.mutationOptions(), {
    ...options,
    toast: ({ code }) => text.removed(code),
  });
  const duplicate = useCommand(trpc.card.duplicate.mutationOptions(), {
    ...options,
    toast: ({ code }) => text.duplicated(code),
  });
  const keep = useCommand(trpc.template.fromCard.mutationOptions(), {
    ...options,
    toast: ({ name }) => text.kept(name),
  });
  const whenSettled = (work: () => void) => () =>
    void settle().then((isSaved) => {
      if (isSaved) work();
    });
  const cardId = card.id;
  const [isStriking, setStriking] = useState(false);
  return (
    <>
      <ActionMenu>
        <ActionMenu.Trigger>
          <Button
            className="dp-card-more"
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<MenuElipsisHorizontalIcon title={text.more} />}
          />
        </ActionMenu.Trigger>
        <ActionMenu.Content align="end">
          <ActionMenu.Item
            icon={<FilesIcon aria-hidden />}
            onSelect={whenSettled(() => duplicate.mutate({ cardId }, { onSuccess: onClose }))}
          >
            {text.duplicate}
          </ActionMenu.Item>
          <ActionMenu.Item
            icon={<TasklistIcon aria-hidden />}
            onSelect={whenSettled(() => keep.mutate({ cardId, name: card.title.slice(0, 100) }))}
          >
            {text.template}
          </ActionMenu.Item>
          <ActionMenu.Divider />
          <ActionMenu.Item
            icon={<ArchiveIcon aria-hidden />}
            onSelect={whenSettled(() => archive.mutate({ cardId }, { onSuccess: onGone }))}
          >
            {text.archive}
          </ActionMenu.Item>
          <ActionMenu.Item
            icon={<TrashIcon aria-hidden />}
            onSelect={whenSettled(() => remove.mutate({ cardId }, { onSuccess: onGone }))}
          >
            {text.remove}
          </ActionMenu.Item>
          <ActionMenu.Item
            icon={<EraserIcon aria-hidden />}
            onSelect={whenSettled(() => setStriking(true))}
          >
            {strikeText.open}
          </ActionMenu.Item>
        </ActionMenu.Content>
      </ActionMenu>
      {isStriking && (
        <StrikeDialog
          subject="card"
          id={cardId}
          onClose={() => setStriking(false)}
          onDone={onClose}
        />
      )}
    </>
  );
}
