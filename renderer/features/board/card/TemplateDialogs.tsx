import { Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { TemplateKind } from '../../../../electron/contract/vocabulary.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { boardMenuText } from '../../../text/card-files.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';

interface Props {
  measureId: number;
  onClose: () => void;
}

function useTemplates(kind: TemplateKind) {
  const trpc = useTRPC();
  const templates = useQuery(trpc.template.list.queryOptions({ kind })).data ?? [];
  const [chosen, setChosen] = useState('');
  const first = templates[0]?.id ?? '';
  return { templates, templateId: chosen || first, setChosen };
}

/** A new card with the words and checklist of a template. */
export function CardTemplateDialog({ measureId, onClose }: Props) {
  const text = boardMenuText.card;
  const trpc = useTRPC();
  const columns = useQuery(trpc.board.get.queryOptions({ measureId })).data?.columns ?? [];
  const { templates, templateId, setChosen } = useTemplates('card');
  const [column, setColumn] = useState('');
  const field = useRef<HTMLSelectElement>(null);
  const make = useCommand(trpc.template.makeCard.mutationOptions(), {
    toast: ({ code }) => text.made(code),
    undo: true,
  });
  const ready = columns.find(({ kind }) => kind === 'ready') ?? columns[0];
  const columnId = column || (ready?.id ?? '');
  return (
    <FormDialog
      draft={null}
      title={text.title}
      {...(templates.length === 0 ? { lead: text.none } : {})}
      submit={text.submit}
      isPending={make.isPending}
      error={make.error}
      onSubmit={() => {
        if (templateId !== '')
          make.mutate({ templateId, measureId, columnId }, { onSuccess: onClose });
      }}
      onClose={onClose}
      firstField={field}
    >
      <Select
        ref={field}
        size="small"
        label={text.template}
        value={templateId}
        onChange={(event) => setChosen(event.target.value)}
      >
        {templates.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        label={text.column}
        value={columnId}
        onChange={(event) => setColumn(event.target.value)}
      >
        {columns.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </FormDialog>
  );
}

/** The columns and cards of a template, added to a board. */
export function BoardTemplateDialog({ measureId, onClose }: Props) {
  const text = boardMenuText.board;
  const trpc = useTRPC();
  const { templates, templateId, setChosen } = useTemplates('board');
  const field = useRef<HTMLSelectElement>(null);
  const apply = useCommand(trpc.template.applyBoard.mutationOptions(), {
    toast: ({ name, columns, cards }) => text.applied(name, columns, cards),
    undo: true,
  });
  return (
    <FormDialog
      draft={null}
      title={text.title}
      lead={templates.length === 0 ? text.none : text.lead}
      submit={text.submit}
      isPending={apply.isPending}
      error={apply.error}
      onSubmit={() => {
        if (templateId !== '') apply.mutate({ templateId, measureId }, { onSuccess: onClose });
      }}
      onClose={onClose}
      firstField={field}
    >
      <Select
        ref={field}
        size="small"
        label={text.template}
        value={templateId}
        onChange={(event) => setChosen(event.target.value)}
      >
        {templates.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </FormDialog>
  );
}
