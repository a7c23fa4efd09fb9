import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appRouter } from '../../electron/app/router.ts';
import { command, type Context } from '../../electron/core/services/context.ts';
import { guardTexts } from '../../electron/core/services/privacy/guard-texts.ts';
import { card } from '../../db/schema/index.ts';
import { rpc, testApp, type TestApp } from '../support/app.ts';

/** Belongs to nobody: born in 2038 by today's rule. */
const number = '14033861223';
const spaced = '140338 61223';
const combination = 'Inntaket hjalp en gutt på 9 år med ADHD denne gangen.';
const origin = 'http://core.invalid';

let app: TestApp;
beforeAll(() => {
  app = testApp();
});
afterAll(() => app.close());

const mutate = (name: string, input?: unknown) => rpc(app.handler, origin, 'mutation', name, input);
const query = async (name: string) =>
  (await rpc(app.handler, origin, 'query', name)).body.result?.data;
const codeOf = ({ body }: Awaited<ReturnType<typeof mutate>>) => body.error?.data.domain.code;

/** Every byte of every file in the workspace's folder: database, log, backups. */
function bytes(): { file: string; text: string }[] {
  return readdirSync(app.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, text: readFileSync(file, 'latin1') }));
}
const filesWith = (needle: string) =>
  bytes().flatMap(({ file, text }) => (text.includes(needle) ? [file] : []));

const mutations = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>,
).flatMap(([path, { _def }]) => (_def.type === 'mutation' ? [path] : []));
/**
 * Asks about a text, and never stores it; its own tests follow. A draft is read for the noun it is of,
 * which a call of any shape does not name: `drafts.test.ts`.
 * A path to a file on the machine goes into no row (`workspace.openFound`).
 */
const asking = new Set([
  'privacy.scan',
  'privacy.keep',
  'draft.keep',
  'draft.drop',
  'workspace.openFound',
]);

