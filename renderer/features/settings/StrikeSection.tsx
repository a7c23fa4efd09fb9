import { Button, InlineMessage } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { strikeText as text } from '../../text/strike.ts';
import { StrikeCopies } from '../../ui/strike/StrikeCopies.tsx';

/** The copies that still hold a text that was removed from the file; nothing where there are none. */
export function StrikeSection() {
  const trpc = useTRPC();
  const left = useQuery(trpc.strike.copiesLeft.queryOptions()).data ?? [];
  const [chosen, setChosen] = useState<string[]>([]);
  const strike = useCommand(trpc.strike.inCopies.mutationOptions(), {
    toast: (done) => text.leftDone(done.filter(({ isStruck }) => isStruck).length),
  });
  const failed = strike.data?.filter(({ isStruck }) => !isStruck) ?? [];
  if (left.length === 0) return null;
  const there = chosen.filter((name) => left.some(({ fileName }) => fileName === name));
  return (
    <section aria-labelledby="strike-left">
      <h2 id="strike-left">{text.leftTitle}</h2>
      <StrikeCopies
        copies={left}
        legend={text.copies}
        description={text.leftWhy}
        chosen={there}
        onChoose={setChosen}
      />
      {failed.map(({ fileName, why }) => (
        <InlineMessage key={fileName} status="error" size="small">
          {text.leftFailed(fileName, why ?? '')}
        </InlineMessage>
      ))}
      <Button
        size="small"
        variant="secondary"
        loading={strike.isPending}
        disabled={there.length === 0}
        onClick={() => strike.mutate({ copies: there })}
      >
        {text.leftSubmit}
      </Button>
    </section>
  );
}
