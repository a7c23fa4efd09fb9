import { XMarkIcon } from '@navikt/aksel-icons';
import { Button, Chips, Search } from '@navikt/ds-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { CardFace } from '../../../../electron/contract/cards.ts';
import { boardsText } from '../../../text/boards.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import {
  dueChoices,
  facets,
  type BoardFilter,
  type FilterScene,
} from '../../../../electron/contract/board-filter.ts';
import { countChoices } from '../filterCards.ts';
import type { BoardNames } from '../useBoardNames.ts';
import { FacetMenu } from './FacetMenu.tsx';

interface Props {
  cards: readonly CardFace[];
  shown: number;
  filter: BoardFilter;
  scene: FilterScene;
  names: BoardNames;
  isFiltering: boolean;
  /** How many times the filter has been cleared: the field begins anew. */
  clears: number;
  field: RefObject<HTMLInputElement | null>;
  onChange: (filter: BoardFilter) => void;
  onClear: () => void;
}

const text = boardsText.filter;
const typingPauseMs = 150;

/** What the board shows: every choice with the number of cards it would show. */
export function FilterBar(props: Props) {
  const { cards, shown, filter, scene, names, isFiltering, clears, field } = props;
  const { onChange, onClear } = props;
  // Counted again only for another answer: the board draws anew at every key.
  const counts = useMemo(() => countChoices(cards, filter, scene), [cards, filter, scene]);
  return (
    <div className="dp-filter" role="group" aria-label={text.label}>
      <Words
        key={clears}
        field={field}
        words={filter.words}
        onChange={(words) => onChange({ ...filter, words })}
      />
      <Chips size="small">
        {dueChoices.map((choice) => (
          <Chips.Toggle
            key={choice}
            checkmark={false}
            selected={filter.due === choice}
            onClick={() => onChange({ ...filter, due: filter.due === choice ? null : choice })}
          >
            {text.chip(text.dueNames[choice], counts.due[choice])}
          </Chips.Toggle>
        ))}
        <Chips.Toggle
          checkmark={false}
          selected={filter.waiting}
          onClick={() => onChange({ ...filter, waiting: !filter.waiting })}
        >
          {text.chip(text.waiting, counts.waiting)}
        </Chips.Toggle>
      </Chips>
      {facets.map((facet) => (
        <FacetMenu
          key={facet}
          facet={facet}
          chosen={filter.chosen[facet]}
          counts={counts.facets[facet]}
          names={names}
          onChange={(chosen) =>
            onChange({ ...filter, chosen: { ...filter.chosen, [facet]: chosen } })
          }
        />
      ))}
      {isFiltering && (
        <span className="dp-filter__result">
          <span>{text.shown(shown, cards.length)}</span>
          <Button
            size="xsmall"
            variant="tertiary"
            icon={<XMarkIcon aria-hidden />}
            onClick={onClear}
          >
            {text.clear} <Kbd>{text.clearKey}</Kbd>
          </Button>
        </span>
      )}
    </div>
  );
}

interface WordsProps {
  words: string;
  field: RefObject<HTMLInputElement | null>;
  onChange: (words: string) => void;
}

/** What is typed shows at once; the board follows in the first pause. */
function Words({ words, field, onChange }: WordsProps) {
  const [typed, setTyped] = useState(words);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = (next: string, ms: number) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next), ms);
  };
  return (
    <Search
      ref={field}
      className="dp-filter__words"
      size="small"
      variant="simple"
      label={text.words}
      placeholder={text.words}
      value={typed}
      onChange={(next) => say(next, typingPauseMs)}
      onClear={() => say('', 0)}
    />
  );
}
