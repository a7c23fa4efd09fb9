import type { ItemKind } from './items.ts';

/** The mark of a point: shapes that tell the kinds apart without colour. */
export function TimelineMark({ kind, state }: { kind: ItemKind; state: string }) {
  return (
    <svg
      className="dp-tl-mark"
      data-kind={kind}
      data-state={state}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {shape(kind)}
      {(state === 'reached' || state === 'partly') && (
        <path className="dp-tl-mark__tick" d="m5.2 8.2 1.9 1.9 3.6-4" />
      )}
      {(state === 'missed' || state === 'dropped') && (
        <path className="dp-tl-mark__tick" d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" />
      )}
    </svg>
  );
}

function shape(kind: ItemKind) {
  if (kind === 'start') return <path d="M3 1.5v13M3 2.5h9.5L9.6 6l2.9 3.5H3" />;
  if (kind === 'goal') return <circle cx="8" cy="8" r="6.4" />;
  return <path d="M8 .9 15.1 8 8 15.1.9 8z" />;
}
