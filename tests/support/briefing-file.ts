import type { AppParts } from '../../electron/app/app.ts';
import type { BriefingKind } from '../../electron/contract/briefing-model.ts';
import type { Briefing, BriefingRow } from '../../electron/contract/briefings.ts';
import { callerOf, testApp, type TestApp } from './app.ts';
import { publishFigures, type Figures } from './publish-figures.ts';

export type Size = 'short' | 'normal' | 'overfull';

export interface BriefingFile {
  app: TestApp;
  /** Sets the clock. */
  at(instant: string): void;
  query<T>(name: string, input?: unknown): Promise<T>;
  mutate<T>(name: string, input?: unknown): Promise<T>;
  /** Takes figures into use as a file would; null is hidden by the source. */
  publish(indicatorId: string, name: string, places: Record<string, Figures>): void;
}

/** A new file whose clock stands at noon on 25 November 2026 until it is moved. */
export function briefingFile(parts: Partial<AppParts> = {}): BriefingFile {
  let now = new Date('2026-11-25T12:00:00Z');
  let ids = 0;
  const app = testApp(undefined, {
    host: {
      actor: 'prosjektleder',
      now: () => now,
      newId: () => `id-${String(++ids).padStart(5, '0')}`,
      version: 'test',
    },
    ...parts,
  });
  const { query, mutate } = callerOf(() => app);
  return {
    app,
    at: (instant) => (now = new Date(instant)),
    ...{ query, mutate },
    publish: (indicatorId, name, places) => publishFigures(app, now, indicatorId, name, places),
  };
}

const years = (from: number, values: readonly (number | null)[]): Figures =>
  Object.fromEntries(values.map((value, i) => [String(from + i), value]));
const schoolYears = (from: number, values: readonly number[]): Figures =>
  Object.fromEntries(
    values.map((value, i) => [`${from + i}-${String(from + i + 1).slice(2)}`, value]),
  );

/** Invented figures for as many indicators as a briefing of this size shows. */
export function publishInvented(file: BriefingFile, size: Size): void {
  file.publish('grunnskolepoeng', 'poeng.csv', {
    '3305': schoolYears(2015, [40.3, 39.8, 40.9, 40.7, 41.5, 41.8]),
    '0': schoolYears(2015, [41.2, 41.4, 41.8, 42, 43.2, 43.3]),
  });
  if (size === 'short') return;
  file.publish('neet-15-29', 'utenfor.csv', {
    '3305': years(2017, [11.2, 11, 10.7, 10.4, 10, 9.8, 9.5, 9.1]),
    '33': years(2017, [10, 9.9, 9.8, 9.7, 9.6, 9.5, 9.4, 9.3]),
    '0': years(2017, [9.5, 9.4, 9.3, 9.2, 9.1, 9, 8.9, 8.8]),
  });
  file.publish('mental-complaints-lower-secondary', 'plager.csv', {
    '3305': years(2014, [14, 15, null, 16, 17, 18, 17.5, 19]),
    '0': years(2014, [13, 13.5, 14, 15, 16, 16.5, 17, 17.5]),
  });
  if (size === 'normal') return;
  for (const id of ['loneliness-friends', 'social-assistance', 'suicide-rate'].slice(0, 2))
    file.publish(id, `${id}.csv`, {
      '3305': years(2016, [5, 5.5, 6, 5.8, 6.1, 6.4, 6.2, 6]),
      '0': years(2016, [5.1, 5.2, 5.3, 5.4, 5.5, 5.6, 5.7, 5.8]),
    });
}

const lines = [
  'Utprøvingen har begynt på to skoler.',
  'Svar om felles inntak mangler, og delleveransen er utsatt til svaret er kommet.',
  'Venter på delleveransen fra tiltak 1 og 2.',
  'Kompetanseplanen er under arbeid.',
  'Orienteringer og evalueringer følger årshjulet.',
];

