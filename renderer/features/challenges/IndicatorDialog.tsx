import { useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Select } from '@navikt/ds-react';
import type { ChallengeRow } from '../../../electron/contract/challenges.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { challengesText } from '../../text/challenges.ts';
import { QueryState } from '../../ui/states.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';

interface Props {
  row: ChallengeRow;
  onClose: () => void;
  returnFocus: () => HTMLElement | null;
}

const text = challengesText.indicatorDialog;

/** Chooses an indicator to follow a challenge with. */
export function IndicatorDialog({ row, onClose, returnFocus }: Props) {
  const trpc = useTRPC();
  const query = useQuery(trpc.indicator.list.queryOptions());
  const [indicatorId, setIndicatorId] = useState('');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLSelectElement>(null);
  const link = useCommand(trpc.challenge.linkIndicator.mutationOptions(), {
    toast: text.saved(row.id),
    undo: true,
  });
  const save = () => {
    setTried(true);
    if (indicatorId === '') field.current?.focus();
    else link.mutate({ challengeId: row.id, indicatorId }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={text.title(row.id)}
      lead={challengesText.quote(row.adoptedText)}
      submit={text.save}
      isPending={link.isPending}
      onSubmit={save}
      onClose={onClose}
      returnFocus={returnFocus}
      firstField={field}
    >
      <QueryState query={query} shape="list">
        {(all) => {
          const free = all.filter(({ id }) => row.indicators.every((i) => i.indicatorId !== id));
          const chosen = all.find(({ id }) => id === indicatorId);
          const group = (origin: 'official' | 'local') => (
            <optgroup label={text[origin]}>
              {free
                .filter((indicator) => indicator.origin === origin)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </optgroup>
          );
          return (
            <>
              <Select
                ref={field}
                size="small"
                label={text.indicator}
                value={indicatorId}
                error={isTried && indicatorId === '' ? text.missing : undefined}
                onChange={(event) => setIndicatorId(event.target.value)}
              >
                <option value="">{text.choose}</option>
                {group('official')}
                {group('local')}
              </Select>
              {chosen && (
                <p className="dp-challenges__quiet" aria-live="polite">
                  {chosen.latest
                    ? text.latest(`${chosen.latest.text}, ${chosen.latest.periodLabel}`)
                    : `${chosen.waitingFor}.`}
                </p>
              )}
            </>
          );
        }}
      </QueryState>
    </FormDialog>
  );
}
