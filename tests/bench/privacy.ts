import { wilsonInterval } from '../../electron/core/domain/statistics/wilson.ts';
import {
  caseSets,
  plainSets,
  privacyCases,
  scoreOf,
  type PlainSet,
  type PrivacyCase,
} from '../support/privacy-cases.ts';
import { scanText } from '../../electron/core/domain/privacy/scan.ts';
import { median, report } from './report.ts';

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

/** Recall and false alarms with their 95 % intervals (Wilson), under where the set comes from. */
function measurePlain(name: string, { origin, identifying, harmless }: PlainSet): void {
  const share = (what: string, texts: readonly string[]) => {
    const found = texts.filter((text) => scanText(text).length > 0).length;
    const interval = wilsonInterval(found, texts.length);
    report({
      name: `privacy ${what}, ${origin}: ${name}`,
      value: found / texts.length,
      unit: `${found} of ${texts.length}, 95 %: ${interval?.low.toFixed(3)} to ${interval?.high.toFixed(3)}`,
    });
  };
  share('recall', identifying);
  share('false alarms', harmless);
}

/** Recall and precision of the privacy guard over the published cases. */
export function measurePrivacy(): void {
  for (const [name, set] of plainSets) measurePlain(name, set);
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

const repeated = {
  'a case again and again': 'Gutten på 9 år har epilepsi og bor på Tyristrand. ',
  'signals without an end': 'gutt 9 år epilepsi ',
  'one letter': 'O',
  'ordinary planning': 'Ringerike ligger over landet på mobbing 7. trinn, og gruppa skal ha tall. ',
};

/** What a letter costs to read in 100 kB against in 10 kB, of texts made to be slow. */
export function measurePrivacyCost(): void {
  for (const [name, text] of Object.entries(repeated)) {
    const costOf = (length: number) => {
      const long = text.repeat(Math.ceil(length / text.length)).slice(0, length);
      const rounds = Array.from({ length: 5 }, () => {
        const before = process.cpuUsage();
        scanText(long);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / length;
      });
      return median(rounds);
    };
    costOf(10_000);
    report({
      name: `privacy, a letter of 100 kB against one of 10 kB, ${name}`,
      value: costOf(100_000) / costOf(10_000),
      unit: 'times',
    });
  }
}
