import { Button, Select, Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FactorRow } from '../../../electron/contract/registers.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { factorsText as text, registersText } from '../../text/registers.ts';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { QueryState } from '../../ui/states.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { Textarea } from '../../ui/fields/Textarea.tsx';

interface Pair {
  factor: FactorRow;
  measureId: number;
}

/** Risk and protective factors against measures, what can be changed first. */
export function Factors() {
  const trpc = useTRPC();
  const query = useQuery(trpc.factor.list.queryOptions());
  const measures = useQuery(trpc.measure.list.queryOptions()).data ?? [];
  const [edited, setEdited] = useState<Pair | null>(null);
  const ids = measures.map(({ id }) => id);
  return (
    <QueryState query={query} shape="list">
      {(factors) => (
        <>
          <p className="dp-register-lead">{text.lead}</p>
          <RegisterTable
            caption={text.caption}
            head={[text.head.factor, text.head.modifiable, ...ids.map(text.measure)]}
          >
            {factors.map((factor) => (
              <Table.Row key={factor.id}>
                <Table.HeaderCell scope="row" className="dp-register-name">
                  {factor.text}
                  <span className="dp-register-sub">{text.kind[factor.kind]}</span>
                </Table.HeaderCell>
                <Table.DataCell>
                  <Modifiable factor={factor} />
                </Table.DataCell>
                {ids.map((measureId) => (
                  <Table.DataCell key={measureId}>
                    <Acts factor={factor} measureId={measureId} onOpen={setEdited} />
                  </Table.DataCell>
                ))}
              </Table.Row>
            ))}
          </RegisterTable>
          {edited && <FactorDialog pair={edited} onClose={() => setEdited(null)} />}
        </>
      )}
    </QueryState>
  );
}

function Modifiable({ factor }: { factor: FactorRow }) {
  const trpc = useTRPC();
  const set = useCommand(trpc.factor.setModifiable.mutationOptions(), {
    toast: registersText.saved,
    undo: true,
  });
  const value = factor.isModifiable === null ? '' : factor.isModifiable ? 'yes' : 'no';
  return (
    <Select
      className="dp-factor-select"
      size="small"
      hideLabel
      label={`${text.head.modifiable} ${factor.text}`}
      value={value}
      onChange={({ target }) =>
        set.mutate({
          factorId: factor.id,
          isModifiable: target.value === '' ? null : target.value === 'yes',
        })
      }
    >
      <option value="">{text.notJudged}</option>
      <option value="yes">{text.yes}</option>
      <option value="no">{text.no}</option>
    </Select>
  );
}

function Acts(props: Pair & { onOpen: (pair: Pair) => void }) {
  const { factor, measureId, onOpen } = props;
  const link = factor.measures.find((one) => one.measureId === measureId);
  return (
    <Button
      size="xsmall"
      variant={link ? 'secondary' : 'tertiary'}
      {...(link ? { title: link.reason } : { 'data-color': 'neutral' as const })}
      aria-label={`${link ? text.acts : text.none}: ${(link ? text.actsName : text.noneName)(measureId, factor.text)}`}
      onClick={() => onOpen({ factor, measureId })}
    >
      {link ? text.acts : text.none}
    </Button>
  );
}

function FactorDialog({ pair, onClose }: { pair: Pair; onClose: () => void }) {
  const { factor, measureId } = pair;
  const trpc = useTRPC();
  const said = { toast: registersText.saved, undo: true };
  const link = useCommand(trpc.factor.link.mutationOptions(), said);
  const unlink = useCommand(trpc.factor.unlink.mutationOptions(), said);
  const stored = factor.measures.find((one) => one.measureId === measureId);
  const draft = useFormDraft('factor', `${factor.id}:${measureId}`);
  const [reason, setReason] = useField(draft, 'reason', stored?.reason ?? '');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const save = () => {
    setTried(true);
    if (reason.trim() === '') return field.current?.focus();
    link.mutate({ factorId: factor.id, measureId, reason }, { onSuccess: draft.saved(onClose) });
  };
  return (
    <FormDialog
      draft={draft}
      title={text.dialog.title(measureId)}
      lead={factor.text}
      submit={text.dialog.save}
      isPending={link.isPending}
      error={link.error}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
      extra={
        stored && (
          <Button
            size="small"
            type="button"
            variant="secondary"
            onClick={() =>
              unlink.mutate({ factorId: factor.id, measureId }, { onSuccess: draft.saved(onClose) })
            }
          >
            {text.dialog.remove}
          </Button>
        )
      }
    >
      <Textarea
        ref={field}
        size="small"
        label={text.dialog.reason}
        minRows={2}
        limit={500}
        value={reason}
        error={isTried && reason.trim() === '' ? text.dialog.missing : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
