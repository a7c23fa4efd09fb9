import {
  CheckmarkCircleFillIcon,
  ExclamationmarkTriangleFillIcon,
  XMarkOctagonFillIcon,
} from '@navikt/aksel-icons';
import type { BriefingFinding } from '../../../electron/contract/briefings.ts';
import { briefingText as text } from '../../text/briefings.ts';
import { AppLink } from '../../ui/AppLink.tsx';

interface Props {
  findings: BriefingFinding[];
  onGo: (field: string) => () => void;
}

const icons = {
  ok: CheckmarkCircleFillIcon,
  warning: ExclamationmarkTriangleFillIcon,
  stop: XMarkOctagonFillIcon,
};
const rank = { stop: 0, warning: 1, ok: 2 };

/** What was checked before export: one sentence each, with a way to its place. */
export function Findings({ findings, onGo }: Props) {
  const sorted = findings.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
  return (
    <section className="dp-briefing-part" id="briefing-findings" tabIndex={-1}>
      <h2>{text.findings}</h2>
      {sorted.length === 0 && <p className="dp-briefing-none">{text.noFindings}</p>}
      <ul className="dp-findings">
        {sorted.map(({ severity, sentence, field }) => {
          const Icon = icons[severity];
          return (
            <li key={sentence} data-severity={severity}>
              <Icon title={text.severity[severity]} />
              <span>{sentence}</span>
              {field !== null && <Way field={field} sentence={sentence} onGo={onGo} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A finding about a measure leads to that measure; the rest lead to a field here. */
function Way(props: { field: string; sentence: string; onGo: Props['onGo'] }) {
  const { field, sentence, onGo } = props;
  const measureId = /^measure-(\d+)$/.exec(field)?.[1];
  if (measureId !== undefined)
    return (
      <AppLink className="dp-findings-way" to={`/measures/${measureId}`}>
        {text.goToMeasure(measureId)}
      </AppLink>
    );
  return (
    <button
      type="button"
      className="dp-findings-way"
      aria-label={`${text.goTo}: ${sentence}`}
      onClick={onGo(field)}
    >
      {text.goTo}
    </button>
  );
}
