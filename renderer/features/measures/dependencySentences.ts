import type { MeasureDependency } from '../../../electron/contract/measures.ts';
import { measureText } from '../../text/measures.ts';

const text = measureText.dependency;

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