/** What has happened in the file: statuses, decisions, requests and an evaluation. */
export async function happenings(file: BriefingFile, size: Size): Promise<void> {
  publishInvented(file, size);
  if (size === 'short') return;
  for (const [i, line] of lines.entries()) {
    const state = i === 1 || i === 2 ? 'waiting' : 'on_track';
    const status = { measureId: i + 1, stage: i === 0 ? 'trial' : 'prepare', state, line };
    await file.mutate('measure.updateStatus', status);
    await file.mutate('measure.setLeader', { measureId: i + 1, leader: 'rådgiver oppvekst' });
  }
  const decision = {
    ...{ title: 'Ungdomskontaktene flyttes til ny enhet', grounds: '', consequence: '' },
    ...{ level: 'leadership', owner: 'kommunalsjef', followUpDate: '2026-11-20' },
    ...{ decidedOn: '2026-10-02', measureId: 3, challengeId: null, evidence: [] },
  };
  await file.mutate('decision.create', decision);
  const request = { askedOn: '2026-09-18', dueDate: '2026-11-12', measureId: 2, briefingId: null };
  const asked = { ...request, text: 'Hvor mange går til femårskontroll?' };
  const { id } = await file.mutate<{ id: string }>('request.create', asked);
  const answer = { requestId: id, revision: 1, answeredOn: '2026-11-12' };
  await file.mutate('request.answer', { ...answer, answer: 'Tellingen er klar våren 2027.' });
  await file.mutate('request.create', { ...asked, text: 'Hva koster en felles inngang?' });
  const note = await file.mutate<{ id: string }>('evaluation.create', {
    ...{ measureId: 1, period: '2026V' },
  });
  const evaluationId = note.id;
  const ground = { evaluationId, kind: 'judgement', text: 'Prosjektgruppas skjønn' };
  await file.mutate('evaluation.addEvidence', ground);
  const { revision } = await file.query<{ revision: number }>('evaluation.get', { evaluationId });
  await file.mutate('evaluation.update', {
    ...{ evaluationId, revision, verdict: 'adjust' },
    ...{ did: 'Prøvde felles møter.', saw: 'Færre møter faller bort.' },
    ...{ learned: 'Felles møter korter ventetida.', change: 'Faste tidspunkter.' },
    voice: 'Elevrådene er spurt.',
  });
  await file.mutate('evaluation.finish', { evaluationId });
}

const short = 'Gruppa mener at utprøvingen bør fortsette.';
const longer =
  'Medianen er lav, men gjennomsnittet tyder på at innsatsen bør rettes mot de få med langt fravær. Det treffer skolefraværsteamet i tiltak 2, som trenger en avklaring av hvem som leder arbeidet.';

/** As `writtenBriefing`, in a file where as much has happened as its size says. */
export async function filledBriefing(
  file: BriefingFile,
  kind: BriefingKind,
  size: Size,
): Promise<string> {
  await happenings(file, size);
  return writtenBriefing(file, kind, size);
}

/** A briefing of one kind with as much written in it as its size says. */
export async function writtenBriefing(
  file: BriefingFile,
  kind: BriefingKind,
  size: Size,
): Promise<string> {
  const made = await file.mutate<BriefingRow>('briefing.create', {
    ...{ kind, forDate: '2026-12-10' },
    ...(kind === 'project' ? { measureId: 2 } : {}),
  });
  const { revision } = await file.query<Briefing>('briefing.get', { briefingId: made.id });
  const paragraphs = size === 'overfull' ? 14 : size === 'normal' ? 2 : 1;
  const text = Array.from({ length: paragraphs }, () => (size === 'short' ? short : longer));
  const rich = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: longer }] },
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Hva vi ser' }] },
      {
        type: 'bulletList',
        content: ['Færre møter faller bort.', 'Overgangene er tydeligere.'].map((item) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: item }] }],
        })),
      },
    ],
  };
  await file.mutate('briefing.update', {
    ...{ briefingId: made.id, revision, askKind: 'clarification' },
    ask:
      size === 'short'
        ? ''
        : 'Ledergruppa avklarer om tiltak 3 skal vente på delleveransen fra tiltak 1 og 2.\nLedergruppa utpeker prosjektleder for tiltak 4.\nLedergruppa tar stilling til utfordringene som ikke har noe tiltak.',
    assessment: text.join('\n'),
    ...(size === 'short'
      ? {}
      : {
          facts: JSON.stringify(rich),
          childInterest: 'Én ny enhet gir færre overganger for ungdom 13–18 år.',
          voice: 'Elevrådene er spurt om møtetidspunktene.',
          economy: 'Felles inngang koster 120 000 kroner (kilde: budsjettnotat 2027).',
          attachments: '- Kompetanseplan\n- Evaluering av tiltak 1, våren 2026',
        }),
  });
  return made.id;
}
