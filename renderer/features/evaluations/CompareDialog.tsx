import { Dialog, Select } from '@navikt/ds-react';
import { useQueries } from '@tanstack/react-query';
import { diffWords } from 'diff';
import { useState } from 'react';
import type {
  EvaluationDetail,
  EvaluationVersion,
} from '../../../electron/contract/evaluations.ts';
import { verdictWord } from '../../../electron/contract/words.ts';
import { useTRPC } from '../../api/trpc.ts';
import { evaluationText } from '../../text/evaluations.ts';
import { formatDate } from '../../text/format.ts';

const text = evaluationText.versions;

/** Two versions of a note side by side; what went is struck through, what came is underlined. */
export function CompareDialog({ note, onClose }: { note: EvaluationDetail; onClose: () => void }) {
  const { versions } = note;
  const [left, setLeft] = useState(versions.at(-2)?.number ?? 1);
  const [right, setRight] = useState(versions.at(-1)?.number ?? 1);
  const trpc = useTRPC();
  const [before, after] = useQueries({
    queries: [left, right].map((number) =>
      trpc.evaluation.version.queryOptions({ evaluationId: note.id, number }),
    ),
  }).map(({ data }) => data);
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} size="small">
      <Dialog.Popup width="64rem">
        <Dialog.Header>
          <Dialog.Title>{text.title}</Dialog.Title>
          <Dialog.Description>{text.lead}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <div className="dp-form__pair">
            <Choice label={text.before} {...{ versions }} value={left} onChange={setLeft} />
            <Choice label={text.after} {...{ versions }} value={right} onChange={setRight} />
          </div>
          {before && after && <Sides before={before} after={after} />}
        </Dialog.Body>
      </Dialog.Popup>
    </Dialog>
  );
}

function Choice(props: {
  label: string;
  versions: EvaluationDetail['versions'];
  value: number;
  onChange: (number: number) => void;
}) {
  return (
    <Select
      size="small"
      label={props.label}
      value={props.value}
      onChange={({ target }) => props.onChange(Number(target.value))}
    >
      {props.versions.map(({ number, at, actor }) => (
        <option key={number} value={number}>
          {text.version(number, formatDate(at, 'long'), actor)}
        </option>
      ))}
    </Select>
  );
}

const verdictOf = ({ verdict }: EvaluationVersion) =>
  verdict === null ? text.noVerdict : verdictWord[verdict];

function Sides({ before, after }: { before: EvaluationVersion; after: EvaluationVersion }) {
  const labels = [...new Set([...before.parts, ...after.parts].map(({ label }) => label))];
  const of = ({ parts }: EvaluationVersion, label: string) =>
    parts.find((part) => part.label === label)?.text ?? '';
  const rows = [
    ...labels.map((label) => ({ label, from: of(before, label), to: of(after, label) })),
    { label: text.verdict, from: verdictOf(before), to: verdictOf(after) },
    { label: text.evidence, from: before.evidence.join('\n'), to: after.evidence.join('\n') },
  ].filter(({ from, to }) => from !== '' || to !== '');
  return (
    <div className="dp-eval-compare">
      <table>
        <thead>
          <tr>
            <th scope="col">{text.field}</th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, from, to }) => (
            <tr key={label}>
              <th scope="row">
                {label}
                {from === to && <span className="dp-note-sub">{text.same}</span>}
              </th>
              <td>
                <Side from={from} to={to} shows="removed" />
              </td>
              <td>
                <Side from={from} to={to} shows="added" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Side(props: { from: string; to: string; shows: 'removed' | 'added' }) {
  const { from, to, shows } = props;
  const parts = diffWords(from, to).filter((part) =>
    shows === 'added' ? !part.removed : !part.added,
  );
  return parts.map((part, index) => {
    const key = `${index}`;
    if (part.removed) return <del key={key}>{part.value}</del>;
    return part.added ? <ins key={key}>{part.value}</ins> : <span key={key}>{part.value}</span>;
  });
}
