import { PencilIcon, PlusIcon } from '@navikt/aksel-icons';
import { Button, Switch } from '@navikt/ds-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useRef, useState, type ReactElement } from 'react';
import type { IndicatorDetail } from '../../../../electron/contract/indicators.ts';
import type { LocalCount } from '../../../../electron/contract/local-counts.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { localCountsText } from '../../../text/local-counts.ts';
import { AppLink } from '../../../ui/AppLink.tsx';
import { announce } from '../../../ui/announce.ts';
import { useKeys } from '../../../ui/keys.ts';
import { useToast } from '../../../ui/toast.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { CountDialog } from './CountDialog.tsx';
import { CountTable } from './CountTable.tsx';
import type { CountEntryState } from './entry.ts';
import './local.css';

const text = localCountsText;
const ladderPath = '/registers?tab=ladder';

/** What the municipality has counted of one indicator, and the form for more. */
export function LocalCounts({
  detail,
  state,
}: {
  detail: IndicatorDetail;
  state: CountEntryState;
}): ReactElement {
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const query = useQuery({
    ...trpc.localCount.list.queryOptions({ indicatorId: detail.id, showHidden: isOpen }),
    placeholderData: keepPreviousData,
  });
  const removal = useCommand(trpc.localCount.remove.mutationOptions());
  const { show } = useToast();
  const section = useRef<HTMLElement>(null);
  const { history } = useRouter();
  useKeys({ n: detail.isCountedInLadder ? () => history.push(ladderPath) : state.add });
  // Focus goes to the next count, and to the way to a new one when there is none left.
  const focusAt = (index: number) =>
    requestAnimationFrame(() => {
      const buttons = section.current?.querySelectorAll<HTMLElement>('[data-remove]');
      (buttons?.[index] ?? buttons?.[index - 1] ?? addButton())?.focus();
    });
  const remove = ({ id, revision, periodLabel }: LocalCount, index: number) =>
    removal.mutate(
      { countId: id, revision },
      {
        onSuccess: () => {
          show(text.removed(periodLabel), { undo: true });
          focusAt(index);
        },
      },
    );
  return (
    <QueryState query={query} shape="list">
      {(list) => (
        <>
          {list.counts.length > 0 && (
            <section className="dp-counts" ref={section} aria-labelledby="dp-counts-title">
              <div className="dp-counts-head">
                <h2 id="dp-counts-title">{text.title}</h2>
                {list.hidden > 0 && (
                  <Switch
                    size="small"
                    checked={isOpen}
                    onChange={(event) => {
                      setOpen(event.target.checked);
                      announce(event.target.checked ? text.shownAnnounce : text.hiddenAnnounce);
                    }}
                  >
                    {text.showHidden}
                  </Switch>
                )}
              </div>
              <p className="dp-counts-lead">
                {detail.isCountedInLadder ? text.ladderLead : text.lead}
              </p>
              <CountTable
                list={list}
                onEdit={(count) => state.edit(count.id, count.periodLabel)}
                onRemove={(count) => remove(count, list.counts.indexOf(count))}
              />
            </section>
          )}
          {state.entry !== null && (
            <CountDialog
              key={state.entry.kind === 'new' ? 'new' : state.entry.countId}
              detail={detail}
              list={list}
              entry={state.entry}
              onClose={state.close}
              returnTo={addButton}
            />
          )}
        </>
      )}
    </QueryState>
  );
}

/** It stands in the page's head, or in its empty state; there is always one. */
function addButton(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-add-count]');
}

/** Opens the entry form, or the ladder's register for what is counted there. */
export function AddCountButton({
  detail,
  variant,
  onClick,
}: {
  detail: Pick<IndicatorDetail, 'isCountedInLadder'>;
  variant: 'primary' | 'secondary';
  onClick: () => void;
}): ReactElement {
  const shared = { 'data-add-count': '', size: 'small', variant } as const;
  if (detail.isCountedInLadder)
    return (
      <Button {...shared} as={AppLink} to={ladderPath} icon={<PencilIcon aria-hidden />}>
        {text.addInLadder}
      </Button>
    );
  return (
    <Button {...shared} icon={<PlusIcon aria-hidden />} onClick={onClick}>
      {text.add}
    </Button>
  );
}
