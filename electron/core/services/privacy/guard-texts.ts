import type { Context } from '../context.ts';
import { textsIn } from '../../domain/privacy/strings.ts';
import { guardInput } from './guard.ts';
import { keepText } from './write.ts';

/**
 * The guard for doors that are not procedures. With a reason, what may be kept is kept and logged;
 * a person number is refused all the same. Throws `privacy`.
 */
export function guardTexts(
  context: Context,
  procedure: string,
  input: unknown,
  reason?: string,
): void {
  if (reason !== undefined) {
    const noun = procedure.split('.')[0] ?? '';
    for (const { field, value } of textsIn(input))
      keepText(context, { place: `${noun}.${field}`, text: value, reason });
  }
  guardInput(() => context, procedure, input);
}
