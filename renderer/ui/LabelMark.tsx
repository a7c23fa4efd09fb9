import type { LabelColour, LabelShape } from '../../electron/contract/vocabulary.ts';
import './marks.css';

const shapes: Record<LabelShape, string> = {
  flag: 'M2 .8v10.4M2 1.6h8L7.6 4.2 10 6.8H2z',
  star: 'm6 .6 1.6 3.5 3.8.4-2.8 2.6.8 3.8L6 9l-3.4 1.9.8-3.8L.6 4.5l3.8-.4z',
  bar: 'M4 .8h4v10.4H4z',
  cross: 'M4.2.8h3.6v3.4h3.4v3.6H7.8v3.4H4.2V7.8H.8V4.2h3.4z',
  hexagon: 'M3.2 1.2h5.6L11.6 6l-2.8 4.8H3.2L.4 6z',
  drop: 'M6 .6c2.4 3 3.9 5 3.9 7A3.8 3.8 0 0 1 6 11.4a3.8 3.8 0 0 1-3.9-3.8c0-2 1.5-4 3.9-7z',
};

/** Shape and colour of a label; stands beside its name, which says the same. */
export function LabelMark({ shape, colour }: { shape: LabelShape; colour: LabelColour }) {
  return (
    <svg className="dp-label-mark" data-colour={colour} viewBox="0 0 12 12" aria-hidden="true">
      <path d={shapes[shape]} />
    </svg>
  );
}
