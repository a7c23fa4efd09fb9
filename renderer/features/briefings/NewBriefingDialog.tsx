import { Radio, RadioGroup, Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { briefingKinds, type BriefingKind } from '../../../electron/contract/briefing-model.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { newBriefingText as text } from '../../text/briefings.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';

/** Who shall read it decides what it opens as. */
export function NewBriefingDialog({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const create = useCommand(trpc.briefing.create.mutationOptions(), { quiet: true });
  const measures = useQuery(trpc.measure.list.queryOptions()).data ?? [];
  const [kind, setKind] = useState<BriefingKind>('leadership');
  const [measureId, setMeasureId] = useState<number | null>(null);
  const [isTried, setTried] = useState(false);
  const lacksMeasure = kind === 'project' && measureId === null;
  const submit = () => {
    setTried(true);
    if (lacksMeasure || create.isPending) return;
    create.mutate(
      { kind, ...(kind === 'project' && measureId !== null ? { measureId } : {}) },
      {
        onSuccess: ({ id }) =>
          void navigate({ to: '/briefings/$briefingId', params: { briefingId: id } }),
      },
    );
  };
  return (
    <FormDialog
      draft={null}
      title={text.title}
      lead={text.lead}
      submit={text.submit}
      isPending={create.isPending}
      error={create.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioGroup size="small" legend={text.kind} value={kind} onChange={setKind}>
        {briefingKinds.map((one) => (
          <Radio key={one} value={one} description={text.kinds[one][1]}>
            {text.kinds[one][0]}
          </Radio>
        ))}
      </RadioGroup>
      {kind === 'project' && (
        <Select
          size="small"
          label={text.measure}
          value={measureId ?? ''}
          error={isTried && lacksMeasure ? text.measureMissing : undefined}
          onChange={({ target }) => setMeasureId(target.value === '' ? null : Number(target.value))}
        >
          <option value="">{text.choose}</option>
          {measures.map(({ id, shortName }) => (
            <option key={id} value={id}>{`${id} ${shortName}`}</option>
          ))}
        </Select>
      )}
    </FormDialog>
  );
}
