import { useRef } from 'react';
import type { Template, TemplateBody } from '../../../electron/contract/templates.ts';
import type { TemplateKind } from '../../../electron/contract/vocabulary.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { templatesText } from '../../text/card-files.ts';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { BoardEditor, CardEditor, RetrospectiveEditor } from './editors.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

interface Props {
  kind: TemplateKind;
  template: Template | null;
  onClose: () => void;
}

const text = templatesText;

const blank: Record<TemplateKind, TemplateBody> = {
  board: {
    kind: 'board',
    name: '',
    content: { columns: [{ name: '', kind: 'ready', wipLimit: null }], cards: [] },
  },
  card: {
    kind: 'card',
    name: '',
    content: { title: '', description: '', size: null, hours: null, checklist: [] },
  },
  retrospective: {
    kind: 'retrospective',
    name: '',
    content: { intro: '', questions: [{ title: '', help: '' }] },
  },
};

function bodyOf({ id: _id, revision: _revision, ...body }: Template): TemplateBody {
  return body;
}

/** One template, of any kind, as a form. What is wrong is said by the core, in words. */
export function TemplateDialog({ kind, template, onClose }: Props) {
  const trpc = useTRPC();
  const toast = ({ name }: Template) => text.saved(name);
  const create = useCommand(trpc.template.create.mutationOptions(), { toast, undo: true });
  const update = useCommand(trpc.template.update.mutationOptions(), { toast, undo: true });
  const draft = useFormDraft('template', template?.id ?? kind);
  const [body, setBody] = useField<TemplateBody>(draft, 'body', () =>
    template ? bodyOf(template) : blank[kind],
  );
  const field = useRef<HTMLInputElement>(null);
  const save = () => {
    if (template === null) create.mutate(body, { onSuccess: draft.saved(onClose) });
    else
      update.mutate(
        { templateId: template.id, revision: template.revision, body },
        { onSuccess: draft.saved(onClose) },
      );
  };
  return (
    <FormDialog
      draft={draft}
      title={template === null ? text.editor.new[kind] : text.editor.edit}
      submit={text.editor.save}
      isPending={create.isPending || update.isPending}
      error={create.error ?? update.error}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
    >
      <TextField
        ref={field}
        size="small"
        label={text.editor.name}
        value={body.name}
        limit={100}
        autoComplete="off"
        onChange={(event) => setBody({ ...body, name: event.target.value })}
      />
      {body.kind === 'board' && (
        <BoardEditor content={body.content} onChange={(content) => setBody({ ...body, content })} />
      )}
      {body.kind === 'card' && (
        <CardEditor content={body.content} onChange={(content) => setBody({ ...body, content })} />
      )}
      {body.kind === 'retrospective' && (
        <RetrospectiveEditor
          content={body.content}
          onChange={(content) => setBody({ ...body, content })}
        />
      )}
    </FormDialog>
  );
}
