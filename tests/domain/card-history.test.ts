import { getTableColumns } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { card } from '../../db/schema/index.ts';
import {
  cardHistory,
  type LoggedChange,
  type LoggedRow,
  type NameOf,
} from '../../electron/core/domain/cards/history.ts';
import {
  cardColumnGroups,
  silentCardColumns,
} from '../../electron/core/domain/cards/history-card.ts';

const names: Record<string, string> = {
  ready: 'Klar',
  active: 'Pågår',
  ppt: 'PPT',
  l1: '«Avtale»',
  U15: 'U15 Lovpålagte tjenester',
  selective: 'selektiv forebygging',
  '4.2': '4.2 Helsefremmende OPPvekst',
  'A1.1': 'A1.1 «Et inkluderende miljø»',
  other: 'T2-5',
};
const nameOf: NameOf = (kind, id) =>
  kind === 'measure' ? `tiltak ${String(id)}` : (names[String(id)] ?? '?');

const row: LoggedRow = {
  ...{ id: 'c', measure_id: 2, column_id: 'ready', rank: 'a0', title: 'Utkast', description: '' },
  ...{
    owner: null,
    due_date: null,
    due_season: null,
    due_condition: null,
    size: null,
    hours: null,
  },
  ...{ waiting_on: null, waiting_kind: null, waiting_since: null, level_id: null, area_id: null },
  ...{ ambition_point_id: null, archived_at: null, deleted_at: null, request_id: null },
};
let step = 0;
const change = (
  table: string,
  before: LoggedRow | null,
  after: LoggedRow | null,
  rest: Partial<LoggedChange> = {},
): LoggedChange => ({
  ...{
    step: (step += 1),
    kind: 'command',
    command: 'card.update',
    at: '2026-11-12T10:00:00',
    actor: 'Prosjektleder',
  },
  ...{ table, key: 'k', before, after, ...rest },
});
const said = (changes: LoggedChange[]) =>
  cardHistory(changes, 'c', nameOf, '2026-11-24').map(({ text }) => text);
const edited = (from: LoggedRow, to: LoggedRow) =>
  said([change('card', { ...row, ...from }, { ...row, ...to })])[0];

