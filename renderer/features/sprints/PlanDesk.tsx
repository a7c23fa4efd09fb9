import { HandshakeIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import {
  sprintLimits,
  type PlanCard,
  type PlannedSprint,
  type SprintPlanning,
} from '../../../electron/contract/sprints.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { draftText } from '../../text/draft.ts';
import { dateSpan, sprintText } from '../../text/sprints.ts';
import { DraftNotice } from '../../ui/draft/DraftNotice.tsx';
import { useKeys } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import { CapacityPanel } from './CapacityPanel.tsx';
import { ChecksPanel } from './ChecksPanel.tsx';
import { ContextStrip } from './ContextStrip.tsx';
import { ExperimentPanel } from './ExperimentPanel.tsx';
import { GoalBand } from './GoalBand.tsx';
import { LimitsPanel } from './LimitsPanel.tsx';
import { DatesDialog, GapDialog, OwnerDialog } from './PlanDialogs.tsx';
import { QueueList } from './QueueList.tsx';
import { RunningNotice } from './RunningNotice.tsx';
import { SheetActions } from './SheetActions.tsx';
import { SprintCards } from './SprintCards.tsx';
import { useGoalDraft } from './useGoalDraft.ts';
import { usePlan } from './usePlan.ts';
import { usePlanKeys } from './usePlanKeys.ts';
import { TextField } from '../../ui/fields/TextField.tsx';

const { start, hints, goal: goalText } = sprintText;

type OpenDialog =
  | { kind: 'owner'; card: PlanCard }
  | { kind: 'gap'; gap: SprintPlanning['gaps'][number] }
  | { kind: 'dates' };

/** A sprint under planning: what could be done, what is chosen, and what limits it. */
export function PlanDesk({
  planning,
  sprint,
}: {
  planning: SprintPlanning;
  sprint: PlannedSprint;
}) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { measureId } = planning;
  const plan = usePlan(planning);
  const { draft, state } = useGoalDraft(sprint);
  const goal = useRef<HTMLTextAreaElement>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const byRule = useCommand(trpc.sprint.rankByRule.mutationOptions(), { undo: true });
  const commit = useCommand(trpc.sprint.commit.mutationOptions(), {
    toast: ({ number }) => start.committed(number),
    undo: true,
  });
  const remove = useCommand(trpc.sprint.remove.mutationOptions(), { undo: true });

  /** What is typed is saved first, and the plan started is the plan as it then stands. */
  const begin = async () => {
    if (commit.isPending || !(await draft.flush())) return;
    await plan.settled();
    const fresh = await queries.fetchQuery({
      ...trpc.sprint.planning.queryOptions({ measureId }),
      staleTime: 0,
    });
    if (!fresh.planned) return;
    const { id: sprintId, revision } = fresh.planned;
    commit.mutate(
      { sprintId, revision },
      {
        onSuccess: () =>
          void navigate({
            to: '/measures/$measureId',
            params: { measureId },
            search: { tab: 'sprint' },
          }),
      },
    );
  };
  const actions = usePlanKeys({
    plan,
    isEnabled: dialog === null,
    onOwner: (card) => setDialog({ kind: 'owner', card }),
    onOpen: ({ code }) =>
      void navigate({
        to: '/measures/$measureId',
        params: { measureId },
        search: { card: code },
      }),
  });
  useKeys(
    {
      g: () => {
        goal.current?.focus();
        goal.current?.select();
      },
      'ctrl+enter': () => void begin(),
    },
    dialog === null,
  );

  const { previous } = planning;
  const dates = `${dateSpan(sprint.startDate, sprint.endDate)}, ${sprintText.workingDays(sprint.workingDays)}`;
  return (
    <Page
      title={sprintText.plan(sprint.number)}
      lead={
        <>
          <button
            type="button"
            className="dp-inline-button"
            onClick={() => setDialog({ kind: 'dates' })}
          >
            {dates}
            <span className="dp-sr">. {sprintText.dates.edit}</span>
          </button>{' '}
          · {previous ? sprintText.last(previous.number, previous.line) : sprintText.noLast}
        </>
      }
      crumbs={[
        { label: sprintText.measures },
        { label: `${measureId} ${planning.measureName}`, to: `/measures/${measureId}` },
        { label: sprintText.plan(sprint.number) },
      ]}
      hints={[
        { keys: ['S'], text: hints.in },
        { keys: ['Alt', '↑', '↓'], text: hints.rank },
        { keys: ['1', '2', '3'], text: hints.size },
        { keys: ['E'], text: hints.owner },
        { keys: ['G'], text: hints.goal },
        { keys: ['Ctrl', 'Enter'], text: hints.start },
        { keys: ['Ctrl', 'Z'], text: hints.undo },
      ]}
      actions={
        <>
          <SheetActions sprintId={sprint.id} />
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            onClick={() => remove.mutate({ sprintId: sprint.id })}
          >
            {start.remove}
          </Button>
          <Button
            size="small"
            icon={<HandshakeIcon aria-hidden />}
            loading={commit.isPending}
            disabled={planning.active !== null}
            onClick={() => void begin()}
          >
            {start.commit}
          </Button>
        </>
      }
    >
      {planning.active && <RunningNotice sprint={planning.active} />}
      <DraftNotice
        draft={draft}
        state={state}
        words={draftText}
        label={(field) => (field === 'goal' ? goalText.label : goalText.process)}
        show={(_field, value) => value}
      />
      <ContextStrip context={planning.context} />
      <GoalBand
        ref={goal}
        value={state.values.goal}
        onChange={(value) => draft.set({ goal: value })}
        onLeave={() => void draft.flush()}
      />
      <div className="dp-plan">
        <QueueList
          planning={planning}
          plan={plan}
          actions={actions}
          onByRule={() => byRule.mutate({ measureId })}
          onGap={(gap) => setDialog({ kind: 'gap', gap })}
        />
        <SprintCards plan={plan} actions={actions} />
        <div className="dp-plan__limits">
          <CapacityPanel sprint={sprint} />
          <ChecksPanel checks={sprint.checks} />
          <section className="dp-panel" aria-labelledby="plan-process">
            <h2 id="plan-process">{goalText.process}</h2>
            <p className="dp-quiet-line">{goalText.processHelp}</p>
            <TextField
              size="small"
              label={goalText.process}
              hideLabel
              limit={sprintLimits.processMeasure}
              value={state.values.processMeasure}
              onChange={(event) => draft.set({ processMeasure: event.target.value })}
              onBlur={() => void draft.flush()}
            />
            <p className="dp-panel__foot">{goalText.outcome}</p>
          </section>
          <LimitsPanel sprint={sprint} />
          <ExperimentPanel sprintId={sprint.id} experiments={sprint.experiments} />
        </div>
      </div>
      {dialog?.kind === 'owner' && (
        <OwnerDialog
          card={dialog.card}
          known={knownRoles(planning, sprint)}
          save={(owner) => plan.own(dialog.card, owner)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === 'gap' && planning.queueColumnId !== null && (
        <GapDialog
          measureId={measureId}
          columnId={planning.queueColumnId}
          gap={dialog.gap}
          onMade={plan.choose}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === 'dates' && <DatesDialog sprint={sprint} onClose={() => setDialog(null)} />}
    </Page>
  );
}

function knownRoles(planning: SprintPlanning, sprint: PlannedSprint): string[] {
  const owners = [...planning.queue, ...sprint.cards].flatMap(({ owner }) => owner ?? []);
  return [...new Set([...sprint.capacity.map(({ who }) => who), ...owners])].toSorted((a, b) =>
    a.localeCompare(b, 'nb'),
  );
}
