import { ChevronDownIcon, DragVerticalIcon } from '@navikt/aksel-icons';
import { Checkbox, Tag } from '@navikt/ds-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { BriefingPart, PartInput } from '../../../electron/contract/briefings.ts';
import { briefingText as text } from '../../text/briefings.ts';
import { useDragRow } from './useDragList.ts';

interface Props {
  part: PartInput;
  info: BriefingPart;
  isOpen: boolean;
  isInTab: boolean;
  onFocus: () => void;
  onArrow: (step: 1 | -1) => void;
  onMove: (step: 1 | -1) => void;
  onTick: () => void;
  onOpen: () => void;
  onDrop: (key: string, overKey: string, edge: 'top' | 'bottom') => void;
  children: ReactNode;
}

const tagColour = { ask: 'accent', fact: 'neutral', assessment: 'meta-purple' } as const;

/** One part: handle, tick, name, what it is and how much is in it; opens to be written. */
export function PartRow(props: Props) {
  const { part, info, isOpen, isInTab, onArrow, onMove, onTick, onOpen, children } = props;
  const { row, handle, edge, isDragging } = useDragRow({
    list: 'parts',
    rowKey: part.key,
    isFixed: info.isFixed,
    onDrop: props.onDrop,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (step !== null) {
      event.preventDefault();
      event.stopPropagation();
      if (event.altKey) onMove(step);
      else onArrow(step);
    } else if (event.key === ' ') {
      event.preventDefault();
      onTick();
    }
  };
  const heading = info.kind === 'text' && part.heading !== '' ? part.heading : info.heading;
  return (
    <li
      ref={row}
      id={`part-${part.key}`}
      className="dp-part"
      data-hidden={!part.isShown || undefined}
      data-edge={edge ?? undefined}
      data-dragging={isDragging || undefined}
    >
      <div className="dp-part-row">
        <span ref={handle} className="dp-part-handle" data-fixed={info.isFixed || undefined}>
          <DragVerticalIcon aria-hidden />
        </span>
        <Checkbox
          size="small"
          hideLabel
          checked={part.isShown}
          readOnly={info.isFixed}
          onChange={onTick}
          tabIndex={isInTab ? 0 : -1}
        >
          {text.showPart(heading)}
        </Checkbox>
        <button
          type="button"
          className="dp-part-name"
          data-row={part.key}
          aria-expanded={isOpen}
          aria-describedby={info.isFixed ? 'briefing-ask-fixed' : undefined}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Space"
          tabIndex={isInTab ? 0 : -1}
          onFocus={props.onFocus}
          onKeyDown={onKeyDown}
          onClick={onOpen}
        >
          <span>{heading}</span>
          <Tag size="xsmall" variant="moderate" data-color={tagColour[info.nature]}>
            {text.partTag[info.nature]}
          </Tag>
          <span className="dp-part-size">{part.isShown ? info.size : 'skjult'}</span>
          <ChevronDownIcon aria-hidden className="dp-part-chevron" />
        </button>
        {info.isFixed && (
          <span id="briefing-ask-fixed" className="dp-sr">
            {text.isFirst}
          </span>
        )}
      </div>
      {isOpen && <div className="dp-part-editor">{children}</div>}
    </li>
  );
}