describe('a person number', () => {
  it('is refused by every procedure that changes anything, wherever in the call it stands', async () => {
    expect(mutations.length).toBeGreaterThan(30);
    const shapes = [
      number,
      { title: `Sak ${spaced}` },
      { parts: [{ list: ['a', `b ${spaced}`] }] },
      { values: { [number]: 'x' } },
      { count: Number(number) },
      {
        text: JSON.stringify({
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: '140338' },
                { type: 'text', marks: [{ type: 'bold' }], text: '61223' },
              ],
            },
          ],
        }),
      },
    ];
    const open: string[] = [];
    for (const path of mutations.filter((one) => !asking.has(one)))
      for (const shape of shapes)
        if (codeOf(await mutate(path, shape)) !== 'privacy') open.push(path);
    expect(open).toEqual([]);
  });

  it('in a real call is answered with where it stood and never with what it said', async () => {
    const answer = await mutate('card.create', {
      measureId: 2,
      columnId: 'm2-ready',
      title: `Ring ${spaced}`,
    });
    expect(answer.status).toBe(422);
    expect(answer.body.error?.data).toMatchObject({
      domain: { code: 'privacy' },
      privacy: [{ place: 'card.title', field: 'title', kinds: ['national_id'], canKeep: false }],
    });
    expect(JSON.stringify(answer.body)).not.toContain('61223');
  });

  it('cannot be kept, neither as the text nor in the reason', async () => {
    expect(
      codeOf(await mutate('privacy.keep', { place: 'card.title', text: number, reason: 'Må stå' })),
    ).toBe('privacy');
    expect(
      codeOf(
        await mutate('privacy.keep', {
          place: 'card.title',
          text: combination,
          reason: `Gjelder ${number}`,
        }),
      ),
    ).toBe('privacy');
    expect(await query('privacy.overrides')).toEqual([]);
  });

  it('in a file, its name, its codes or its figures stops the import', async () => {
    const upload = async (body: string, name = 'elever.csv') => {
      const response = await app.handler(
        new Request(`${origin}/files/imports?name=${encodeURIComponent(name)}`, {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream' },
          body,
        }),
      );
      return { status: response.status, text: await response.text() };
    };
    const files = [
      await upload(`Elev;2023;2024\n${number};3;4\n21053860068;5;6\n`),
      await upload(`Kommune;Merknad;2024\n3305;gjelder ${spaced};4\n`),
      await upload(`Kommune;Fødselsnummer;År\n3305;${number};2024\n3305;21053860068;2024\n`),
      await upload('Kommune;2024\n3305;4\n', `liste ${number}.csv`),
      await upload(`<html>${number}</html>`),
    ];
    expect(files.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
    for (const { text } of files) expect(text).not.toContain('61223');
  });

  it('in a file laid on a card, its name or its words, keeps the file out', async () => {
    const made = await mutate('card.create', {
      measureId: 2,
      columnId: 'm2-ready',
      title: 'Vedlegg',
    });
    const data = made.body.result?.data as { id: string };
    const { id } = data;
    const lay = async (body: Uint8Array, name: string) => {
      const query = `card=${id}&name=${encodeURIComponent(name)}`;
      const response = await app.handler(
        new Request(`${origin}/files/attachments?${query}`, {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream' },
          body: new Uint8Array(body),
        }),
      );
      const answer = (await response.json()) as { mayPoint: boolean; unread: string[] };
      if (response.status !== 200) return response.status;
      return answer.mayPoint ? 'may point' : answer.unread;
    };
    const word = zipSync({
      'word/document.xml': strToU8(
        '<w:p><w:r><w:t>Gjelder 1403</w:t></w:r><w:r><w:t>38 61223</w:t></w:r></w:p>',
      ),
    });
    expect(await lay(strToU8(`notat om ${spaced}`), 'notat.txt')).toBe(422);
    expect(await lay(word, 'notat.docx')).toBe(422);
    expect(await lay(strToU8('ingen'), `${number}.txt`)).toBe(422);
    const wide = Buffer.from(`\ufeffElev ${spaced}`, 'utf16le');
    expect(await lay(wide, 'fra-regneark.txt')).toBe(422);
    expect(await lay(strToU8('Referat fra møtet 12. mars'), 'referat.txt')).toEqual([]);
    expect(await lay(strToU8(combination), 'notat-om-ett-barn.txt')).toBe('may point');
    // What is not read is said, not passed over in silence.
    for (const closed of ['%PDF-1.7 …', 'PK\u0003\u0004 låst', 'bilde\0\0\0'])
      expect(await lay(strToU8(closed), 'skann.pdf')).toEqual(['skann.pdf']);
  });

  it('in a file of cards leaves the card out, and its title is not repeated', async () => {
    const response = await app.handler(
      new Request(`${origin}/files/cards?measure=2&name=kort.csv`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: `Tittel;Beskrivelse\nMøte ${spaced};x\nRutine;gjelder ${number}\nHarmløst;ok\n`,
      }),
    );
    const said = await response.text();
    const preview = JSON.parse(said) as { token: string; cards: unknown[]; leftOut: unknown[] };
    expect([preview.cards.length, preview.leftOut.length]).toEqual([1, 2]);
    expect(said).not.toContain('61223');
    const lists = [{ name: '', target: { kind: 'column', columnId: 'm2-ready' } }];
    const taken = { token: preview.token, measureId: 2, lists, people: [], withArchived: false };
    expect((await mutate('cardFile.publish', taken)).status).toBe(200);
  });

  it('in a template from a file is refused', async () => {
    const template = JSON.stringify({ kind: 'card', name: `Mal ${spaced}`, content: {} });
    expect(codeOf(await mutate('template.import', { text: template }))).toBe('privacy');
  });

  it('given on the command line is refused, reason or not', () => {
    const context = coreOf(app);
    const input = { did: `Snakket om ${number}`, saw: 'Noe' };
    for (const reason of [undefined, 'Nødvendig for saken'])
      expect(() => guardTexts(context, 'evaluation.write', input, reason)).toThrow('fødselsnummer');
  });

  it('that slipped past every door is taken back with the whole step', () => {
    const context = coreOf(app);
    const insert = (title: string) => () =>
      command(context, 'card.create', 'Ny oppgave', (db) =>
        db
          .insert(card)
          .values({
            id: title,
            measureId: 2,
            number: 900,
            columnId: 'm2-ready',
            rank: 'zz',
            title,
            createdAt: '2026-11-22',
            movedAt: '2026-11-22',
          })
          .run(),
      );
    expect(insert(`Elev ${spaced}`)).toThrow('fødselsnummer');
    const numbers = context.workspace.db.select({ number: card.number }).from(card).all();
    expect(numbers).not.toContainEqual({ number: 900 });
  });

  it('is found nowhere in the file afterwards: database, write-ahead log, change log, backups, error log', async () => {
    // The search for bytes is worth something only if it finds what was stored.
    await mutate('card.create', {
      measureId: 2,
      columnId: 'm2-ready',
      title: 'Merkelapp for letingen',
    });
    await mutate('workspace.backup');
    expect(filesWith('Merkelapp for letingen').length).toBeGreaterThanOrEqual(2);
    for (const needle of [
      number,
      spaced,
      '61223',
      Buffer.from(number, 'utf16le').toString('latin1'),
    ])
      expect(filesWith(needle)).toEqual([]);
    app.session.workspace().sqlite.pragma('wal_checkpoint(TRUNCATE)');
    expect(filesWith('61223')).toEqual([]);
    expect(app.errors).toEqual([]);
  });

  it('in a fault of ours is struck out before the fault is logged', async () => {
    const errors: unknown[] = [];
    const broken = testApp(undefined, { log: (error) => errors.push(error) });
    broken.session
      .workspace()
      .sqlite.exec(
        `CREATE TEMP TRIGGER fault BEFORE INSERT ON main.card BEGIN SELECT RAISE(ABORT, 'elev ${number}'); END`,
      );
    const answer = await rpc(broken.handler, origin, 'mutation', 'card.create', {
      measureId: 2,
      columnId: 'm2-ready',
      title: 'Møte',
    });
    expect(answer.body.error?.data.domain.code).toBe('internal');
    expect(errors).toHaveLength(1);
    expect(String(errors[0])).toContain('[nummer fjernet]');
    expect(`${String(errors[0])} ${(errors[0] as Error).stack}`).not.toContain(number);
    broken.close();
  });
});

