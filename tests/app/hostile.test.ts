import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readingDesk } from '../../electron/host/reading/desk.ts';
import { readingProgram, rpc, testApp, type TestApp } from '../support/app.ts';
import { isLong, limit, print, rounds } from '../support/long.ts';

const origin = 'http://core.invalid';
const mebibyte = 1024 * 1024;
/** Enough to run a pattern out of stack; the night's run takes files as large as the door lets in. */
const large = rounds(8, 50) * mebibyte;

let app: TestApp;
beforeAll(() => {
  app = testApp();
});
afterAll(() => app.close());

interface Refusal {
  error?: { code: string; message: string };
}

async function upload(name: string, content: string | Uint8Array): Promise<Refusal> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const answer = await app.handler(
    new Request(`${origin}/files/imports?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    }),
  );
  return (await answer.json()) as Refusal;
}

const mutate = (name: string, input: unknown) => rpc(app.handler, origin, 'mutation', name, input);

/** A pattern or a function that calls itself runs out of stack on these; each was «Noe gikk galt» once. */
const hostile: Record<string, () => [name: string, content: string | Uint8Array]> = {
  'one line and one cell': () => ['tall.csv', 'a'.repeat(large)],
  'one line of many cells': () => ['tall.csv', 'aa;1;'.repeat(large / 8)],
  'one byte over and over': () => ['tall.csv', new Uint8Array(large).fill(0x31)],
  zeros: () => ['tall.csv', new Uint8Array(large)],
  'a text in PX that never ends': () => ['tall.px', `TITLE="${'x'.repeat(large)}`],
  'a keyword in PX with a million openings': () => ['tall.px', 'TITLE('.repeat(1_000_000)],
  'a JSON of brackets': () => ['tall.json', '['.repeat(large / 4)],
  'a JSON of objects': () => ['tall.json', '{"a":'.repeat(mebibyte)],
  'a quote that is never closed': () => ['tall.csv', `a;b\n"${'x\n'.repeat(large / 4)}`],
  'a workbook of the letters of a workbook': () => [
    'tall.xlsx',
    'PK\u0003\u0004'.repeat(large / 16),
  ],
};

describe('a hostile file ends as a sentence', () => {
  it.each(Object.entries(hostile))(
    '%s',
    async (_name, make) => {
      const { error } = await upload(...make());
      expect(error?.code).toBe('validation');
      expect(error?.message).toMatch(/[.?]$/);
      expect(app.errors).toEqual([]);
    },
    limit(60_000),
  );
});

const resident = () => Math.round(process.memoryUsage.rss() / mebibyte);

describe.runIf(isLong)('memory after hostile files', () => {
  it(
    'comes back when the thread that read them has rested: none of it is taken anew by the next round',
    async () => {
      const idleMs = 200;
      const reader = readingDesk(readingProgram, { idleMs });
      app.close();
      app = testApp(undefined, { reader });
      const round = async () => {
        let most = 0;
        for (const make of Object.values(hostile)) {
          await upload(...make());
          most = Math.max(most, resident());
        }
        globalThis.gc?.();
        await new Promise((resolve) => setTimeout(resolve, 20 * idleMs));
        return { most, left: resident() };
      };
      const before = resident();
      const rounds = [await round(), await round(), await round()];
      const told = rounds.map(({ most, left }) => `${most}/${left}`).join(', ');
      print(`resident MB: ${before} before, most/left of each round ${told}`);
      const [first, , last] = rounds;
      expect(last?.left).toBeLessThan((first?.left ?? 0) + 50);
      await reader.close();
    },
    limit(300_000),
  );
});

/** A document of quotes within quotes. */
function nested(depth: number): string {
  const open = '{"type":"blockquote","content":['.repeat(depth);
  const text = '{"type":"paragraph","content":[{"type":"text","text":"ord"}]}';
  return `{"type":"doc","content":[${open}${text}${']}'.repeat(depth)}]}`;
}

describe('a hostile text ends as a sentence', () => {
  it.each([13, 6_000, 25_000])('quotes %i deep in a rich text', async (depth) => {
    const { status, body } = await mutate('decision.create', {
      title: 'Beslutning',
      grounds: nested(depth),
      consequence: '',
      level: 'group',
      owner: '',
      measureId: null,
      decidedOn: '2026-11-01',
      followUpDate: null,
      challengeId: null,
      evidence: [],
    });
    expect(body.error?.data.domain.code).toBe('validation');
    expect(status).toBe(400);
    expect(app.errors).toEqual([]);
  });

  it('an input of lists within lists', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const answer = await app.handler(
      new Request(`${origin}/rpc/decision.create`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: deep,
      }),
    );
    expect(answer.status).toBe(400);
    expect(app.errors).toEqual([]);
  });

  it.each([
    ['NUL', 'Møte\u0000med skolen'],
    ['right-to-left override', 'vedlegg\u202Egpj.exe'],
    ['bidi isolate', 'Møte \u2067med\u2069 skolen'],
    ['half of a pair', 'Møte \uD83D med skolen'],
    ['escape', 'Møte \u001B[31mrødt'],
  ])('%s in a title is refused, and the sentence says which sign', async (_name, name) => {
    const { body } = await mutate('label.create', { name, color: 'blue' });
    expect(body.error?.message).toMatch(/usynlig tegn \(U\+[0-9A-F]{4}\)/);
  });

  it('signs people do write go through: a family of emoji, a soft hyphen, tab and line ends', async () => {
    const { body } = await mutate('decision.create', {
      title: '👨‍👩‍👧 barne\u00ADhage',
      grounds: 'én\ttabulator\r\nto linjer',
      consequence: '',
      level: 'group',
      owner: '',
      measureId: null,
      decidedOn: '2026-11-01',
      followUpDate: null,
      challengeId: null,
      evidence: [],
    });
    expect(body.error).toBeUndefined();
  });
});

describe('a batch', () => {
  const batch = async (names: readonly string[]) =>
    app.handler(
      new Request(`${origin}/rpc/${names.join(',')}?batch=1&input=${encodeURIComponent('{}')}`),
    );

  it('holds no more calls than a screen makes', async () => {
    expect((await batch(Array<string>(900).fill('workspace.status'))).status).toBe(413);
    expect((await batch(Array<string>(30).fill('workspace.status'))).status).toBe(200);
  });

  it('asks for a reading of the whole file a few times at most', async () => {
    expect((await batch(Array<string>(3).fill('workspace.check'))).status).toBe(413);
    expect((await batch(['workspace.check', 'workspace.status'])).status).toBe(200);
  });
});
