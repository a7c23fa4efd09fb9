import { useQuery } from '@tanstack/react-query';
import type { CardFace } from '../../../../electron/contract/cards.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { cardText } from '../../../text/card.ts';
import { LabelMark } from '../../../ui/LabelMark.tsx';

const text = cardText.face;

/**
 * What stands on a card besides why, what, when and who, in one line: what it is held by and holds
 * up, its labels and services. Nothing of it, no line; too much of it, the rest is in the tooltip.
 */
export function CardExtras({ card }: { card: CardFace }) {
  const { data } = useQuery(useTRPC().card.choices.queryOptions());
  const labels = data?.labels.filter(({ id }) => card.labels.includes(id)) ?? [];
  const services = data?.services.filter(({ id }) => card.services.includes(id)) ?? [];
  const words = [
    ...(card.blockedBy > 0 ? [text.blockedBy(card.blockedBy)] : []),
    ...(card.blocks > 0 ? [text.blocks(card.blocks)] : []),
    ...(card.requestId === null ? [] : [text.ordered]),
  ];
  const names = services.map(({ name }) => name).join(', ');
  const all = [...words, ...labels.map(({ name }) => name), ...(names === '' ? [] : [names])];
  if (all.length === 0) return null;
  return (
    <p className="dp-card__extras" title={all.join(' · ')}>
      {words.map((word) => (
        <span key={word} className="dp-card__held">
          {word}
        </span>
      ))}
      {labels.map(({ id, name, shape, colour }) => (
        <span key={id} className="dp-card__label">
          <LabelMark shape={shape} colour={colour} />
          <span className="dp-card__services">{name}</span>
        </span>
      ))}
      {names !== '' && <span className="dp-card__services">{names}</span>}
    </p>
  );
}
