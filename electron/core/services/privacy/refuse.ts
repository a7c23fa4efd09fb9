import { PrivacyError } from '../../../contract/errors.ts';
import type { PrivacyRefusal } from '../../../contract/privacy.ts';
import { findNationalIds } from '../../domain/privacy/scan.ts';

const numberSentence =
  'Teksten inneholder et fødselsnummer, D-nummer eller hjelpenummer. Ingenting er lagret.';
const numberWay = 'Fjern nummeret. Saken hører hjemme i fagsystemet eller BTI stafettlogg.';

/** A refusal for a person number; nothing of the number is in it. */
export function numberRefused(place = 'text.text', field = 'text'): PrivacyError {
  const refusal: PrivacyRefusal = { place, field, kinds: ['national_id'], canKeep: false };
  return new PrivacyError(numberSentence, [refusal], numberWay);
}

/** Throws `privacy` when a person number can be read in any of the texts of a file. */
export function refuseNumbersIn(texts: readonly string[]): void {
  if (texts.some((text) => findNationalIds(text).length > 0))
    throw numberRefused('attachment.file', 'file');
}
