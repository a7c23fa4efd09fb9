import { Dialog } from '@navikt/ds-react';
import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { useRouter } from '@tanstack/react-router';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { searchText as text } from '../../../text/search.ts';
import type { History } from '../useHistory.ts';
import './search.css';
import { SearchResults } from './SearchResults.tsx';
import { useSearch, type Choice } from './useSearch.ts';

interface Props {
  history: History;
  isReadOnly: boolean;
  openKeys: () => void;
  openChanges: () => void;
  onClose: () => void;
}

/** Long enough for a screen to come and put focus where it wants it. */
const pageRestMs = 250;

function focusPage(): void {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) document.getElementById('main')?.focus();
}

/** One field for everything: what is written is searched, and commands stand beside. Arrows choose. */
export function SearchDialog({ history, isReadOnly, openKeys, openChanges, onClose }: Props) {
  const router = useRouter();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const hasGone = useRef(false);
  const [opener] = useState(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement : null,
  );
  const [question, setQuestion] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = useSearch(question, { history, openKeys, openChanges, isReadOnly });
  const { choices } = found;
  const at = Math.min(chosen, choices.length - 1);

  const choose = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    const run = 'hit' in choice ? { path: choice.hit.path } : choice.command.run;
    hasGone.current = 'path' in run;
    onClose();
    if (!('path' in run)) return run.work();
    router.history.push(run.path);
    setTimeout(focusPage, pageRestMs);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => setChosen((at + 1) % Math.max(choices.length, 1)),
    ArrowUp: () => setChosen((at - 1 + choices.length) % Math.max(choices.length, 1)),
    PageDown: () => setChosen(Math.min(at + 8, choices.length - 1)),
    PageUp: () => setChosen(Math.max(at - 8, 0)),
    Enter: () => choose(choices[at]),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keys[event.key];
    if (key === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    key();
  };
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} size="small">
      <Dialog.Popup
        width="42rem"
        className="dp-search-popup"
        initialFocusTo={field}
        // What was opened takes focus itself, or has it below; after Esc it goes back to where it was.
        returnFocusTo={() => (hasGone.current ? undefined : opener)}
      >
        <Dialog.Title className="dp-sr">{text.title}</Dialog.Title>
        <div className="dp-search-field" data-privacy="off">
          <MagnifyingGlassIcon aria-hidden />
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-label={text.label}
            aria-expanded={choices.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={choices.length > 0 ? `${list}-${at}` : undefined}
            aria-describedby={`${list}-help`}
            placeholder={text.open}
            autoComplete="off"
            spellCheck={false}
            value={question}
            onChange={(event) => {
              setQuestion(event.target.value);
              setChosen(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <SearchResults
          listId={list}
          question={question}
          found={found}
          chosen={at}
          onChoose={choose}
        />
        <p className="dp-search-help" id={`${list}-help`}>
          {text.help} {text.keys}
        </p>
      </Dialog.Popup>
    </Dialog>
  );
}
