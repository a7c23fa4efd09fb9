import type { z } from 'zod';
import { privacyOverride } from '../../../../db/schema/index.ts';
import { PrivacyError } from '../../../contract/errors.ts';
import type { privacyKeepInput } from '../../../contract/privacy.ts';
import { scanText } from '../../domain/privacy/scan.ts';
import { readings } from '../../domain/privacy/strings.ts';
import { command, type Context } from '../context.ts';
import { fingerprintOf, isKeepable } from './guard.ts';
import { numberRefused } from './refuse.ts';

/**
 * Logs that a text is kept although it may point at a person, with the reason and without the text.
 * From then on the same phrases pass in the same place. Throws `privacy` for a person number, and for
 * a reason that itself points at somebody.
 */
export function keepText(context: Context, input: z.infer<typeof privacyKeepInput>): void {
  const { place, text, reason } = input;
  if (scanText(reason).length > 0)
    throw new PrivacyError(
      'Begrunnelsen kan selv peke ut en person, og er ikke lagret.',
      [{ place: 'privacy.reason', field: 'reason', kinds: [], canKeep: false }],
      'Skriv hvorfor teksten må stå, uten å gjenta den.',
    );
  const rows = readings(text).flatMap((read) =>
    scanText(read).map((finding) => {
      if (!isKeepable(finding)) throw numberRefused(place);
      return {
        ...{ id: context.newId(), at: context.now().toISOString(), actor: context.actor },
        ...{ place, kind: finding.kind, reason },
        fingerprint: fingerprintOf(context, place, read, finding),
      };
    }),
  );
  if (rows.length === 0) return;
  command(context, 'privacy.keep', 'Tekst beholdt med begrunnelse', (db) =>
    db.insert(privacyOverride).values(rows).run(),
  );
}
