import { useQueryClient } from '@tanstack/react-query';
import { sprintLimits, type SprintHead } from '../../../electron/contract/sprints.ts';
import { useCommand } from '../../api/command.ts';
import { domainCode, errorSentence } from '../../api/errors.ts';
import { useTRPC } from '../../api/trpc.ts';
import type { Stored } from '../../ui/draft/draftStore.ts';
import { useDraft } from '../../ui/draft/useDraft.ts';

export interface GoalFields {
  goal: string;
  processMeasure: string;
}

const stored = ({ goal, processMeasure, revision }: SprintHead): Stored<GoalFields> => ({
  fields: { goal, processMeasure },
  revision,
});

/** Goal and process measure, saved to the file as they are written. */
export function useGoalDraft(sprint: SprintHead) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const save = useCommand(trpc.sprint.save.mutationOptions(), { quiet: true });
  const { id: sprintId, measureId } = sprint;
  return useDraft<GoalFields>(`sprint:${sprintId}`, stored(sprint), {
    save: async (changes, revision) =>
      stored(await save.mutateAsync({ sprintId, revision, ...changes })),
    reload: async () => {
      const planning = await queries.fetchQuery({
        ...trpc.sprint.planning.queryOptions({ measureId }),
        staleTime: 0,
      });
      return stored(planning.planned ?? sprint);
    },
    isConflict: (cause) => domainCode(cause) === 'conflict',
    sentence: errorSentence,
    limits: sprintLimits,
  });
}
