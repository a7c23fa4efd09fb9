import type { ChallengeRow } from '../../../electron/contract/challenges.ts';
import { areaName } from '../../text/common.ts';
import { challengesText } from '../../text/challenges.ts';
import { AreaGlyph } from '../../ui/AreaGlyph.tsx';
import { LinkMark } from './ChallengeRow.tsx';

const text = challengesText.legend;

/** What the marks mean; only the areas that are in the list. */
export function Legend({ rows }: { rows: readonly ChallengeRow[] }) {
  const areas = [...new Set(rows.map(({ areaId }) => areaId))].toSorted((a, b) =>
    (a ?? '9').localeCompare(b ?? '9'),
  );
  return (
    <ul className="dp-legend" aria-label={text.label}>
      <li>
        <LinkMark state="confirmed" /> {text.confirmed}
      </li>
      <li>
        <LinkMark state="proposed" /> {text.proposed}
      </li>
      {areas.map((area) => (
        <li key={area ?? ''} title={area === null ? undefined : areaName[area]}>
          <AreaGlyph area={area} /> {area ?? text.across}
        </li>
      ))}
    </ul>
  );
}
