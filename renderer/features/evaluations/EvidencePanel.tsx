import {
  ChatIcon,
  FileTextIcon,
  LightBulbIcon,
  LineGraphIcon,
  LinkIcon,
  MegaphoneIcon,
  TrashIcon,
} from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { Link } from '@tanstack/react-router';
import type { EvidenceItem } from '../../../electron/contract/evaluations.ts';
import { evidenceWord } from '../../../electron/contract/words.ts';
import { evaluationText } from '../../text/evaluations.ts';

const text = evaluationText.evidence;
const icons = {
  indicator: LineGraphIcon,
  report: FileTextIcon,
  dialogue: ChatIcon,
  participation: MegaphoneIcon,
  judgement: LightBulbIcon,
};

interface Props {
  evidence: EvidenceItem[];
  isReadOnly: boolean;
  onAdd: () => void;
  onRemove: (evidenceId: string) => void;
}

/** What the note rests on; a cited figure stands as it stood and links to its source. */
export function EvidencePanel({ evidence, isReadOnly, onAdd, onRemove }: Props) {
  return (
    <section className="dp-note-section">
      <h2>{text.title}</h2>
      {evidence.length === 0 && <p className="dp-note-nothing">{text.empty}</p>}
      <ul className="dp-note-evidence">
        {evidence.map((item) => (
          <Row key={item.id} item={item} isReadOnly={isReadOnly} onRemove={onRemove} />
        ))}
      </ul>
      {!isReadOnly && (
        <Button
          size="small"
          variant="tertiary"
          icon={<LinkIcon aria-hidden />}
          onClick={onAdd}
          id="note-add-evidence"
        >
          {text.add}
        </Button>
      )}
    </section>
  );
}

function Row({
  item,
  isReadOnly,
  onRemove,
}: Pick<Props, 'isReadOnly' | 'onRemove'> & { item: EvidenceItem }) {
  const Icon = icons[item.kind];
  return (
    <li>
      <Icon aria-hidden />
      <div className="dp-note-evidence-text">
        {item.indicatorId === null ? (
          <span>{item.text}</span>
        ) : (
          <Link to="/indicators/$indicatorId" params={{ indicatorId: item.indicatorId }}>
            {item.text}
          </Link>
        )}
        <span className="dp-note-sub">
          {item.frozen === null ? evidenceWord[item.kind] : `${item.frozen} · ${text.frozen}`}
        </span>
      </div>
      {!isReadOnly && (
        <Button
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          icon={<TrashIcon title={text.remove(item.text)} />}
          onClick={() => onRemove(item.id)}
        />
      )}
    </li>
  );
}
