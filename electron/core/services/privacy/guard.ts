import { inArray } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { privacyOverride, workspace } from '../../../../db/schema/index.ts';
import { DomainError, PrivacyError } from '../../../contract/errors.ts';
import { hiddenSignFault } from '../../../contract/hidden-signs.ts';
import type { KeptKind, PrivacyFinding, PrivacyRefusal } from '../../../contract/privacy.ts';
import { findNationalIds, scanText } from '../../domain/privacy/scan.ts';
import { readings, textsIn } from '../../domain/privacy/strings.ts';
import type { Context } from '../context.ts';
import { numberRefused } from './refuse.ts';

const softSentence = 'Teksten kan peke ut en person, og er ikke lagret.';
const softWay =
  'Skriv om til gruppenivå, eller behold teksten med en begrunnelse. Saker hører hjemme i fagsystemet eller BTI stafettlogg.';

type Phrases = Pick<PrivacyFinding, 'kind' | 'ranges'>;

/**
 * Reads every text of a call before anything is done with it. `procedure` is «noun.verb». Throws
 * `privacy` for a person number always, for the rest unless the same text was kept here with a reason;
 * `validation` for a sign nobody can see.
 */
export function guardInput(context: () => Context, procedure: string, input: unknown): void {
  const noun = procedure.split('.')[0] ?? '';
  const refusals: PrivacyRefusal[] = [];
  for (const { field, value } of textsIn(input)) {
    const place = `${noun}.${field}`;
    const texts = readings(value);
    for (const text of texts) refuseHiddenSigns(text);
    if (texts.some((text) => findNationalIds(text).length > 0)) throw numberRefused(place, field);
    const found = texts.flatMap((text) =>
      scanText(text).filter((finding) => !isKept(context(), place, text, finding)),
    );
    if (found.length > 0)
      refusals.push({ place, field, kinds: found.map(({ kind }) => kind), canKeep: true });
  }
  const [first] = refusals;
  if (first) throw new PrivacyError(softSentence, refusals, softWay);
}

function refuseHiddenSigns(text: string): void {
  const fault = hiddenSignFault(text);
  if (fault !== null) throw new DomainError('validation', fault);
}

/** The findings of texts on their way out, in an export; person numbers and the rest alike. */
export function scanTexts(
  texts: readonly { place: string; text: string }[],
): { place: string; finding: PrivacyFinding }[] {
  return texts.flatMap(({ place, text }) =>
    readings(text).flatMap((read) => scanText(read).map((finding) => ({ place, finding }))),
  );
}

/** Whether somebody has kept just these phrases with a reason, in this place or where no place was named. */
export function isKept(context: Context, place: string, text: string, finding: Phrases): boolean {
  const { db } = context.workspace;
  const known = [place, anywhere].map((at) => fingerprintOf(context, at, text, finding));
  return (
    db
      .select({ id: privacyOverride.id })
      .from(privacyOverride)
      .where(inArray(privacyOverride.fingerprint, known))
      .get() !== undefined
  );
}

/** A label is no place a procedure knows: what is kept under one is kept in the whole file. */
const anywhere = '*';
const isPlace = (place: string) => /^[a-zA-Z]+\.[a-zA-Z]+$/.test(place);

/** Knows the phrases again in this file and place; the phrases cannot be read from it. */
export function fingerprintOf(
  { workspace: { db } }: Context,
  place: string,
  text: string,
  { kind, ranges }: Phrases,
): string {
  const uid = db.select({ uid: workspace.uid }).from(workspace).get()?.uid ?? '';
  const phrases = ranges.map(({ start, end }) =>
    text.slice(start, end).replace(/\s+/g, ' ').toLocaleLowerCase('nb'),
  );
  return createHash('sha256')
    .update(JSON.stringify([uid, isPlace(place) ? place : anywhere, kind, phrases]))
    .digest('hex')
    .slice(0, 32);
}

/** A finding that may be kept. */
export function isKeepable(
  finding: PrivacyFinding,
): finding is PrivacyFinding & { kind: KeptKind } {
  return finding.kind !== 'national_id';
}
