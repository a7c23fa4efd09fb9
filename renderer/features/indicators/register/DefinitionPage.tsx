import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type {
  IndicatorForm,
  IndicatorFormChoices,
} from '../../../../electron/contract/register.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { indicatorsText } from '../../../text/indicators.ts';
import { registerText as text } from '../../../text/register.ts';
import type { FormDraft } from '../../../ui/draft/formDraft.ts';
import { Page } from '../../../ui/Page.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { BreakSection } from './BreakSection.tsx';
import { emptyValues, type FormValues } from './formValues.ts';
import { RegisterForm } from './RegisterForm.tsx';
import './register.css';

/** The definition of one indicator and the breaks of its series. */
export function DefinitionPage({ indicatorId }: { indicatorId: string }): ReactElement {
  const trpc = useTRPC();
  const form = useQuery(trpc.indicator.form.queryOptions({ indicatorId }));
  const choices = useQuery(trpc.indicator.formChoices.queryOptions());
  return (
    <Page
      title={form.data ? text.editTitle(form.data.fields.shortName) : text.crumbEdit}
      lead={text.lead}
      crumbs={[
        { label: indicatorsText.title, to: '/indicators' },
        ...(form.data
          ? [{ label: form.data.fields.shortName, to: `/indicators/${indicatorId}` }]
          : []),
        { label: text.crumbEdit },
      ]}
      hints={[{ keys: ['Ctrl', 'Enter'], text: text.hints.save }]}
    >
      <QueryState query={form} shape="page">
        {(loaded) => (
          <QueryState query={choices} shape="page">
            {(lists) => <Editor key={loaded.revision} form={loaded} choices={lists} />}
          </QueryState>
        )}
      </QueryState>
    </Page>
  );
}

function Editor({
  form,
  choices,
}: {
  form: IndicatorForm;
  choices: IndicatorFormChoices;
}): ReactElement {
  const trpc = useTRPC().indicator;
  const { history } = useRouter();
  const { indicatorId, fields, revision } = form;
  const update = useCommand(trpc.update.mutationOptions(), { quiet: true });
  const remove = useCommand(trpc.remove.mutationOptions(), {
    toast: text.removed(fields.shortName),
    undo: true,
  });
  const back = () => history.push(`/indicators/${indicatorId}`);
  const save = (values: FormValues, saved: FormDraft['saved']) =>
    update.mutate(toUpdate(values, indicatorId, revision), { onSuccess: saved(back) });
  return (
    <>
      <RegisterForm
        draftKey={indicatorId}
        start={{ ...emptyValues, ...fields, parentId: form.parent?.id ?? null }}
        form={form}
        choices={choices}
        submit={text.save}
        isPending={update.isPending}
        error={update.error}
        onSubmit={save}
        onCancel={back}
        extra={
          form.isOwn && (
            <Button
              size="small"
              type="button"
              variant="secondary"
              data-color="neutral"
              loading={remove.isPending}
              onClick={() =>
                remove.mutate(
                  { indicatorId, revision },
                  { onSuccess: () => history.push('/indicators') },
                )
              }
            >
              {text.remove}
            </Button>
          )
        }
      />
      <BreakSection form={form} />
    </>
  );
}

function toUpdate(values: FormValues, indicatorId: string, revision: number) {
  const {
    hasCount: _count,
    hasMargin: _margin,
    parentId: _parent,
    splitBy: _by,
    splitGroup: _group,
    ...fields
  } = values;
  return { indicatorId, revision, ...fields };
}
