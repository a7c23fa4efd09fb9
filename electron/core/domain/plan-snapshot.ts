/** The plan as one revision holds it: rows by section, every value a text but a measure's number. */
export type SnapshotRow = { id: string | number; reference: string } & Record<
  string,
  string | number
>;
export type PlanSnapshot = Record<string, SnapshotRow[]>;

/** One row that came or went, or one field of a row that reads differently. */
export type SnapshotDifference = { section: string; id: string | number } & (
  | { kind: 'added'; row: SnapshotRow }
  | { kind: 'removed'; row: SnapshotRow }
  | { kind: 'changed'; field: string; before: string; after: string }
);

/** What it takes to get from one version of the plan to another, section by section. */
export function compareSnapshots(before: PlanSnapshot, after: PlanSnapshot): SnapshotDifference[] {
  const sections = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return sections.flatMap((section) => {
    const old = new Map((before[section] ?? []).map((row) => [row.id, row]));
    const now = new Map((after[section] ?? []).map((row) => [row.id, row]));
    const ids = [...new Set([...old.keys(), ...now.keys()])];
    return ids.flatMap((id): SnapshotDifference[] => {
      const [was, is] = [old.get(id), now.get(id)];
      if (!was) return is ? [{ section, id, kind: 'added', row: is }] : [];
      if (!is) return [{ section, id, kind: 'removed', row: was }];
      return changedFields(was, is).map((field) => ({
        ...{ section, id, kind: 'changed' as const, field },
        before: String(was[field] ?? ''),
        after: String(is[field] ?? ''),
      }));
    });
  });
}

/** A version of the plan with the differences carried out; new rows stand last in their section. */
export function applyDifferences(
  before: PlanSnapshot,
  differences: readonly SnapshotDifference[],
): PlanSnapshot {
  const after: PlanSnapshot = structuredClone(before);
  for (const difference of differences) {
    const rows = (after[difference.section] ??= []);
    const at = rows.findIndex(({ id }) => id === difference.id);
    const row = rows[at];
    if (difference.kind === 'added') rows.push(difference.row);
    else if (row && difference.kind === 'removed') rows.splice(at, 1);
    else if (row && difference.kind === 'changed') row[difference.field] = difference.after;
  }
  return after;
}

function changedFields(was: SnapshotRow, is: SnapshotRow): string[] {
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return fields.filter((field) => was[field] !== is[field]);
}
