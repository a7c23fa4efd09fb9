import { formatNumber } from '../../contract/format.ts';
import type { ImportProgress } from '../../contract/imports.ts';

const everyMs = 1_000;

/** Says on standard error how far an import has come, once a second, and nothing for a quick one. */
export function progressLines(now = () => performance.now()): (progress: ImportProgress) => void {
  let said = now();
  return (progress) => {
    if (now() - said < everyMs) return;
    said = now();
    process.stderr.write(`${progressSentence(progress)}\n`);
  };
}

/** «Skriver 35 000 av 1 000 000 tall …» */
export function progressSentence({ phase, done, total }: ImportProgress): string {
  const count = total === null ? '' : formatNumber(total, 0);
  if (phase === 'reading') return 'Leser fila …';
  if (phase === 'mapping') return `Kobler ${count} celler til steder og perioder …`;
  if (phase === 'checking') return `Har sjekket ${count} celler …`;
  if (phase === 'backup') return 'Tar sikkerhetskopi …';
  if (phase === 'undoing') return 'Fjerner det som var skrevet …';
  return `Skriver ${formatNumber(done, 0)} av ${count} tall …`;
}
