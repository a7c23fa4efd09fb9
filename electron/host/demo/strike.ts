import { idFrom } from '../../../db/chain.ts';
import type { Workspace } from '../../../db/open.ts';
import type { StrikeTarget } from '../../../db/strike/plan.ts';
import { strikeFile } from '../../../db/strike/file.ts';
import { outdatedComment } from './content/cards-cooperation.ts';
import { secretary } from './play.ts';

/** Where the one comment of the story stands that has had its time. Null in a story without it. */
export function findOutdated({ sqlite }: Workspace): StrikeTarget | null {
  const key = sqlite
    .prepare<[string], string>('SELECT json_array(id) FROM card_comment WHERE text = ?')
    .pluck()
    .get(outdatedComment);
  return key === undefined ? null : { table: 'card_comment', key, column: 'text' };
}

/** Removes it for good, as the secretary did. A file is closed meanwhile: no scene can do it. */
export function strikeOutdated(path: string, target: StrikeTarget, now: Date): void {
  const why = { reason: 'lagringstida er ute', actor: secretary };
  strikeFile(
    path,
    { ...target, ...why, uid: idFrom('oppdiktet fjerning'), at: now.toISOString() },
    { now },
  );
}
