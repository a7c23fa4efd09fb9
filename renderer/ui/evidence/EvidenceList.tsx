import {
  ChatIcon,
  FileTextIcon,
  LightBulbIcon,
  LineGraphIcon,
  MegaphoneIcon,
  TrashIcon,
} from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { EvidenceKind } from '../../../electron/contract/vocabulary.ts';
import { evidenceWord } from '../../../electron/contract/words.ts';
import { evidenceText as text } from '../../text/evidence.ts';
import { AppLink } from '../AppLink.tsx';
import { StatusIcon } from '../StatusIcon.tsx';
import './evidence.css';

const icons = {
  indicator: LineGraphIcon,
  report: FileTextIcon,
  dialogue: ChatIcon,
  participation: MegaphoneIcon,
  judgement: LightBulbIcon,
};

interface Item {
  id: string;
  kind: EvidenceKind;
  text: string;
  indicatorId: string | null;
  frozen: string | null;
  /** What the source says today, where that is something else. */
  now?: string | null;
}

interface Props<T extends Item> {
  evidence: readonly T[];
  /** Absent where the grounds are for reading only. */
  onRemove?: (item: T) => void;
}

/** What something rests on; a cited figure stands as it stood and leads to its source. */
export function EvidenceList<T extends Item>({ evidence, onRemove }: Props<T>) {
  return (
    <ul className="dp-evidence">
      {evidence.map((item) => (
        <li key={item.id}>
          <Ground item={item} />
          {onRemove && (
            <Button
              size="xsmall"
              type="button"
              variant="tertiary"
              data-color="neutral"
              icon={<TrashIcon title={text.remove(item.text)} />}
              onClick={() => onRemove(item)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function Ground({ item }: { item: Item }) {
  const Icon = icons[item.kind];
  return (
    <>
      <Icon aria-hidden />
      <div className="dp-evidence-text">
        {item.indicatorId === null ? (
          <span>{item.text}</span>
        ) : (
          <AppLink to={`/indicators/${item.indicatorId}`}>{item.text}</AppLink>
        )}
        <span className="dp-evidence-sub">
          {item.frozen === null ? evidenceWord[item.kind] : `${item.frozen} · ${text.frozen}`}
        </span>
        {item.now !== undefined && item.now !== null && (
          <span className="dp-evidence-now">
            <StatusIcon status="waiting" />
            {text.now(item.now)}
          </span>
        )}
      </div>
    </>
  );
}