describe('a text that may point at a child', () => {
  const note = async () => {
    const { body } = await mutate('evaluation.create', { measureId: 2, period: '2026H' });
    return body.result?.data as { id: string; revision: number };
  };

  it('is refused until somebody writes why it must stand, and the log holds no word of it', async () => {
    const { id, revision } = await note();
    const save = (learned: string) =>
      mutate('evaluation.update', { evaluationId: id, revision, learned });
    const refused = await save(combination);
    expect(refused.body.error?.data).toMatchObject({
      domain: { code: 'privacy' },
      privacy: [
        { place: 'evaluation.learned', field: 'learned', kinds: ['combination'], canKeep: true },
      ],
    });
    const reason = 'Avtalt med familien, og skrevet om i neste utkast';
    await mutate('privacy.keep', { place: 'evaluation.learned', text: combination, reason });
    expect((await save(combination)).status).toBe(200);

    const [logged] = (await query('privacy.overrides')) as Record<string, string>[];
    expect(logged).toMatchObject({
      place: 'evaluation.learned',
      kind: 'combination',
      reason,
      actor: 'prosjektleder',
    });
    expect(JSON.stringify(logged)).not.toMatch(/gutt|adhd|9 år/i);
  });

  it('kept in one place is not kept in another, and other words are not kept with it', async () => {
    const { body } = await mutate('card.create', {
      measureId: 2,
      columnId: 'm2-ready',
      title: 'Kort',
    });
    const made = body.result?.data as { id: string; revision: number };
    const { id: cardId, revision } = made;
    expect(
      codeOf(await mutate('card.update', { cardId, revision, description: combination })),
    ).toBe('privacy');
    const { rows: list } = (await query('evaluation.list')) as {
      rows: { id: string; revision: number }[];
    };
    const evaluation = { evaluationId: list[0]?.id, revision: list[0]?.revision };
    const other = combination.replace('9 år', '10 år');
    expect(codeOf(await mutate('evaluation.update', { ...evaluation, learned: other }))).toBe(
      'privacy',
    );
    const around = `Først: ${combination} Slutt.`;
    expect((await mutate('evaluation.update', { ...evaluation, learned: around })).status).toBe(
      200,
    );
  });

  it('cannot be kept for no reason, or for a reason that points at somebody', async () => {
    for (const reason of ['', '   ', 'Gutten på 9 år med ADHD er vår'])
      expect(
        (await mutate('privacy.keep', { place: 'card.title', text: combination, reason })).status,
      ).toBeGreaterThanOrEqual(400);
  });

  it('is shown with its phrases, why, a rewrite and where it belongs', async () => {
    const { body } = await mutate('privacy.scan', { place: 'card.description', text: combination });
    expect(body.result?.data).toMatchObject([
      {
        kind: 'combination',
        phrases: ['en gutt', '9 år', 'ADHD'],
        suggestion: { words: 'Inntaket hjalp noen barn på barnetrinnet denne gangen.' },
        canKeep: true,
      },
    ]);
  });

  it('stays kept through undo and redo: the log of reasons is not the group’s to take back', async () => {
    const before = await query('privacy.overrides');
    await mutate('history.undo');
    expect(await query('privacy.overrides')).toEqual(before);
    await mutate('history.redo');
  });
});

function coreOf({ session }: TestApp): Context {
  let ids = 0;
  return {
    workspace: session.workspace(),
    actor: 'prosjektleder',
    now: () => new Date(),
    newId: () => `test-${++ids}`,
  };
}
