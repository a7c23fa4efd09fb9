import { DownloadIcon, FileImportIcon, PencilIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { ActionMenu, Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Template } from '../../../electron/contract/templates.ts';
import { templateKinds, type TemplateKind } from '../../../electron/contract/vocabulary.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { templatesText as text } from '../../text/card-files.ts';
import { Page } from '../../ui/Page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { useDownload } from '../../ui/useDownload.ts';
import { TemplateDialog } from './TemplateDialog.tsx';
import './templates.css';

type Open = { kind: TemplateKind; template: Template | null };

/** Every template by kind: made, changed, exchanged as a file and taken away. */
export function TemplatesPage() {
  const trpc = useTRPC();
  const query = useQuery(trpc.template.list.queryOptions({}));
  const take = useCommand(trpc.template.import.mutationOptions(), {
    toast: ({ name }) => text.imported(name),
    undo: true,
  });
  const [open, setOpen] = useState<Open | null>(null);
  const input = useRef<HTMLInputElement>(null);
  return (
    <Page
      title={text.title}
      lead={text.lead}
      crumbs={[{ label: text.title }]}
      actions={
        <>
          <Button
            size="small"
            variant="secondary"
            icon={<FileImportIcon aria-hidden />}
            loading={take.isPending}
            onClick={() => input.current?.click()}
          >
            {text.import}
          </Button>
          <ActionMenu>
            <ActionMenu.Trigger>
              <Button size="small" icon={<PlusIcon aria-hidden />}>
                {text.create}
              </Button>
            </ActionMenu.Trigger>
            <ActionMenu.Content align="end">
              {templateKinds.map((kind) => (
                <ActionMenu.Item key={kind} onSelect={() => setOpen({ kind, template: null })}>
                  {text.createKind(kind)}
                </ActionMenu.Item>
              ))}
            </ActionMenu.Content>
          </ActionMenu>
        </>
      }
    >
      <input
        ref={input}
        type="file"
        accept=".json"
        hidden
        aria-label={text.import}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void file.text().then((content) => take.mutate({ text: content }));
        }}
      />
      <QueryState query={query} shape="list">
        {(templates) => (
          <div className="dp-templates">
            {templateKinds.map((kind) => (
              <section key={kind} aria-labelledby={`templates-${kind}`}>
                <h2 id={`templates-${kind}`}>{text.kinds[kind]}</h2>
                <TemplateList
                  templates={templates.filter((one) => one.kind === kind)}
                  onEdit={(template) => setOpen({ kind, template })}
                />
              </section>
            ))}
          </div>
        )}
      </QueryState>
      {open && (
        <TemplateDialog
          key={open.template?.id ?? open.kind}
          kind={open.kind}
          template={open.template}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}

function TemplateList(props: {
  templates: readonly Template[];
  onEdit: (template: Template) => void;
}) {
  const trpc = useTRPC();
  const download = useDownload();
  const remove = useCommand(trpc.template.remove.mutationOptions(), {
    toast: ({ name }) => text.removed(name),
    undo: true,
  });
  if (props.templates.length === 0) return <p className="dp-templates-none">{text.none}</p>;
  return (
    <ul>
      {props.templates.map((template) => (
        <li key={template.id}>
          <span className="dp-templates-name">
            {template.name}
            <span>{factsOf(template)}</span>
          </span>
          <Button
            size="xsmall"
            variant="tertiary"
            data-color="neutral"
            icon={<PencilIcon title={text.edit(template.name)} />}
            onClick={() => props.onEdit(template)}
          />
          <Button
            size="xsmall"
            variant="tertiary"
            data-color="neutral"
            icon={<DownloadIcon title={text.export(template.name)} />}
            onClick={() => download(`/files/templates/${encodeURIComponent(template.id)}`)}
          />
          <Button
            size="xsmall"
            variant="tertiary"
            data-color="neutral"
            icon={<TrashIcon title={text.remove(template.name)} />}
            onClick={() => remove.mutate({ templateId: template.id })}
          />
        </li>
      ))}
    </ul>
  );
}

function factsOf(template: Template): string {
  switch (template.kind) {
    case 'board':
      return text.facts.board(template.content.columns.length, template.content.cards.length);
    case 'card':
      return text.facts.card(template.content.checklist.length);
    case 'retrospective':
      return text.facts.retrospective(template.content.questions.length);
  }
}
