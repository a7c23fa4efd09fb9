import { Button, InlineMessage } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DrillProgress, DrillReport } from '../../../electron/contract/drill.ts';
import { practiseRestore } from '../../api/drill.ts';
import { errorSentence } from '../../api/errors.ts';
import { useToday } from '../../api/useToday.ts';
import { useTRPC } from '../../api/trpc.ts';
import { drillText as text } from '../../text/drill.ts';
import { formatNumber, whenText } from '../../text/format.ts';
import { announce } from '../../ui/announce.ts';

/** Whether the newest copy can be put back, tried on a scratch file, and what would be lost. */
export function DrillSection() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const today = useToday();
  const last = useQuery(trpc.workspace.lastDrill.queryOptions()).data ?? null;
  const [step, setStep] = useState<DrillProgress['step']>('copy');
  const drill = useMutation({
    mutationFn: () => practiseRestore((progress) => setStep(progress.step)),
    onMutate: () => announce(text.running),
    onSuccess: ({ sentence }) => {
      announce(sentence);
      void client.invalidateQueries({ queryKey: trpc.workspace.lastDrill.queryKey() });
    },
  });
  return (
    <section aria-labelledby="drill">
      <div className="dp-settings-head">
        <div>
          <h2 id="drill">{text.title}</h2>
          <p className="dp-note">{text.why}</p>
          <p className="dp-note">
            {last === null ? text.never : text.last(whenText(last.at, today), last.isGood)}
          </p>
        </div>
        <Button
          size="small"
          variant="secondary"
          loading={drill.isPending}
          onClick={() => drill.mutate()}
        >
          {text.now}
        </Button>
      </div>
      {drill.isPending && <p className="dp-note">{text.steps[step]}</p>}
      {drill.isError && (
        <InlineMessage status="error" size="small" role="alert">
          {errorSentence(drill.error)}
        </InlineMessage>
      )}
      {drill.data && <Outcome report={drill.data} />}
    </section>
  );
}

function Outcome({ report }: { report: DrillReport }) {
  const { isGood, sentence, lost, rows, figures } = report;
  const number = (value: number) => formatNumber(value, 0);
  return (
    <div className="dp-drill">
      <InlineMessage status={isGood ? 'success' : 'error'} size="small">
        {sentence}
      </InlineMessage>
      {lost.length > 0 && (
        <ul className="dp-findings">
          {lost.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <p className="dp-note">
        {text.counts(number(rows.copy), number(rows.present))}{' '}
        {text.figures(number(figures.copy), number(figures.present))}
      </p>
    </div>
  );
}
