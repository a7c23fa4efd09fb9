import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useState, type ReactElement } from 'react';
import type { IndicatorBreak, IndicatorForm } from '../../../../electron/contract/register.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { registerText } from '../../../text/register.ts';
import { BreakDialog } from './BreakDialog.tsx';

const text = registerText.breaks;

/** The breaks of a series, each with what changed and where that stands. */
export function BreakSection({ form }: { form: IndicatorForm }): ReactElement {
  const [edited, setEdited] = useState<IndicatorBreak | 'new' | null>(null);
  const remove = useCommand(useTRPC().indicator.removeBreak.mutationOptions(), {
    toast: text.removed,
    undo: true,
  });
  return (
    <section className="dp-register-breaks">
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      {form.breaks.length === 0 && <p className="dp-ind-side-note">{text.none}</p>}
      <ul>
        {form.breaks.map((item) => (
          <li key={item.period}>
            <span>
              <b>{item.label}</b>: {item.text}
              <span className="dp-reading-meta">
                {text.kinds[item.kind]} · {item.source}
              </span>
            </span>
            <Button
              size="xsmall"
              variant="tertiary"
              data-color="neutral"
              aria-label={text.edit(item.label)}
              onClick={() => setEdited(item)}
            >
              {text.editShort}
            </Button>
            <Button
              size="xsmall"
              variant="tertiary"
              data-color="neutral"
              aria-label={text.remove(item.label)}
              onClick={() => remove.mutate({ indicatorId: form.indicatorId, period: item.period })}
            >
              {text.removeShort}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        size="xsmall"
        variant="secondary"
        icon={<PlusIcon aria-hidden />}
        onClick={() => setEdited('new')}
      >
        {text.add}
      </Button>
      {edited !== null && (
        <BreakDialog
          indicatorId={form.indicatorId}
          item={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}
