import type { BriefingKind, SectionKind } from '../../../contract/briefing-model.ts';
import type { PartInput } from '../../../contract/briefings.ts';
import { natureOf, presets } from './presets.ts';

export interface Part extends PartInput {
  kind: SectionKind;
}

export const figureKey = (indicatorId: string) => `figure:${indicatorId}`;

/** The kind of a part by its key; undefined for a key no briefing knows. */
export function kindOf(key: string): string {
  return key.split(':', 1)[0] ?? key;
}

/**
 * All parts of a briefing in its order: as stored, with what the preset knows and nobody has placed
 * put where the preset has it. The ask is first whatever was stored; a figure that is no longer
 * chosen has no part.
 */
export function orderedParts(
  briefingKind: BriefingKind,
  stored: readonly PartInput[],
  indicators: readonly string[],
): Part[] {
  const all = presetParts(briefingKind, indicators);
  const known = new Map(all.map((part) => [part.key, part]));
  const placed: Part[] = stored.flatMap((part) => {
    if (kindOf(part.key) === 'text') return [{ ...part, kind: 'text' as const }];
    const preset = known.get(part.key);
    return preset ? [{ ...preset, isShown: part.isShown }] : [];
  });
  for (const [index, part] of all.entries()) {
    if (placed.some(({ key }) => key === part.key)) continue;
    placed.splice(placeOf(part, all.slice(0, index), placed), 0, part);
  }
  return askFirst(placed);
}

/** After the nearest part that stands before it in the preset; a new figure after the other figures. */
function placeOf(part: Part, before: readonly Part[], placed: readonly Part[]): number {
  const lastFigure = placed.findLastIndex(({ kind }) => kind === 'figure');
  if (part.kind === 'figure' && lastFigure !== -1) return lastFigure + 1;
  for (const neighbour of before.toReversed()) {
    const at = placed.findIndex(({ key }) => key === neighbour.key);
    if (at !== -1) return at + 1;
  }
  return 0;
}

function askFirst(parts: readonly Part[]): Part[] {
  const ask = parts.filter(({ kind }) => kind === 'ask').map((p) => ({ ...p, isShown: true }));
  return [...ask, ...parts.filter(({ kind }) => kind !== 'ask')];
}

function presetParts(briefingKind: BriefingKind, indicators: readonly string[]): Part[] {
  return presets[briefingKind].parts.flatMap(({ kind, isHidden }): Part[] => {
    const part = (key: string): Part => ({
      ...{ key, kind, isShown: isHidden !== true, heading: '', body: '' },
      nature: natureOf(kind) === 'assessment' ? 'assessment' : 'fact',
    });
    return kind === 'figure' ? indicators.map((id) => part(figureKey(id))) : [part(kind)];
  });
}
