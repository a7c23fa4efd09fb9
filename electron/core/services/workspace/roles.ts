import { eq } from 'drizzle-orm';
import {
  actor,
  card,
  decision,
  duty,
  measure,
  offer,
  participant,
  risk,
  setting,
} from '../../../../db/schema/index.ts';
import { actorSetting, earlierActorsSetting, noRole } from '../../../contract/workspace.ts';
import type { Context } from '../context.ts';

type File = Pick<Context, 'workspace'>;

/** The role somebody has said writes in this file; null while nobody has. */
export function chosenRole(file: File): string | null {
  return settingOf(file, actorSetting);
}

/** Has `role` write from now on, and remembers whoever wrote before. To be called inside a write. */
export function chooseRole(file: File, role: string): void {
  const before = chosenRole(file);
  const earlier = new Set([...earlierRoles(file), ...(before === null ? [] : [before])]);
  keepSetting(file, actorSetting, role);
  keepSetting(file, earlierActorsSetting, JSON.stringify([...earlier]));
}

function earlierRoles(file: File): string[] {
  return JSON.parse(settingOf(file, earlierActorsSetting) ?? '[]') as string[];
}

function settingOf({ workspace: { db } }: File, key: string): string | null {
  return db.select().from(setting).where(eq(setting.key, key)).get()?.value ?? null;
}

function keepSetting({ workspace: { db } }: File, key: string, value: string): void {
  db.insert(setting)
    .values({ key, value })
    .onConflictDoUpdate({ target: setting.key, set: { value } })
    .run();
}

/**
 * What a paper that is handed on may say stands behind something: a role the file knows. Older files
 * hold account names of machines, which are nobody's role.
 */
export function saidRole(context: File, who: string): string {
  return knownRoles(context).has(foldedRole(who)) ? who : noRole;
}

/** Every role that is named somewhere in the file as what it is, as it is spelled, by how it is folded. */
export function knownRoles(context: File): ReadonlyMap<string, string> {
  const { db } = context.workspace;
  const named = [
    ...db.select({ role: actor.name }).from(actor).all(),
    ...db.selectDistinct({ role: card.owner }).from(card).all(),
    ...db.selectDistinct({ role: decision.owner }).from(decision).all(),
    ...db.selectDistinct({ role: duty.owner }).from(duty).all(),
    ...db.select({ role: measure.leader }).from(measure).all(),
    ...db.select({ role: measure.owner }).from(measure).all(),
    ...db.selectDistinct({ role: offer.owner }).from(offer).all(),
    ...db.selectDistinct({ role: participant.role }).from(participant).all(),
    ...db.selectDistinct({ role: risk.owner }).from(risk).all(),
  ];
  const roles = [
    ...[chosenRole(context), ...earlierRoles(context)],
    ...named.map(({ role }) => role),
  ];
  return new Map(roles.flatMap((role) => (role === null ? [] : [[foldedRole(role), role]])));
}

/** Two spellings that fold to the same are the same role. */
export function foldedRole(role: string): string {
  return role.trim().toLocaleLowerCase('nb');
}
