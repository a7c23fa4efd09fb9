import { desc } from 'drizzle-orm';
import { privacyOverride } from '../../../../db/schema/index.ts';
import type { PrivacyOverride, PrivacyWarning } from '../../../contract/privacy.ts';
import { readings } from '../../domain/privacy/strings.ts';
import { warningsOf } from '../../domain/privacy/warnings.ts';
import type { Context } from '../context.ts';
import { isKept } from './guard.ts';

/** What a field's value gives away, formatted or not; what was kept here is not said again. */
export function scanField(context: Context, place: string, value: string): PrivacyWarning[] {
  return readings(value).flatMap((text) =>
    warningsOf(text).filter((warning) => !isKept(context, place, text, warning)),
  );
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
