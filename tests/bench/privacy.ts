import { caseSets, privacyCases, scoreOf, type PrivacyCase } from '../support/privacy-cases.ts';
import { report } from './report.ts';

function measure(name: string, cases: readonly PrivacyCase[]): void {
  const { hits, missed, falseAlarms } = scoreOf(cases);
  if (hits + missed > 0)
    report({
      name: `privacy recall, ${name}`,
      value: hits / (hits + missed),
      unit: `of ${hits + missed}`,
    });
  if (hits + falseAlarms > 0)
    report({
      name: `privacy precision, ${name}`,
      value: hits / (hits + falseAlarms),
      unit: `of ${hits + falseAlarms}`,
    });
  const harmless = cases.filter(({ kinds }) => kinds.length === 0);
  if (harmless.length > 0)
    report({
      name: `privacy false alarms on harmless notes, ${name}`,
      value: scoreOf(harmless).falseAlarms / harmless.length,
      unit: `of ${harmless.length}`,
    });
}

/** Recall and precision of the privacy guard over the published cases. */
export function measurePrivacy(): void {
  for (const set of caseSets) {
    const cases = privacyCases(set);
    measure(`${set}, all`, cases);
    for (const group of new Set(cases.map((one) => one.group)))
      measure(
        `${set}, ${group}`,
        cases.filter((one) => one.group === group),
      );
  }
}
