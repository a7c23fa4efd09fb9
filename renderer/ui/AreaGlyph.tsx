import { acrossAreas, areaName } from '../text/common.ts';
import './marks.css';

const shapes: Record<string, React.ReactNode> = {
  '4.1': <circle cx="6" cy="6" r="5" />,
  '4.2': <path d="M6 1 11.4 10.6H.6z" />,
  '4.3': <path d="M6 .2 11.8 6 6 11.8.2 6z" />,
  '4.4': <rect x="1.2" y="1.2" width="9.6" height="9.6" />,
};

/** The number and name of a hovedområde, or the words for none. */
export function areaLabel(area: string | null): string {
  const name = area === null ? undefined : areaName[area];
  return name === undefined ? acrossAreas : `${area} ${name}`;
}

/** Colour and shape of a hovedområde; stands beside a number or a name, which says the same. */
export function AreaGlyph({ area }: { area: string | null }) {
  const shape = area === null ? undefined : shapes[area];
  return (
    <svg
      className="dp-area"
      data-area={shape ? area : 'none'}
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      {shape ?? <circle className="dp-area-ring" cx="6" cy="6" r="4.2" />}
    </svg>
  );
}
