import { LinkIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { EvidenceItem } from '../../../electron/contract/evaluations.ts';
import { evaluationText } from '../../text/evaluations.ts';
import { EvidenceList } from '../../ui/evidence/EvidenceList.tsx';

const text = evaluationText.evidence;

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
      <EvidenceList
        evidence={evidence}
        {...(isReadOnly ? {} : { onRemove: ({ id }) => onRemove(id) })}
      />
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
