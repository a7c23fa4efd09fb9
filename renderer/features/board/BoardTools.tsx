import { FunnelIcon, LayersIcon, SidebarLeftIcon } from '@navikt/aksel-icons';
import { ActionMenu, Button } from '@navikt/ds-react';
import { boardsText } from '../../text/boards.ts';
import { BoardMenu } from './card/BoardMenu.tsx';
import { groupings, type Grouping } from './boardView.ts';

interface Props {
  group: Grouping;
  /** The board of one measure has nothing to group by measure, but columns to shape. */
  isOwn: boolean;
  /** Null where the boards of all measures are shown. */
  measureId: number | null;
  filterCount: number;
  isFilterOpen: boolean;
  onGroup: (group: Grouping) => void;
  onFilter: () => void;
  onColumns: () => void;
}

const text = boardsText;

/** How the board is looked at: filter, groups, and its columns. */
export function BoardTools(props: Props) {
  const { group, isOwn, measureId, filterCount, isFilterOpen, onGroup, onFilter, onColumns } =
    props;
  return (
    <div className="dp-board-tools">
      <Button
        size="small"
        variant="tertiary"
        data-color="neutral"
        icon={<FunnelIcon aria-hidden />}
        aria-expanded={isFilterOpen}
        aria-keyshortcuts="F"
        onClick={onFilter}
      >
        {filterCount > 0 ? text.filter.on(filterCount) : text.filter.button}
      </Button>
      <ActionMenu>
        <ActionMenu.Trigger>
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<LayersIcon aria-hidden />}
          >
            {text.groups.button(text.groups.names[group])}
          </Button>
        </ActionMenu.Trigger>
        <ActionMenu.Content align="end">
          <ActionMenu.RadioGroup
            label={text.groups.label}
            value={group}
            onValueChange={(value: string) =>
              onGroup(groupings.find((one) => one === value) ?? 'none')
            }
          >
            {groupings
              .filter((one) => one !== 'measure' || !isOwn)
              .map((one) => (
                <ActionMenu.RadioItem key={one} value={one}>
                  {text.groups.names[one]}
                </ActionMenu.RadioItem>
              ))}
          </ActionMenu.RadioGroup>
        </ActionMenu.Content>
      </ActionMenu>
      {isOwn && (
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<SidebarLeftIcon aria-hidden />}
          aria-keyshortcuts="K"
          onClick={onColumns}
        >
          {text.columns.open}
        </Button>
      )}
      <BoardMenu measureId={measureId} />
    </div>
  );
}
