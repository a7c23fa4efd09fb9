import { useRef, useState, type KeyboardEvent } from 'react';
import type { WheelEntry } from '../../../electron/contract/duties.ts';
import { entryWhen, months as monthNames, wheelText } from '../../text/year-wheel.ts';
import { kindOf, layOut } from './wheel.ts';

const text = wheelText;

interface Props {
  entries: readonly WheelEntry[];
  year: number;
  today: string;
  /** Absent on paper. */
  onOpen?: (entry: WheelEntry) => void;
}

/** Twelve months in two halves; one tab stop, arrows go from entry to entry and month to month. */
export function WheelMonths({ entries, year, today, onOpen }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const { spring, autumn, months } = layOut(entries, year);
  const order = [
    ...spring,
    ...months.slice(0, 6).flatMap((one) => one.entries),
    ...autumn,
    ...months.slice(6).flatMap((one) => one.entries),
  ];
  const active = order.find(({ key }) => key === chosen) ?? order[0];
  const go = (entry: WheelEntry | undefined) => {
    if (!entry) return;
    setChosen(entry.key);
    root.current
      ?.querySelector<HTMLElement>(`[data-wheel-entry="${CSS.escape(entry.key)}"]`)
      ?.focus();
  };
  const onKey = (entry: WheelEntry, event: KeyboardEvent) => {
    const at = order.indexOf(entry);
    const month = Number(entry.from.slice(5, 7));
    const inMonth = (wanted: (m: number) => boolean, list: readonly WheelEntry[]) =>
      list.find(({ from, isUndated }) => !isUndated && wanted(Number(from.slice(5, 7))));
    const to = {
      ArrowDown: () => order[at + 1],
      ArrowUp: () => order[at - 1],
      ArrowRight: () => inMonth((m) => m > month, order),
      ArrowLeft: () => inMonth((m) => m < month, order.toReversed()),
      Home: () => order[0],
      End: () => order.at(-1),
    }[event.key];
    if (to) {
      event.preventDefault();
      go(to());
    } else if (event.key === 'Enter' && entry.dutyId !== null) {
      event.preventDefault();
      onOpen?.(entry);
    }
  };
  const draw = (entry: WheelEntry) => (
    <Entry
      key={entry.key}
      entry={entry}
      isActive={onOpen !== undefined && entry.key === active?.key}
      isScreen={onOpen !== undefined}
      isPast={entry.to < today}
      onFocus={() => setChosen(entry.key)}
      onOpen={() => onOpen?.(entry)}
      onKey={(event) => onKey(entry, event)}
    />
  );
  return (
    <div ref={root} className="dp-wheel">
      {([0, 6] as const).map((start) => (
        <div key={start} className="dp-wheel__half">
          {(start === 0 ? spring : autumn).length > 0 && (
            <section className="dp-wheel__season" aria-label={text.halfYear(start === 0)}>
              <h2>{text.halfYear(start === 0)}</h2>
              <ul>{(start === 0 ? spring : autumn).map(draw)}</ul>
            </section>
          )}
          <div className="dp-wheel__months">
            {months.slice(start, start + 6).map(({ month, entries: own }) => (
              <Month key={month} {...{ month, year, today }} entries={own} draw={draw} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

interface MonthProps {
  month: number;
  year: number;
  today: string;
  entries: readonly WheelEntry[];
  draw: (entry: WheelEntry) => React.ReactNode;
}

function Month({ month, year, today, entries, draw }: MonthProps) {
  const isNow = today.startsWith(`${year}-${String(month).padStart(2, '0')}`);
  const past = entries.filter(({ from }) => from < today);
  const rest = entries.filter(({ from }) => from >= today);
  return (
    <section
      className={isNow ? 'dp-wheel__month dp-wheel__month--now' : 'dp-wheel__month'}
      aria-labelledby={`month-${month}`}
    >
      <h2 id={`month-${month}`}>{monthNames[month - 1]}</h2>
      {entries.length === 0 && !isNow && <p className="dp-wheel__none">{text.empty}</p>}
      <ul>
        {isNow ? (
          <>
            {past.map(draw)}
            <li className="dp-wheel__today">
              <span>
                {text.today}, {Number(today.slice(8))}.
              </span>
            </li>
            {rest.map(draw)}
          </>
        ) : (
          entries.map(draw)
        )}
      </ul>
    </section>
  );
}

interface EntryProps {
  entry: WheelEntry;
  isActive: boolean;
  isScreen: boolean;
  isPast: boolean;
  onFocus: () => void;
  onOpen: () => void;
  onKey: (event: KeyboardEvent) => void;
}

function Entry({ entry, isActive, isScreen, isPast, onFocus, onOpen, onKey }: EntryProps) {
  const kind = kindOf(entry);
  const word = kind === 'holiday' ? text.holiday : text.one[kind];
  const isWhole = entry.isUndated && entry.dutyId !== null;
  const body = (
    <>
      <i className="dp-wheel__mark" data-kind={kind} aria-hidden="true" />
      <span className="dp-sr">{word}: </span>
      {!isWhole && <span className="dp-wheel__when">{entryWhen(entry)}</span>}{' '}
      <span>{entry.title}</span>
      {entry.owner !== null && <span className="dp-wheel__owner"> {entry.owner}</span>}
    </>
  );
  if (!isScreen) return <li data-kind={kind}>{body}</li>;
  const isOwn = entry.dutyId !== null;
  return (
    <li data-past={isPast || undefined}>
      <button
        type="button"
        className="dp-wheel__entry"
        tabIndex={isActive ? 0 : -1}
        data-wheel-entry={entry.key}
        title={entry.note || undefined}
        aria-disabled={!isOwn || undefined}
        onFocus={onFocus}
        onKeyDown={onKey}
        onClick={isOwn ? onOpen : undefined}
      >
        {body}
        {!isOwn && <span className="dp-sr">. {text.fixed}</span>}
      </button>
    </li>
  );
}
