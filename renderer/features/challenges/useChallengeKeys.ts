import type { ChallengeRow } from '../../../electron/contract/challenges.ts';
import { challengesText } from '../../text/challenges.ts';
import { useKeys } from '../../ui/keys.ts';
import { useToast } from '../../ui/toast.tsx';
import type { ChallengeDialog } from './ChallengeDialogs.tsx';
import type { MeasureName } from './measureName.ts';
import { proposedLinks } from './filters.ts';
import { useConfirmLinks } from './useConfirmLinks.ts';

interface Options {
  row: ChallengeRow | null;
  measures: readonly MeasureName[];
  isEnabled: boolean;
  setDialog: (dialog: ChallengeDialog) => void;
}

/** K, I, B and X for the chosen row; a key that cannot do its work says why. */
export function useChallengeKeys({ row, measures, isEnabled, setDialog }: Options): void {
  const { show } = useToast();
  const { confirm, isPending } = useConfirmLinks();
  const onRow = (act: (chosen: ChallengeRow) => void) => () => {
    if (row) act(row);
    else show(challengesText.grid.chooseFirst);
  };
  useKeys(
    {
      k: onRow(({ id, measures: links }) => {
        if (links.length >= measures.length) show(challengesText.linkDialog.allLinked(id));
        else setDialog({ kind: 'link', challengeId: id });
      }),
      i: onRow(({ id }) => setDialog({ kind: 'indicator', challengeId: id })),
      b: onRow((chosen) => {
        const waiting = proposedLinks([chosen]);
        if (isPending) return;
        if (waiting.length === 0) show(challengesText.nothingToConfirm(chosen.id));
        else void confirm(waiting);
      }),
      x: onRow(({ id, measures: links }) => {
        if (links.length > 0) show(challengesText.emptyDialog.hasMeasures(id));
        else setDialog({ kind: 'empty', challengeId: id });
      }),
    },
    isEnabled,
  );
}
