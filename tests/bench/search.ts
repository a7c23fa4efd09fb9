import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { openWorkspace } from '../../db/open.ts';
import { runStep } from '../../db/transaction.ts';
import { fold } from '../../electron/core/domain/search/fold.ts';
import type { Context } from '../../electron/core/services/context.ts';
import { findEverywhere } from '../../electron/core/services/search/find.ts';
import { refreshIndex } from '../../electron/core/services/search/refresh.ts';
import { livedInBuilt } from '../support/lived-in-built.ts';
import { median, report } from './report.ts';

const notes = 100_000;
const stems =
  'skole fravær tiltak barn unge foreldre helsestasjon samarbeid veiledning oppfølging kartlegging inntak rutine evaluering ungdomstrinn psykisk helse tilbud familie hus kompetanse rekruttering lekse hjelp fritid klubb bekymring tverrfaglig møte avtale prosjekt leder rapport team kontakt koordinator svangerskap omsorg medvirkning innsikt forebygging tidlig innsats høst vår kommune enhet'.split(
    ' ',
  );

/** A repeatable row of numbers below a limit; the same notes every time. */
function chance(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39) >>> 0;
    return state % limit;
  };
}

function noteText(next: (limit: number) => number): string {
  const word = () => stems[next(stems.length)] ?? '';
  const words = Array.from({ length: 30 + next(40) }, () => {
    const kind = next(10);
    return kind < 2 ? word() + word() : kind < 3 ? `${word()}ene` : word();
  });
  if (next(2000) === 0) words.push('hvervenmoen');
  return words.join(' ');
}

/** Typed letter by letter, as a person does it, and what each letter costs. */
const typed = [
  'skolefravær',
  'hvervenmoen',
  'foreldreveiledning',
  'finnesikke',
  'møte høst',
  // In hardly any note, but its letters in threes are in nearly all: the hardest there is.
  'barnekoordinator',
];

/** Search as you type over the lived-in file with 100 000 notes more, beside reading every one of them with LIKE. */
export async function measureSearch(): Promise<void> {
  const path = await livedInBuilt();
  const workspace = openWorkspace(path, { now: new Date(), what: 'bench' });
  const { sqlite } = workspace;
  const context: Context = { workspace, actor: 'bench', now: () => new Date(), newId: randomUUID };
  const next = chance(2026);
  const insert = sqlite.prepare(
    `INSERT INTO evaluation (id, measure_id, period, did, state, created_at, updated_at, actor)
     VALUES (?, ?, ?, ?, 'draft', '', '', 'bench')`,
  );
  const order = { command: 'bench', sentence: 'Måling', actor: 'bench', now: new Date() };
  runStep(workspace, order, () => {
    for (let at = 0; at < notes; at += 1)
      insert.run(`n${at}`, 1 + (at % 5), `20${20 + (at % 70)}H`, noteText(next));
  });
  const begun = performance.now();
  let longest = 0;
  for (let isReading = true; isReading;) {
    const piece = performance.now();
    isReading = refreshIndex(workspace, 0) !== null;
    longest = Math.max(longest, performance.now() - piece);
  }
  report({ name: 'index 100 000 notes', value: performance.now() - begun, unit: 'ms' });
  report({ name: 'index 100 000 notes, longest wait for others', value: longest, unit: 'ms' });

  // What a search without an index must do: fold is stored beside, so LIKE itself is all that is paid for.
  sqlite.function('fold', { deterministic: true }, (text) => fold(String(text)));
  sqlite.exec(
    "CREATE TEMP TABLE plain AS SELECT id, fold(title || ' ' || body) AS text FROM search_document",
  );
  const scan = sqlite.prepare('SELECT id FROM plain WHERE text LIKE ? ORDER BY id DESC');
  const prefixes = typed.flatMap((word) =>
    Array.from(word, (_letter, at) => word.slice(0, at + 1)),
  );
  const timed = (work: () => unknown) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  // Each letter three times: once is as much about what else the machine did just then.
  const thrice = (work: () => unknown) => median([timed(work), timed(work), timed(work)]);
  const scans = prefixes.map((prefix) => thrice(() => scan.all(`%${prefix}%`)));
  const finds = prefixes.map((prefix) => thrice(() => findEverywhere(context, prefix)));
  report({ name: 'LIKE scan of 100 000 notes, median', value: median(scans), unit: 'ms' });
  report({
    name: 'search as you type over 100 000 notes, median',
    value: median(finds),
    unit: 'ms',
    ratio: median(finds) / median(scans),
  });
  report({
    name: 'search as you type over 100 000 notes, slowest letter',
    value: Math.max(...finds),
    unit: 'ms',
    ratio: Math.max(...finds) / median(scans),
  });
  workspace.close();
  rmSync(dirname(path), { recursive: true, force: true });
}
