import { desc } from 'drizzle-orm';
import { privacyOverride } from '../../../../db/schema/index.ts';
import type { PrivacyOverride, PrivacyWarning } from '../../../contract/privacy.ts';
import { warningsOf } from '../../domain/privacy/warnings.ts';
import type { Context } from '../context.ts';
import { isFindingKept } from './guard.ts';

/** What a field's value gives away and may be warned about; what was kept here is not said again. */
export function scanField(context: Context, place: string, value: string): PrivacyWarning[] {
  return warningsOf(value).filter((warning) => !isFindingKept(context, place, value, warning));
}

/** Every text that was kept with a reason, newest first; the texts are not here. */
export function listOverrides({ workspace: { db } }: Context): PrivacyOverride[] {
  return db
    .select()
    .from(privacyOverride)
    .orderBy(desc(privacyOverride.at), desc(privacyOverride.id))
    .all()
    .map(({ fingerprint: _fingerprint, ...override }) => override);
}
