import type { PlanChange, PlanFields } from '../../../contract/plan-revisions.ts';
import type { PlanTarget } from '../../../contract/vocabulary.ts';
import type { PlanSnapshot } from '../../domain/plan-snapshot.ts';

const sectionOf: Record<PlanTarget, string> = {
  measure: 'measures',
  challenge: 'challenges',
  point: 'points',
};

/** What a new part of the plan says of where it stands until the revision has a reference. */
export const pendingReference = 'Oppvekstplan 2024–2030, rullering';

/** The plan as it would read with the waiting changes carried out. */
export function proposedSnapshot(now: PlanSnapshot, changes: readonly PlanChange[]): PlanSnapshot {
  const after = structuredClone(now);
  for (const { kind, target, targetId, fields } of changes) {
    const section = sectionOf[target];
    const rows = (after[section] ??= []);
    const id = target === 'measure' ? Number(targetId) : targetId;
    const at = rows.findIndex((row) => row.id === id);
    if (kind === 'retire') after[section] = rows.filter((row) => row.id !== id);
    else if (fields && at >= 0)
      rows[at] = { id, reference: pendingReference, ...rows[at], ...words(fields) };
    else if (fields) rows.push({ id, reference: pendingReference, ...words(fields) });
  }
  return after;
}

/** The fields as a snapshot names them. */
function words(fields: PlanFields): Record<string, string> {
  if (fields.target === 'challenge') return { adoptedText: fields.adoptedText };
  if (fields.target === 'point') return { ambitionId: fields.ambitionId, text: fields.text };
  const { name, adoptedText, adoptedDescription, strategy, responsible, start } = fields;
  return {
    ...{ name, adoptedText, adoptedDescription, strategy, responsible },
    startText:
      start.kind === 'season'
        ? `${start.season === 'spring' ? 'våren' : 'høsten'} ${start.year}`
        : start.kind === 'condition'
          ? start.text
          : 'ikke oppgitt',
  };
}
