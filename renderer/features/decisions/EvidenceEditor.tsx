import { LinkIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { EvidenceKind } from '../../../electron/contract/vocabulary.ts';
import { useTRPC } from '../../api/trpc.ts';
import { commonText } from '../../text/common.ts';
import { decisionText as text } from '../../text/decisions.ts';
import {
  emptyEvidence,
  EvidenceFields,
  readEvidence,
  type Citable,
} from '../../ui/evidence/EvidenceFields.tsx';
import { EvidenceList } from '../../ui/evidence/EvidenceList.tsx';

/** A ground of the form: one that is stored already has an id, and stands as it stood. */
export interface KeptEvidence {
  id?: string;
  kind: EvidenceKind;
  text: string;
  indicatorId: string | null;
  frozen: string | null;
  now?: string | null;
}

interface Props {
  evidence: KeptEvidence[];
  onChange: (evidence: KeptEvidence[]) => void;
}

/** The grounds of a decision while it is written. */
export function EvidenceEditor({ evidence, onChange }: Props) {
  const trpc = useTRPC();
  const indicators = useQuery(trpc.indicator.list.queryOptions()).data;
  const citable = useMemo<Citable[]>(
    () =>
      (indicators ?? []).flatMap(({ id, name, latest, sourceName }) =>
        latest
          ? [
              {
                indicatorId: id,
                name,
                text: `${latest.text}, ${latest.periodLabel} (${sourceName})`,
              },
            ]
          : [],
      ),
    [indicators],
  );
  const [isAdding, setAdding] = useState(false);
  // Rows that are not stored yet need names of their own in the list.
  const listed = evidence.map((item, index) => ({ ...item, id: item.id ?? `new-${index}` }));
  return (
    <fieldset className="dp-decision-evidence">
      <legend className="aksel-label aksel-label--small">{text.evidence}</legend>
      {evidence.length === 0 && !isAdding && (
        <p className="dp-decision-sub">{text.evidenceEmpty}</p>
      )}
      <EvidenceList
        evidence={listed}
        onRemove={({ id }) => onChange(evidence.filter((_, index) => listed[index]?.id !== id))}
      />
      {isAdding ? (
        <NewGround
          citable={citable}
          onAdd={(item) => {
            onChange([...evidence, item]);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Button
          size="small"
          type="button"
          variant="tertiary"
          icon={<LinkIcon aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {text.addEvidence}
        </Button>
      )}
    </fieldset>
  );
}

function NewGround(props: {
  citable: readonly Citable[];
  onAdd: (evidence: KeptEvidence) => void;
  onCancel: () => void;
}) {
  const { citable, onAdd, onCancel } = props;
  const [value, setValue] = useState(() => emptyEvidence(citable));
  const [isAsked, setAsked] = useState(false);
  const add = () => {
    setAsked(true);
    const read = readEvidence(value, citable);
    if (read === null) return;
    const figure = citable.find(({ indicatorId }) => indicatorId === read.indicatorId);
    onAdd({
      ...{ kind: read.kind, text: read.text },
      indicatorId: read.indicatorId ?? null,
      frozen: figure?.text ?? null,
    });
  };
  return (
    <div className="dp-decision-new">
      <EvidenceFields {...{ value, citable, isAsked }} onChange={setValue} />
      <div className="dp-decision-new-actions">
        <Button size="small" type="button" variant="secondary" onClick={add}>
          {text.evidenceAdd}
        </Button>
        <Button size="small" type="button" variant="tertiary" onClick={onCancel}>
          {commonText.cancel}
        </Button>
      </div>
    </div>
  );
}
