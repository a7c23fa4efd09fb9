import {
  ArchiveIcon,
  ArrowRightIcon,
  CalendarIcon,
  PersonIcon,
  XMarkIcon,
} from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { CardFace } from '../../../electron/contract/cards.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { boardsText } from '../../text/boards.ts';

interface Props {
  cards: readonly CardFace[];
  onMove: () => void;
  onOwner: () => void;
  onDue: () => void;
  /** Asked before they leave the board. */
  onArchive: () => void;
  onClear: () => void;
}

const text = boardsText.selection;

/** What can be done with the chosen cards, in one step each. Lies under the board, not over it. */
export function SelectionBar({ cards, onMove, onOwner, onDue, onArchive, onClear }: Props) {
  const trpc = useTRPC();
  const archive = useCommand(trpc.card.archiveMany.mutationOptions(), {
    cards: () => ({ cards: [], gone: cards.map(({ id }) => id) }),
    toast: ({ count }) => text.archived(count),
    undo: true,
  });
  const archiveAll = () =>
    archive.mutate(
      { cards: cards.map(({ id, revision }) => ({ cardId: id, revision })) },
      { onSuccess: onArchive },
    );
  return (
    <div className="dp-selection" role="toolbar" aria-label={text.label}>
      <strong>{text.count(cards.length)}</strong>
      <Button
        size="xsmall"
        variant="secondary"
        icon={<ArrowRightIcon aria-hidden />}
        onClick={onMove}
      >
        {text.move}
      </Button>
      <Button size="xsmall" variant="secondary" icon={<PersonIcon aria-hidden />} onClick={onOwner}>
        {text.owner}
      </Button>
      <Button size="xsmall" variant="secondary" icon={<CalendarIcon aria-hidden />} onClick={onDue}>
        {text.due}
      </Button>
      <Button
        size="xsmall"
        variant="secondary"
        icon={<ArchiveIcon aria-hidden />}
        loading={archive.isPending}
        onClick={archiveAll}
      >
        {text.archive}
      </Button>
      <Button
        className="dp-selection__clear"
        size="xsmall"
        variant="tertiary"
        data-color="neutral"
        icon={<XMarkIcon aria-hidden />}
        onClick={onClear}
      >
        {text.clear}
      </Button>
    </div>
  );
}
