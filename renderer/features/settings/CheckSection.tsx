import { Button, InlineMessage } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import { settingsText as text } from '../../text/settings.ts';
import { QueryState } from '../../ui/states.tsx';

/** What the file's own check says. */
export function CheckSection() {
  const query = useQuery(useTRPC().workspace.check.queryOptions());
  return (
    <section aria-labelledby="check">
      <div className="dp-settings-head">
        <h2 id="check">{text.check}</h2>
        <Button
          size="small"
          variant="tertiary"
          loading={query.isFetching}
          onClick={() => void query.refetch()}
        >
          {text.checkAgain}
        </Button>
      </div>
      <QueryState query={query} shape="list">
        {(findings) =>
          findings.length === 0 ? (
            <InlineMessage status="success" size="small">
              {text.checkFine}
            </InlineMessage>
          ) : (
            <>
              <p>{text.checkFound(findings.length)}</p>
              <ul className="dp-findings">
                {findings.map((finding) => (
                  <li key={finding.code + finding.sentence}>{finding.sentence}</li>
                ))}
              </ul>
            </>
          )
        }
      </QueryState>
    </section>
  );
}
