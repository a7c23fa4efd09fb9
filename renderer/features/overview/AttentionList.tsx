import type { AttentionRow } from '../../../electron/contract/overview.ts';
import { overviewText as text } from '../../text/overview.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { StatusIcon } from '../../ui/StatusIcon.tsx';

/** At most five rows, worst first, each with one reason and the one thing to do. */
export function AttentionList({ rows }: { rows: AttentionRow[] }) {
  return (
    <section aria-labelledby="attention">
      <h2 id="attention">{text.attention}</h2>
      {rows.length === 0 ? (
        <p className="dp-attention-none">
          <StatusIcon status="done" />
          <span>
            <b>{text.attentionEmpty}</b> {text.attentionEmptyWhy}
          </span>
        </p>
      ) : (
        <ul className="dp-attention">
          {rows.map((row) => (
            <li key={row.id}>
              <StatusIcon status={row.severity} label={text.severity[row.severity]} />
              <span className="dp-attention-text">
                <b>{row.title}</b>
                <span>{row.reason}</span>
              </span>
              <AppLink
                to={row.action.to}
                className="dp-attention-action"
                aria-label={`${row.action.label}: ${row.title}`}
              >
                {row.action.label}
              </AppLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
