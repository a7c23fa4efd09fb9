import { PrivacyError } from '../../../contract/errors.ts';
import type { PrivacyRefusal } from '../../../contract/privacy.ts';

const numberSentence =
  'Teksten inneholder et fødselsnummer, D-nummer eller hjelpenummer. Ingenting er lagret.';
const numberWay = 'Fjern nummeret. Saken hører hjemme i fagsystemet eller BTI stafettlogg.';

/** A refusal for a person number; nothing of the number is in it. */
export function numberRefused(place = 'text.text', field = 'text'): PrivacyError {
  const refusal: PrivacyRefusal = { place, field, kinds: ['national_id'], canKeep: false };
  return new PrivacyError(numberSentence, [refusal], numberWay);
}
