import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { searchText as text } from '../../../text/search.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import './search.css';

/** Looks like the field it opens. */
export function SearchButton({ onOpen }: { onOpen: () => void }) {
  return (
    <button
      type="button"
      className="dp-search-button"
      aria-keyshortcuts="Control+K"
      aria-haspopup="dialog"
      aria-label={`${text.open} Ctrl K`}
      onClick={onOpen}
    >
      <MagnifyingGlassIcon aria-hidden />
      <span className="dp-search-button-words">{text.open}</span>
      <Kbd>Ctrl K</Kbd>
    </button>
  );
}
