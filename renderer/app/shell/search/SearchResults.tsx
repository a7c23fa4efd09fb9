import { useEffect } from 'react';
import { searchText as text } from '../../../text/search.ts';
import type { Choice, SearchState } from './useSearch.ts';

interface Props {
  listId: string;
  question: string;
  found: SearchState;
  chosen: number;
  onChoose: (choice: Choice) => void;
}

/** The rows under the field, in groups; the chosen one is kept in sight. */
export function SearchResults({ listId, question, found, chosen, onChoose }: Props) {
  const { choices, hits, commands, hasMore, isFailed, isSettled, indexing } = found;
  useEffect(() => {
    document.getElementById(`${listId}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, chosen]);
  // While the file is read, «no hits» is not known yet.
  const isNone = choices.length === 0 && isSettled && !isFailed && indexing === null;
  const asked = question.trim();
  return (
    <>
      <p className="dp-sr" role="status">
        {isSettled && asked !== '' ? text.count(hits, commands) : ''}
      </p>
      {isFailed && <p className="dp-search-none">{text.failed}</p>}
      {isNone && (
        <p className="dp-search-none">
          {asked === ''
            ? text.nothingYet
            : `${text.none(asked)} ${/[\p{L}\p{N}]/u.test(asked) ? text.noneWhy : text.onlySigns}`}
        </p>
      )}
      <div id={listId} className="dp-search-list" role="listbox" aria-label={text.results}>
        {groupsOf(choices).map(({ group, from, rows }) => (
          <div key={group} role="group" aria-labelledby={`${listId}-group-${from}`}>
            <div className="dp-search-group" id={`${listId}-group-${from}`}>
              {group}
            </div>
            {rows.map((choice, index) => (
              <Row
                key={choice.key}
                id={`${listId}-${from + index}`}
                choice={choice}
                isChosen={from + index === chosen}
                onChoose={() => onChoose(choice)}
              />
            ))}
          </div>
        ))}
      </div>
      {indexing !== null && (
        <p className="dp-search-more">{text.indexing(indexing.done, indexing.of)}</p>
      )}
      {hasMore && <p className="dp-search-more">{text.more}</p>}
    </>
  );
}

function Row(props: { id: string; choice: Choice; isChosen: boolean; onChoose: () => void }) {
  const { id, choice, isChosen, onChoose } = props;
  return (
    // The field keeps focus and owns the keys; a row only takes the mouse.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      className="dp-search-row"
      role="option"
      aria-selected={isChosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {'hit' in choice ? (
        <>
          <span className="dp-search-title">{choice.hit.title}</span>
          {choice.hit.place !== '' && <span className="dp-search-place">{choice.hit.place}</span>}
          {choice.hit.excerpt !== null && (
            <span className="dp-search-excerpt">{choice.hit.excerpt}</span>
          )}
        </>
      ) : (
        <span className="dp-search-title">{choice.command.name}</span>
      )}
    </div>
  );
}

/** Neighbours of one group, with the number of the first. */
function groupsOf(choices: readonly Choice[]) {
  const groups: { group: string; from: number; rows: Choice[] }[] = [];
  for (const [at, choice] of choices.entries()) {
    const last = groups.at(-1);
    if (last?.group === choice.group) last.rows.push(choice);
    else groups.push({ group: choice.group, from: at, rows: [choice] });
  }
  return groups;
}
