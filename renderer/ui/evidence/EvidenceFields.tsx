import { InlineMessage, Radio, RadioGroup, Select } from '@navikt/ds-react';
import { evidenceKinds, type EvidenceKind } from '../../../electron/contract/vocabulary.ts';
import { evidenceText as text } from '../../text/evidence.ts';
import './evidence.css';
import { TextField } from '../fields/TextField.tsx';

/** A figure that can be cited now. */
export interface Citable {
  indicatorId: string;
  name: string;
  text: string;
}

/** One ground while it is being written. */
export interface EvidenceDraft {
  kind: EvidenceKind;
  indicatorId: string;
  line: string;
}

export interface NewEvidence {
  kind: EvidenceKind;
  text: string;
  indicatorId?: string;
}

/** An empty ground; figures first where there are any. */
export function emptyEvidence(citable: readonly Citable[]): EvidenceDraft {
  return { kind: citable.length > 0 ? 'indicator' : 'dialogue', indicatorId: '', line: '' };
}

/** The ground as it is saved; null while something is missing. */
export function readEvidence(
  { kind, indicatorId, line }: EvidenceDraft,
  citable: readonly Citable[],
): NewEvidence | null {
  if (kind !== 'indicator') return line.trim() === '' ? null : { kind, text: line.trim() };
  const figure = citable.find((choice) => choice.indicatorId === indicatorId);
  return figure ? { kind, text: figure.name, indicatorId } : null;
}

interface Props {
  value: EvidenceDraft;
  citable: readonly Citable[];
  /** Whether what is missing is pointed at. */
  isAsked: boolean;
  onChange: (value: EvidenceDraft) => void;
}

/** What kind of ground, and which: a figure kept as it stands, or a line about anything else. */
export function EvidenceFields({ value, citable, isAsked, onChange }: Props) {
  const { kind, indicatorId, line } = value;
  const figure = citable.find((choice) => choice.indicatorId === indicatorId);
  return (
    <>
      <RadioGroup
        size="small"
        legend={text.kind}
        value={kind}
        onChange={(next: EvidenceKind) => onChange({ ...value, kind: next })}
      >
        <div className="dp-evidence-kinds">
          {evidenceKinds.map((choice) => (
            <Radio key={choice} value={choice}>
              {text.kindWord[choice]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {kind !== 'indicator' ? (
        <TextField
          size="small"
          label={text.text}
          description={text.kindHint[kind]}
          limit={300}
          value={line}
          error={isAsked && line.trim() === '' ? text.textMissing : undefined}
          onChange={(event) => onChange({ ...value, line: event.target.value })}
        />
      ) : citable.length === 0 ? (
        <InlineMessage status="info" size="small">
          {text.noFigures}
        </InlineMessage>
      ) : (
        <Select
          size="small"
          label={text.figure}
          description={figure === undefined ? undefined : text.freezes(figure.text)}
          value={indicatorId}
          error={isAsked && figure === undefined ? text.figureMissing : undefined}
          onChange={(event) => onChange({ ...value, indicatorId: event.target.value })}
        >
          <option value="">{text.chooseFigure}</option>
          {citable.map((choice) => (
            <option key={choice.indicatorId} value={choice.indicatorId}>
              {`${choice.name}: ${choice.text}`}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}
