import type { ChallengeRow } from '../../../electron/contract/challenges.ts';
import type { MeasureName } from './measureName.ts';
import { ChallengePanel } from './ChallengePanel.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { EmptyDialog } from './EmptyDialog.tsx';
import type { ProposedLink } from './filters.ts';
import { IndicatorDialog } from './IndicatorDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';

export type ChallengeDialog =
  | { kind: 'confirm' }
  | { kind: 'detail'; challengeId: string }
  /** `isFromPanel`: closing goes back to the panel it was opened from. */
  | {
      kind: 'link' | 'indicator' | 'empty';
      challengeId: string;
      indicatorId?: string;
      isFromPanel?: boolean;
    };

interface Props {
  dialog: ChallengeDialog | null;
  rows: readonly ChallengeRow[];
  measures: readonly MeasureName[];
  proposed: readonly ProposedLink[];
  onChange: (dialog: ChallengeDialog | null) => void;
  returnFocus: () => HTMLElement | null;
}

/** The one dialog that is open over the list, if any. */
export function ChallengeDialogs(props: Props) {
  const { dialog, rows, measures, proposed, onChange, returnFocus } = props;
  if (!dialog) return null;
  if (dialog.kind === 'confirm')
    return <ConfirmDialog proposed={proposed} measures={measures} onClose={() => onChange(null)} />;
  const row = rows.find(({ id }) => id === dialog.challengeId);
  if (!row) return null;
  if (dialog.kind === 'detail')
    return (
      <ChallengePanel
        row={row}
        measures={measures}
        onAsk={(kind, indicatorId) =>
          onChange({
            kind,
            challengeId: row.id,
            isFromPanel: true,
            ...(indicatorId !== undefined && { indicatorId }),
          })
        }
        onClose={() => onChange(null)}
        returnFocus={returnFocus}
      />
    );
  const common = {
    row,
    returnFocus,
    onClose: () => onChange(dialog.isFromPanel ? { kind: 'detail', challengeId: row.id } : null),
  };
  if (dialog.kind === 'link') return <LinkDialog {...common} measures={measures} />;
  if (dialog.kind === 'indicator')
    return (
      <IndicatorDialog
        {...common}
        {...(dialog.indicatorId !== undefined && { indicatorId: dialog.indicatorId })}
      />
    );
  return <EmptyDialog {...common} />;
}
