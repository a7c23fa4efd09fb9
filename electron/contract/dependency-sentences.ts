import { joinWords } from './format.ts';
import type { MeasureDependency } from './measures.ts';

const measures = (ids: readonly number[]) => `tiltak ${joinWords(ids.map(String))}`;
const text = {
  buildsOn: (ids: readonly number[]) => `Bygger på ${measures(ids)}.`,
  startsAfter: (ids: readonly number[]) => `Starter når ${measures(ids)} er i gang.`,
  isBuiltOnBy: (ids: readonly number[]) => `T${measures(ids).slice(1)} bygger på dette.`,
  isStartedAfterBy: (ids: readonly number[]) => `T${measures(ids).slice(1)} starter etter dette.`,
  awaits: (what: string, from: number) =>
    `Delleveransen «${what}» fra tiltak ${from} er ikke mottatt.`,
  owes: (what: string, to: number) => `Delleveransen «${what}» til tiltak ${to} er ikke mottatt.`,
};

/**
 * The dependencies read from one measure's side, what is still awaited across them, and the
 * contradictions the plan itself holds.
 */
export function dependencySentences(
  measureId: number,
  dependencies: readonly MeasureDependency[],
): { sentences: string[]; conflicts: string[]; awaited: string[] } {
  const own = dependencies.filter((dependency) => dependency.measureId === measureId);
  const others = dependencies.filter((dependency) => dependency.dependsOnId === measureId);
  const before = (kind: MeasureDependency['kind']) =>
    own.flatMap((dependency) => (dependency.kind === kind ? dependency.dependsOnId : []));
  const after = (kind: MeasureDependency['kind']) =>
    others.flatMap((dependency) => (dependency.kind === kind ? dependency.measureId : []));
  const said: [number[], (ids: readonly number[]) => string][] = [
    [before('builds_on'), text.buildsOn],
    [before('starts_after'), text.startsAfter],
    [after('builds_on'), text.isBuiltOnBy],
    [after('starts_after'), text.isStartedAfterBy],
  ];
  const awaited = [
    ...own.flatMap((one) => one.awaited.map((what) => text.awaits(what, one.dependsOnId))),
    ...others.flatMap((one) => one.awaited.map((what) => text.owes(what, one.measureId))),
  ];
  return {
    awaited,
    sentences: said.flatMap(([ids, say]) => (ids.length === 0 ? [] : say(ids))),
    conflicts: dependencies.flatMap(({ conflict }) => conflict ?? []),
  };
}
