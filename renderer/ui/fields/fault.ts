import type { ReactNode } from 'react';
import { hiddenSignFault } from '../../../electron/contract/hidden-signs.ts';
import { fieldsText } from '../../text/fields.ts';

/** A field's props with the letters it has room for, as its contract says. */
export type WithLimit<P> = Omit<P, 'maxLength'> & { limit?: number };

/** Why a text cannot be saved as it stands, for its writer; null when it can. `limit` is in letters. */
export function textFault(text: string, limit = Number.POSITIVE_INFINITY): string | null {
  if (text.length > limit) return fieldsText.tooLong(text.length - limit, limit);
  return hiddenSignFault(text);
}

/**
 * Puts the fault of a field's text on it. Nothing is cut away: a text that is pasted in is whole, and the
 * one who wrote it decides what to leave out. Forms look for the mark before they save.
 */
export function withFault<P extends { value?: unknown; error?: ReactNode; limit?: number }>(
  props: P,
): Omit<P, 'limit'> {
  const { limit, ...rest } = props;
  const fault = typeof props.value === 'string' ? textFault(props.value, limit) : null;
  return fault === null ? rest : { ...rest, error: fault, ...unsavable };
}

const unsavable = { 'data-unsavable': 'true' };

/** The first field inside that holds what cannot be saved; null when all can. */
export function firstUnsavable(form: ParentNode | null): HTMLElement | null {
  const found = form?.querySelector<HTMLElement>('[data-unsavable]') ?? null;
  return found?.querySelector<HTMLElement>('[role="textbox"]') ?? found;
}