describe('the history of a card', () => {
  it('reads as a sentence with day, what and who; another year is named', () => {
    const moved = [change('card', row, { ...row, column_id: 'active' })];
    const lineOn = (today: string) => cardHistory(moved, 'c', nameOf, today)[0]?.line;
    expect(lineOn('2026-11-24')).toBe('12. nov.: flyttet fra Klar til Pågår (Prosjektleder)');
    expect(lineOn('2027-01-02')).toBe('12. nov. 2026: flyttet fra Klar til Pågår (Prosjektleder)');
  });

  it.each<[LoggedRow, LoggedRow, string]>([
    [{}, { title: 'Ferdig' }, 'tittelen endret fra «Utkast» til «Ferdig»'],
    [{}, { description: 'Mer' }, 'beskrivelse skrevet'],
    [{ description: 'Mer' }, { description: 'Mest' }, 'beskrivelsen endret'],
    [{ description: 'Mer' }, {}, 'beskrivelsen tømt'],
    [{}, { owner: 'PPT' }, 'ansvarlig satt til PPT'],
    [{ owner: 'PPT' }, {}, 'ansvarlig fjernet, før: PPT'],
    [{}, { due_date: '2026-12-02' }, 'fristen satt til 2. des. 2026'],
    [
      { due_date: '2026-12-02' },
      { due_season: '2027V' },
      'fristen endret fra 2. des. 2026 til våren 2027',
    ],
    [{ due_condition: 'når de er i gang' }, {}, 'fristen fjernet, før: «når de er i gang»'],
    [{ size: 'S' }, { size: 'L' }, 'størrelsen endret fra S til L'],
    [{}, { hours: 1.5 }, 'timene satt til 1,5\u00a0timer'],
    [{}, { waiting_on: 'BUP', waiting_kind: 'service' }, 'venter på BUP (tjeneste)'],
    [{ waiting_on: 'BUP' }, { waiting_on: 'NAV' }, 'venter på NAV, før: BUP'],
    [{ waiting_on: 'BUP', waiting_kind: 'service' }, {}, 'venter ikke lenger på BUP (tjeneste)'],
    [
      { waiting_on: 'BUP', waiting_since: '2026-11-10' },
      { waiting_on: 'BUP', waiting_since: '2026-11-03' },
      'har ventet på BUP siden 3. nov. 2026',
    ],
    [{}, { level_id: 'selective' }, 'nivået satt til selektiv forebygging'],
    [{}, { area_id: '4.2' }, 'hovedområdet satt til 4.2 Helsefremmende OPPvekst'],
    [{}, { ambition_point_id: 'A1.1' }, 'ambisjonspunktet satt til A1.1 «Et inkluderende miljø»'],
    [{}, { rank: 'a1' }, 'flyttet innen Klar'],
    [{}, { measure_id: 3, column_id: 'active' }, 'flyttet fra tiltak 2, Klar, til tiltak 3, Pågår'],
    [{}, { archived_at: 'x' }, 'arkivert'],
    [{}, { archived_at: 'x', deleted_at: 'x' }, 'lagt i papirkurven'],
    [{ archived_at: 'x' }, { archived_at: 'x', deleted_at: 'x' }, 'lagt i papirkurven'],
    [{ archived_at: 'x', deleted_at: 'x', rank: 'a1' }, { rank: 'a2' }, 'satt tilbake på tavla'],
    [{}, { request_id: 'b' }, 'koblet til en bestilling'],
  ])('%j → %j is «%s»', (from, to, text) => {
    expect(edited(from, to)).toBe(text);
  });

  it.each<[string, LoggedRow | null, LoggedRow | null, string]>([
    ['card', null, row, 'opprettet i Klar'],
    ['card', row, null, 'slettet for godt'],
    ['card_challenge', null, { challenge_id: 'U15' }, 'koblet til U15 Lovpålagte tjenester'],
    [
      'card_challenge',
      { challenge_id: 'U15' },
      null,
      'ikke lenger koblet til U15 Lovpålagte tjenester',
    ],
    ['card_service', null, { actor_id: 'ppt' }, 'PPT tatt med'],
    ['card_service', { actor_id: 'ppt' }, null, 'PPT ikke lenger med'],
    ['card_label', null, { label_id: 'l1' }, 'etiketten «Avtale» satt på'],
    ['card_label', { label_id: 'l1' }, null, 'etiketten «Avtale» tatt av'],
    ['checklist_item', null, { text: 'A' }, 'punktet «A» lagt til i sjekklista'],
    ['checklist_item', { text: 'A' }, null, 'punktet «A» fjernet fra sjekklista'],
    ['checklist_item', { text: 'A', is_done: 0 }, { text: 'A', is_done: 1 }, '«A» krysset av'],
    ['checklist_item', { text: 'A', is_done: 1 }, { text: 'A', is_done: 0 }, '«A» åpnet igjen'],
    ['checklist_item', { text: 'A' }, { text: 'B' }, 'punktet «A» endret til «B»'],
    ['checklist_item', { text: 'A', rank: 'a' }, { text: 'A', rank: 'b' }, 'sjekklista ordnet'],
    ['card_comment', null, { text: 'x' }, 'kommentar skrevet'],
    ['card_comment', { text: 'x' }, { text: 'y' }, 'kommentar endret'],
    ['card_comment', { text: 'x' }, null, 'kommentar fjernet'],
    ['card_link', null, { url: 'https://a.no/', title: '' }, 'lenka «https://a.no/» lagt til'],
    ['card_link', { url: 'https://a.no/', title: 'A' }, null, 'lenka «A» fjernet'],
    ['attachment', null, { name: 'a.pdf' }, '«a.pdf» lagt ved'],
    ['attachment', { name: 'a.pdf' }, null, 'vedlegget «a.pdf» fjernet'],
    ['card_dependency', null, { card_id: 'c', depends_on_id: 'other' }, 'avhenger av T2-5'],
    [
      'card_dependency',
      { card_id: 'c', depends_on_id: 'other' },
      null,
      'avhenger ikke lenger av T2-5',
    ],
    [
      'card_dependency',
      null,
      { card_id: 'other', depends_on_id: 'c' },
      'T2-5 avhenger av dette kortet',
    ],
    [
      'card_dependency',
      { card_id: 'other', depends_on_id: 'c' },
      null,
      'T2-5 avhenger ikke lenger av dette kortet',
    ],
  ])('%s %j → %j is said', (table, before, after, text) => {
    expect(said([change(table, before, after)])).toEqual([text]);
  });

  it('says a row once for each step, undo as undo, the newest first, and nothing for nothing', () => {
    const typed = [
      change('card', row, { ...row, title: 'U' }, { step: 900 }),
      change('card', { ...row, title: 'U' }, { ...row, title: 'Ut' }, { step: 900 }),
    ];
    const undone = change('card', { ...row, column_id: 'active' }, row, {
      step: 901,
      kind: 'undo',
    });
    const silent = change('card', row, { ...row, revision: 9 }, { step: 902 });
    const came = change('checklist_item', null, { text: 'A' }, { step: 903 });
    const went = change('checklist_item', { text: 'A' }, null, { step: 903 });
    expect(said([...typed, undone, silent, came, went])).toEqual([
      'angret: flyttet fra Pågår til Klar',
      'tittelen endret fra «Utkast» til «Ut»',
    ]);
  });

  it('leaves no column of the card without words, and puts none in two sentences', () => {
    const inFile = Object.values(getTableColumns(card)).map(({ name }) => name);
    const spoken = cardColumnGroups.flatMap(({ columns }) => columns);
    const covered = [...spoken, ...silentCardColumns];
    expect(inFile.filter((column) => !covered.includes(column))).toEqual([]);
    expect(new Set(covered).size).toBe(covered.length);
  });
});
