import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import { formatDate } from '../../text/format.ts';
import { privacyText as text } from '../../text/privacy.ts';
import { QueryState } from '../../ui/states.tsx';

/** What was kept although it may point at a person: when, by whom, what kind and why. */
export function PrivacySection() {
  const query = useQuery(useTRPC().privacy.overrides.queryOptions());
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">{text.log}</h2>
      <p>{text.limits}</p>
      <p>{text.logWhy}</p>
      <QueryState query={query} shape="list">
        {(overrides) =>
          overrides.length === 0 ? (
            <p>{text.logEmpty}</p>
          ) : (
            <ul className="dp-findings">
              {overrides.map(({ id, at, actor, kind, reason }) => (
                <li key={id}>
                  {formatDate(at.slice(0, 10), 'long')}, {actor}: {text.kindWord[kind]}. «{reason}»
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </section>
  );
}
