import type { BurnUpPoint } from '../../../contract/sprints.ts';
import { capital, countWord } from '../../../contract/format.ts';

/** What stands where a chart of so few cards would say too little. */
export function burnUpSentence(points: readonly BurnUpPoint[], cards: number): string {
  const last = points.at(-1);
  const first = points[0];
  if (!last || cards === 0) return 'Ingen oppgaver i sprinten.';
  const grown = first ? last.scope - first.scope : 0;
  const change =
    grown === 0
      ? ''
      : grown > 0
        ? ` ${capital(countWord(grown))} er kommet til underveis.`
        : ` ${capital(countWord(-grown))} er tatt ut underveis.`;
  return `${last.done} av ${last.scope} oppgaver er ferdige.${change} Med under åtte oppgaver sier en setning mer enn en kurve.`;
}
