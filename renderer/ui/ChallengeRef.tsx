import { AreaGlyph, areaLabel } from './AreaGlyph.tsx';
import './marks.css';

/** A challenge by glyph and number, with its short name where there is room. */
export function ChallengeRef(props: { id: string; areaId: string | null; shortName?: string }) {
  const { id, areaId, shortName } = props;
  return (
    <span className="dp-challenge-ref" title={areaLabel(areaId)}>
      <AreaGlyph area={areaId} />
      <b>{id}</b>
      {shortName !== undefined && <span>{shortName}</span>}
    </span>
  );
}
