import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { indicatorsText } from '../../../text/indicators.ts';
import { registerText as text } from '../../../text/register.ts';
import type { FormDraft } from '../../../ui/draft/formDraft.ts';
import { Page } from '../../../ui/Page.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { emptyValues, splitValues, type FormValues } from './formValues.ts';
import { RegisterForm } from './RegisterForm.tsx';
import './register.css';

/** A definition of the group's own; with `parent` in the address, one group of a split. */
export function NewIndicatorPage(): ReactElement {
  const trpc = useTRPC();
  const { history } = useRouter();
  const { parent, area } = useSearch({ from: '/shell/indicators/new' });
  const choices = useQuery(trpc.indicator.formChoices.queryOptions());
  const whole = useQuery({
    ...trpc.indicator.form.queryOptions({ indicatorId: parent ?? '' }),
    enabled: parent !== undefined,
  });
  const create = useCommand(trpc.indicator.create.mutationOptions(), { quiet: true });
  const key = `new:${parent ?? area ?? ''}`;
  const save = (values: FormValues, saved: FormDraft['saved']) => {
    const { reason: _reason, ...fields } = values;
    create.mutate(fields, {
      onSuccess: ({ indicatorId }) => saved(() => history.push(`/indicators/${indicatorId}`))(),
    });
  };
  const start =
    parent === undefined
      ? { ...emptyValues, areaId: area ?? null }
      : whole.data && splitValues(whole.data);
  return (
    <Page
      title={text.newTitle}
      lead={whole.data ? text.leadSplit(whole.data.fields.name) : text.lead}
      crumbs={[{ label: indicatorsText.title, to: '/indicators' }, { label: text.crumbNew }]}
      hints={[{ keys: ['Ctrl', 'Enter'], text: text.hints.save }]}
    >
      <QueryState query={choices} shape="page">
        {(lists) =>
          start === undefined ? (
            <QueryState query={whole} shape="page">
              {() => null}
            </QueryState>
          ) : (
            <RegisterForm
              key={key}
              draftKey={key}
              start={start}
              form={null}
              choices={lists}
              submit={text.create}
              isPending={create.isPending}
              error={create.error}
              onSubmit={save}
              onCancel={() => history.push(parent ? `/indicators/${parent}` : '/indicators')}
            />
          )
        }
      </QueryState>
    </Page>
  );
}
