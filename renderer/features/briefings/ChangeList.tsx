import { DragVerticalIcon } from '@navikt/aksel-icons';
import { Checkbox } from '@navikt/ds-react';
import type { KeyboardEvent } from 'react';
import type { Briefing, ChangeLine, LineInput } from '../../../electron/contract/briefings.ts';
import { briefingText as text } from '../../text/briefings.ts';
import { formatDate } from '../../text/format.ts';
import { announce } from '../../ui/announce.ts';
import type { Draft, DraftState } from '../../ui/draft/draftStore.ts';
import { moved, movedTo, placeAtEdge, ticked } from './arrange.ts';
import type { BriefingFields } from './briefingFields.ts';
import { useDragRow } from './useDragList.ts';
import { useRovingRows } from './useRovingRows.ts';

interface Props {
  briefing: Briefing;
  draft: Draft<BriefingFields>;
  state: DraftState<BriefingFields>;
}

/** What has changed since the last briefing: ticked, moved, hidden. */
export function ChangeList({ briefing, draft, state }: Props) {
  const { lines, periodFrom } = state.values;
  const known = new Map(briefing.lines.map((line) => [line.key, line]));
  const save = (next: LineInput[] | null) => {
    if (next === null) return;
    draft.set({ lines: next });
    void draft.flush();
  };
  const place = (next: LineInput[] | null, key: string) => {
    save(next);
    const at = next?.findIndex((line) => line.key === key) ?? -1;
    if (next && at !== -1) announce(text.movedTo(known.get(key)?.text ?? '', at + 1, next.length));
  };
  const [list, roving] = useRovingRows(lines.map(({ key }) => key));
  const rows = lines.flatMap(({ key, isShown }) => {
    const line = known.get(key);
    return line ? [{ ...line, isShown }] : [];
  });
  return (
    <section className="dp-briefing-part" aria-labelledby="briefing-lines-head" id="briefing-lines">
      <h2 id="briefing-lines-head">
        {text.changes}{' '}
        <span className="dp-briefing-hint">
          {periodFrom === null
            ? text.changesAll
            : text.changesSince(formatDate(periodFrom, 'long'))}
          {briefing.previous !== null && `, orientering ${briefing.previous.number}`}
        </span>
      </h2>
      {rows.length === 0 && <p className="dp-briefing-none">{text.noChanges}</p>}
      <ul className="dp-changes" ref={list}>
        {rows.map((line) => (
          <ChangeRow
            key={line.key}
            line={line}
            isInTab={roving.current === line.key}
            onFocus={() => roving.setCurrent(line.key)}
            onArrow={(step) => roving.go(line.key, step)}
            onMove={(step) => place(moved(lines, line.key, step), line.key)}
            onTick={() => save(ticked(lines, line.key))}
            onDrop={(key, overKey, edge) =>
              place(movedTo(lines, key, placeAtEdge(lines, key, overKey, edge)), key)
            }
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  line: ChangeLine;
  isInTab: boolean;
  onFocus: () => void;
  onArrow: (step: 1 | -1) => void;
  onMove: (step: 1 | -1) => void;
  onTick: () => void;
  onDrop: (key: string, overKey: string, edge: 'top' | 'bottom') => void;
}

function ChangeRow({ line, isInTab, onFocus, onArrow, onMove, onTick, onDrop }: RowProps) {
  const { row, handle, edge, isDragging } = useDragRow({
    list: 'lines',
    rowKey: line.key,
    isFixed: false,
    onDrop,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (step === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.altKey) onMove(step);
    else onArrow(step);
  };
  return (
    <li
      ref={row}
      className="dp-change"
      data-hidden={!line.isShown || undefined}
      data-edge={edge ?? undefined}
      data-dragging={isDragging || undefined}
    >
      <span ref={handle} className="dp-part-handle">
        <DragVerticalIcon aria-hidden />
      </span>
      <Checkbox
        size="small"
        hideLabel
        data-row={line.key}
        checked={line.isShown}
        onChange={onTick}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        tabIndex={isInTab ? 0 : -1}
      >
        {text.showLine(line.text)}
      </Checkbox>
      <span className="dp-change-kind">{text.changeWord[line.kind]}</span>
      <span className="dp-change-text" aria-hidden>
        {line.text}
      </span>
      <span className="dp-change-date">{formatDate(line.date, 'card')}</span>
    </li>
  );
}
