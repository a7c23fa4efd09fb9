import type { DiffPart, PlanComparison } from '../../../electron/contract/plan-revisions.ts';
import { revisionText } from '../../text/plan-revisions.ts';

const text = revisionText.compare;

/** Differences between two versions as sentences; long texts word by word, marked by line and word. */
export function DiffList({ comparison }: { comparison: PlanComparison }) {
  return (
    <>
      <p className="dp-revision-lead">{comparison.lead}</p>
      <ul className="dp-diff">
        {comparison.differences.map(({ key, kind, sentence, parts }) => (
          <li key={key} data-kind={kind}>
            {sentence}
            {parts && <Parts parts={parts} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Parts({ parts }: { parts: DiffPart[] }) {
  return (
    <p className="dp-diff__text">
      {parts.map((part, index) => {
        // Two pieces may read the same; their place tells them apart.
        const key = `${index} ${part.text}`;
        if (part.kind === 'same') return <span key={key}>{part.text}</span>;
        const Tag = part.kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={key}>
            <span className="dp-sr">{` ${text[part.kind]} `}</span>
            {part.text}
          </Tag>
        );
      })}
    </p>
  );
}
