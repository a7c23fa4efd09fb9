import { useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '@navikt/ds-react';
import {
  doneColumns,
  facets,
  filterOf,
  isFiltering as asksForAny,
  passes,
  type BoardFilter,
  type FilterScene,
} from '../../../electron/contract/board-filter.ts';
import type { BoardName } from '../../../electron/contract/boards.ts';
import type { CardFace } from '../../../electron/contract/cards.ts';
import { boardText } from '../../text/board.ts';
import { boardsText } from '../../text/boards.ts';
import { announce } from '../../ui/announce.ts';
import { useKeys } from '../../ui/keys.ts';
import { EmptyState } from '../../ui/states.tsx';
import { BoardColumn, FoldedColumn } from './BoardColumn.tsx';
import { BoardDialogs } from './BoardDialogs.tsx';
import { BoardLanes } from './BoardLanes.tsx';
import { BoardActionsContext, BoardSceneContext } from './boardScene.ts';
import { BoardTools } from './BoardTools.tsx';
import { groupingOf, noFilter, searchOf, type BoardSearch, type Grouping } from './boardView.ts';
import { cardElement } from './cardElement.ts';
import { FilterBar } from './filter/FilterBar.tsx';
import { cardsIn } from './movement.ts';
import { NewCardField } from './NewCardField.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { ownStacks, stacksByKind, type BoardData } from './stacks.ts';
import { firstColumn, useBoard } from './useBoard.ts';
import type { BoardNames } from './useBoardNames.ts';
import type { useBoardView } from './useBoardView.ts';
import './board.css';
import './board-tools.css';
import './lanes.css';

interface Props {
  board: BoardName;
  saved: BoardData;
  name: string;
  names: BoardNames;
  today: string;
  search: BoardSearch;
  onSearch: (search: BoardSearch) => void;
  view: ReturnType<typeof useBoardView>;
  openCard: string | undefined;
  adding: string | null;
  onAdding: (stackId: string | null) => void;
  /** Where the tools stand, beside the tabs; above the board where there is no such place. */
  toolsPlace: Element | null;
}

const text = boardText.board;
const noCards: readonly CardFace[] = [];
const nothing: readonly string[] = [];

/** The board: one tab stop, arrows choose and move, the mouse and the menus do the same. */
export function Board(props: Props) {
  const { board: which, saved, name, names, today, search, onSearch, view } = props;
  const { openCard, adding, onAdding, toolsPlace } = props;
  const isOwn = which !== 'all';
  const grid = useRef<HTMLDivElement>(null);
  const wordsField = useRef<HTMLInputElement>(null);
  const filter = useMemo(() => filterOf(search), [search]);
  const isFiltering = asksForAny(filter);
  const group = groupingOf(search);
  const [isFilterWanted, setFilterOpen] = useState(false);
  // A filter that is on is never out of sight.
  const isFilterOpen = isFilterWanted || isFiltering;
  const [clears, setClears] = useState(0);

  const { columns } = saved;
  const scene = useMemo<FilterScene>(() => {
    const done = doneColumns(columns);
    return {
      today,
      isDone: ({ columnId }) => done.has(columnId),
      wordsOf: (card) =>
        [
          ...card.challenges.map((id) => names.nameOf('challenge', id)),
          ...card.services.map((id) => names.nameOf('service', id)),
          ...card.labels.map((id) => names.nameOf('label', id)),
        ].join(' '),
    };
  }, [columns, today, names]);
  const isShown = useMemo(
    () => (isFiltering ? (card: CardFace) => passes(card, filter, scene) : null),
    [isFiltering, filter, scene],
  );
  const compareLanes = useMemo(
    () => (group === 'none' ? () => 0 : names.compare(group)),
    [group, names],
  );
  const state = useBoard({
    ...{ grid, saved, group, isShown, compareLanes, openCard, adding, onAdding },
    toStacks: isOwn ? ownStacks : stacksByKind,
    folded: view.folded,
    setFolded: view.setFolded,
  });
  const { board, stacks, lanes, active, addStack, actions, selection } = state;

  const setFilter = (next: BoardFilter) => onSearch(searchOf(next, group));
  const setGroup = (next: Grouping) => onSearch(searchOf(filter, next));
  const clear = () => {
    setClears((before) => before + 1);
    onSearch(searchOf(noFilter, group));
    announce(boardsText.filter.cleared(board.cards.length));
    state.focusActive();
  };
  const openFilter = () => {
    setFilterOpen(true);
    setTimeout(() => wordsField.current?.focus());
  };
  useKeys(
    { f: openFilter, ...(isFiltering ? { '0': clear } : {}) },
    state.dialog === null && state.lift === null,
  );

  const boardScene = useMemo(
    () => ({ today, stacks, challenges: names.challenges }),
    [today, stacks, names],
  );
  const { selected } = selection;
  const { lift, dragged: draggedId } = state;
  const activeId = active?.id ?? null;
  const marks = useMemo(
    () => ({ activeId, selected, lifted: lift?.ids ?? nothing, draggedId }),
    [activeId, selected, lift, draggedId],
  );
  const counts = new Map(
    stacks.map((stack) => [
      stack.id,
      stack.columns.reduce((sum, { id }) => sum + cardsIn(board, id).length, 0),
    ]),
  );
  const shownCount = lanes.reduce((sum, lane) => sum + lane.count, 0);
  const filterCount =
    facets.filter((facet) => filter.chosen[facet].length > 0).length +
    Number(filter.due !== null) +
    Number(filter.waiting) +
    Number(filter.words.trim() !== '');
  const field = addStack && (
    <NewCardField
      key={addStack.id}
      stack={addStack}
      measureId={active?.measureId ?? null}
      measureName={names.measureName}
      onEscape={state.leaveField}
    />
  );
  const chosenCards =
    selected.size === 0 ? noCards : board.cards.filter(({ id }) => selected.has(id));
  const onChosen = (kind: 'move' | 'owner' | 'due') => () => {
    const [first] = chosenCards;
    const card = chosenCards.find(({ id }) => id === active?.id) ?? first;
    if (card) state.setDialog({ kind, card });
  };
  const tools = (
    <BoardTools
      {...{ group, isOwn, filterCount }}
      measureId={which === 'all' ? null : which}
      isFilterOpen={isFilterOpen}
      onGroup={setGroup}
      onFilter={() => (isFilterOpen && !isFiltering ? setFilterOpen(false) : openFilter())}
      onColumns={() => actions.editColumns({ do: 'list', columnId: null })}
    />
  );
  const laneName = (laneId: string) => (group === 'none' ? '' : names.nameOf(group, laneId));
  return (
    <BoardActionsContext value={actions}>
      <BoardSceneContext value={boardScene}>
        {toolsPlace ? createPortal(tools, toolsPlace) : tools}
        {isFilterOpen && (
          <FilterBar
            cards={board.cards}
            shown={shownCount}
            {...{ filter, scene, names, isFiltering, clears }}
            field={wordsField}
            onChange={setFilter}
            onClear={clear}
          />
        )}
        {board.cards.length === 0 && !addStack && (
          <EmptyState
            title={text.emptyTitle}
            why={isOwn ? text.emptyWhy : boardsText.all.emptyWhy}
            action={
              <Button size="small" variant="secondary" onClick={() => onAdding(firstColumn)}>
                {text.newTask}
              </Button>
            }
          />
        )}
        {board.cards.length > 0 && shownCount === 0 && isFiltering && (
          <EmptyState
            title={boardsText.filter.nothingTitle}
            why={boardsText.filter.nothingWhy(board.cards.length)}
            action={
              <Button size="small" variant="secondary" onClick={clear}>
                {boardsText.filter.clear} <kbd>{boardsText.filter.clearKey}</kbd>
              </Button>
            }
          />
        )}
        <div
          ref={grid}
          role="grid"
          aria-label={text.label(name)}
          aria-multiselectable
          className="dp-board"
          // Without a card to stand on, the board itself can be scrolled by keyboard.
          tabIndex={state.isEmpty && !addStack ? 0 : undefined}
        >
          {group === 'none' ? (
            stacks.map((stack) =>
              state.isStackFolded(stack) ? (
                <FoldedColumn key={stack.id} stack={stack} count={counts.get(stack.id) ?? 0} />
              ) : (
                <BoardColumn
                  key={stack.id}
                  stack={stack}
                  count={counts.get(stack.id) ?? 0}
                  cards={lanes[0]?.cells.get(stack.id) ?? noCards}
                  marks={marks}
                  field={addStack?.id === stack.id && field}
                />
              ),
            )
          ) : (
            <>
              {stacks.filter(state.isStackFolded).map((stack) => (
                <FoldedColumn key={stack.id} stack={stack} count={counts.get(stack.id) ?? 0} />
              ))}
              <BoardLanes
                {...{ lanes, stacks, marks, counts }}
                nameOf={laneName}
                labelOf={laneName}
                isStackFolded={state.isStackFolded}
                isLaneFolded={state.isLaneFolded}
                field={field ?? false}
              />
            </>
          )}
        </div>
        {chosenCards.length > 0 && (
          <SelectionBar
            cards={chosenCards}
            onMove={onChosen('move')}
            onOwner={onChosen('owner')}
            onDue={onChosen('due')}
            onArchive={() => state.archived(chosenCards.map(({ id }) => id))}
            onClear={() => {
              selection.clear();
              state.focusActive();
            }}
          />
        )}
        <BoardDialogs
          dialog={state.dialog}
          {...{ board, stacks }}
          challenges={[...names.challenges.values()]}
          targetsOf={state.targetsOf}
          onChange={state.setDialog}
          onMove={state.moveByMenu}
          onArchive={state.archived}
          focusBoard={() => (active ? cardElement(active.id) : grid.current)}
        />
      </BoardSceneContext>
    </BoardActionsContext>
  );
}
