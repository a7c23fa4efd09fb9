import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, Section } from '../../electron/contract/briefing-model.ts';
import type { BriefingModel } from '../../electron/contract/briefings.ts';
import { documentDocx } from '../../electron/core/exporters/docx/document.ts';
import { columnWidths } from '../../electron/core/exporters/docx/column-widths.ts';
import { withoutPicture } from '../../electron/core/exporters/docx/figure.ts';
import {
  chartPictures,
  pictureAssets,
  type ChartPicture,
} from '../../electron/core/exporters/pictures.ts';
import { documentTools } from '../../electron/launch/document-tools.mjs';
import { boxes, unboxed } from '../support/document-walk.ts';
import { briefing, drawing, figureIds, overfull } from './exporters-model.ts';

const clock = new Date('2026-11-25T09:40:00Z');
const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-word-'));
const tools = documentTools();
if (tools.soffice === null || tools.pdftotext === null)
  process.stderr.write(
    'HOPPER OVER åpning i Writer: soffice eller pdftotext er ikke installert.\n',
  );
const pictures = new Map<BriefingModel, Map<string, ChartPicture>>();

beforeAll(async () => {
  // As the build lays it out: the fonts and the drawing program side by side.
  cpSync('assets/fonts', join(folder, 'fonts'), { recursive: true });
  cpSync('node_modules/@resvg/resvg-wasm/index_bg.wasm', join(folder, 'resvg.wasm'));
  for (const model of [briefing, overfull])
    pictures.set(
      model,
      await chartPictures(figureIds(model).map(drawing), await pictureAssets(folder)),
    );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function word(model: BriefingModel, shown = pictures.get(model) ?? new Map()) {
  const bytes = await documentDocx(model, shown, clock);
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return { bytes, names: Object.keys(parts), part, body: part('word/document.xml') };
}

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([whole]) => whole);
const paragraphs = (xml: string) => all(xml, /<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs);
const tables = (xml: string) => all(unboxed(xml), /<w:tbl>.*?<\/w:tbl>/gs);
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const text = (xml: string) =>
  [...xml.matchAll(/<w:t[ >](?:[^<]*?>)?([^<]*)<\/w:t>/g)]
    .map(([, inner = '']) => inner)
    .join('')
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '');

/** Every start tag has its end: what a reader program demands first. */
function unbalanced(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, name = '', empty] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (close && open.pop() !== name) return [...open, name];
    if (!close && !empty) open.push(name);
  }
  return open;
}

describe.each([
  ['a normal briefing', briefing],
  ['a briefing with twelve figures', overfull],
])('%s in Word', (_, model) => {
  it('is well-formed and in the order of the model', async () => {
    const { names, part, body } = await word(model);
    for (const name of names.filter((n) => n.endsWith('.xml')))
      expect(unbalanced(part(name))).toEqual([]);
    const read = text(body);
    const expected = [model.title, model.lead].concat(
      model.sections.flatMap(({ heading, blocks }) => [
        heading,
        ...blocks.flatMap((block) => {
          if (block.kind === 'paragraph' || block.kind === 'callout')
            return block.runs.map((run) => run.text);
          if (block.kind === 'heading') return [block.text];
          if (block.kind === 'list') return block.items.flat().map((run) => run.text);
          if (block.kind === 'figure') return [block.sourceLine];
          return [block.caption, ...block.head, ...block.rows.flat(2).map((run) => run.text)];
        }),
      ]),
    );
    let from = 0;
    for (const piece of expected) {
      const at = read.indexOf(piece, from);
      expect([piece, at >= from]).toEqual([piece, true]);
      from = at + piece.length;
    }
  });

  it('has real headings, none of them empty, and no level skipped', async () => {
    const { body } = await word(model);
    const heads = paragraphs(body).filter((p) => /<w:pStyle w:val="(Title|Heading\d)"/.test(p));
    // A figure that is not called what its section is has a heading of its own under it.
    const own = model.sections.map(({ heading, blocks }) => ({
      heading,
      under: blocks.flatMap((block) =>
        block.kind === 'heading'
          ? block.text
          : block.kind === 'figure' && block.title !== heading
            ? block.title
            : [],
      ),
    }));
    expect(heads.map(text)).toEqual([model.title, ...own.flatMap((s) => [s.heading, ...s.under])]);
    expect(heads[0]).toContain('w:val="Title"');
    expect(heads.slice(1).map((p) => /w:val="Heading(\d)"/.exec(p)?.[1])).toEqual(
      own.flatMap(({ under }) => ['1', ...under.map(() => '2')]),
    );
  });

  it('marks the heading row of every table, keeps rows whole and says what the table is', async () => {
    const { body } = await word(model);
    const models = model.sections.flatMap(({ blocks }) => blocks.filter((b) => b.kind === 'table'));
    expect(tables(body)).toHaveLength(models.length);
    for (const table of tables(body)) {
      const rows = all(table, /<w:tr>.*?<\/w:tr>/gs);
      expect(rows[0]).toContain('<w:tblHeader/>');
      expect(rows.slice(1).some((row) => row.includes('<w:tblHeader/>'))).toBe(false);
      expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
      const before = paragraphs(body.slice(0, body.indexOf(table))).at(-1) ?? '';
      expect(before).toContain('<w:pStyle w:val="Caption"/>');
    }
  });

  it('puts columns of figures to the right, and only those', async () => {
    const { body } = await word(model);
    const [measures = '', figures = ''] = tables(body);
    expect(measures).not.toContain('<w:jc w:val="right"/>');
    const row = all(figures, /<w:tr>.*?<\/w:tr>/gs)[1] ?? '';
    const cells = all(row, /<w:tc>.*?<\/w:tc>/gs);
    expect(cells[0]).not.toContain('<w:jc');
    expect(cells.slice(1).every((cell) => cell.includes('<w:jc w:val="right"/>'))).toBe(true);
  });

  it('describes every picture in words, each under its own number', async () => {
    const { body, names } = await word(model);
    const drawn = all(body, /<wp:docPr [^>]*>/g);
    const figures = model.sections.flatMap(({ blocks }) =>
      blocks.filter((b) => b.kind === 'figure'),
    );
    expect(drawn).toHaveLength(figures.length);
    figures.forEach(({ alt, title }, i) => {
      expect(drawn[i]).toContain(`descr="${alt}"`);
      expect(drawn[i]).toContain(`title="${title}"`);
      expect(drawn[i]).toContain(` id="${i + 1}"`);
    });
    expect(names.filter((name) => name.endsWith('.png')).length).toBeGreaterThan(0);
    expect(body).not.toContain(withoutPicture);
  });

  it('gives every used source one footnote, and every use a mark', async () => {
    const { body, part } = await word(model);
    const notes = model.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind === 'paragraph' || block.kind === 'callout')
          return block.runs.map((run) => run.note);
        if (block.kind === 'list') return block.items.flat().map((run) => run.note);
        return block.kind === 'heading' ? [] : [block.note];
      }),
    );
    const used = notes.filter((note) => note !== undefined);
    const first = all(body, /<w:footnoteReference w:id="\d+"\/>/g);
    const later = all(body, /NOTEREF _RefKilde\d+ /g);
    expect(first).toHaveLength(new Set(used).size);
    expect(first.length + later.length).toBe(used.length);
    for (const field of later) expect(body).toContain(`w:name="${field.split(' ')[1]}"`);
    const written = paragraphs(part('word/footnotes.xml')).map((p) => text(p).trim());
    for (const note of new Set(used))
      expect(written).toContain(model.sources.find(({ number }) => number === note)?.text);
  });

  it('never clips a line: every line spacing says how it is meant', async () => {
    const { part, body } = await word(model);
    const settings = all(body + part('word/styles.xml'), /<w:spacing [^>]*w:line=[^>]*>/g);
    expect(settings.length).toBeGreaterThan(5);
    expect(settings.filter((s) => !s.includes('w:lineRule="auto"'))).toEqual([]);
  });

  it('gives the same bytes from the same model and clock', async () => {
    const first = await word(model);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const second = await word(model);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(first.part('docProps/core.xml')).toContain('2026-11-25T09:40:00Z</dcterms:modified>');
  });

  it.skipIf(tools.soffice === null || tools.pdftotext === null)(
    'opens in a word processor and has what it should',
    async () => {
      const file = join(folder, `${model.fileName}.docx`);
      writeFileSync(file, (await word(model)).bytes);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const options = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file];
      execFileSync(tools.soffice ?? '', options, { stdio: 'ignore' });
      const pdf = file.replace('.docx', '.pdf');
      const read = execFileSync(tools.pdftotext ?? '', [pdf, '-'], { encoding: 'utf8' });
      expect(read).toContain('Side 1 av');
      expect(read).toContain('Økonomi og bemanning');
      expect(read).not.toContain('Error:');
    },
  );
});

describe('Word', () => {
  it('is in Norwegian, also for a screen reader and the spelling check', async () => {
    const { part } = await word(briefing);
    expect(part('word/styles.xml')).toContain('<w:lang w:val="nb-NO"');
    expect(part('docProps/core.xml')).toContain('<dc:language>nb-NO</dc:language>');
    expect(part('docProps/core.xml')).toContain('<dc:creator>Dreiepunkt</dc:creator>');
    expect(part('word/fontTable.xml')).toContain('<w:altName w:val="Calibri"/>');
  });

  it('says on every page that a demo is invented, and never says it of a real file', async () => {
    expect(text((await word(briefing)).part('word/header1.xml'))).toContain('OPPDIKTET DEMO');
    const real = await word({ ...briefing, isDemo: false });
    expect(text(real.part('word/header1.xml'))).toBe(briefing.organisation);
    expect(real.names.every((name) => !real.part(name).includes('OPPDIKTET'))).toBe(true);
  });

  it('comes out without pictures, with a sentence that says why', async () => {
    const { body, names } = await word(briefing, new Map());
    expect(body.split(withoutPicture)).toHaveLength(figureIds(briefing).length + 1);
    expect(names.some((name) => name.endsWith('.png'))).toBe(false);
    expect(body).not.toContain('<w:drawing>');
  });

  it('holds the ask in one cell that stays on its page, and assessments that follow each other in one that may not', async () => {
    const thought = briefing.sections.filter(({ nature }) => nature === 'assessment').slice(0, 1);
    const sections = briefing.sections.flatMap((s) => (s.id === thought[0]?.id ? [s, s] : [s]));
    const { body } = await word({ ...briefing, sections });
    const [ask = '', ...asks] = boxes(body, 'EEF6F7');
    expect(asks).toEqual([]);
    expect(text(ask)).toContain('Hvis ingenting gjøres');
    expect(ask).toContain('<w:cantSplit/>');
    expect(ask).not.toContain('<w:tblHeader/>');
    expect(all(ask, /<w:tc>/g)).toHaveLength(1);
    const assessments = boxes(body, 'F6F2FC');
    expect(assessments).toHaveLength(1);
    expect(all(assessments[0] ?? '', /<w:cantSplit\/>/g)).toHaveLength(1);
    expect(all(assessments[0] ?? '', /<w:tr>/g)).toHaveLength(2);
    expect(text(assessments[0] ?? '').split(thought[0]?.heading ?? '')).toHaveLength(3);
    // Word calls a file damaged where a cell ends with a table, and joins tables that touch.
    expect(body).not.toMatch(/<\/w:tbl><\/w:tc>|<\/w:tbl><w:tbl>/);
  });

  it('keeps lists and tables of an assessment inside its box, as they are outside it', async () => {
    const blocks = briefing.sections.flatMap((s) => s.blocks);
    const table = blocks.find(({ kind }) => kind === 'table');
    const list: Block = { kind: 'list', isOrdered: true, items: [[{ text: 'Først' }]] };
    if (!table) throw new Error('the briefing holds no table');
    const section: Section = {
      ...{ id: 'thought', kind: 'assessment', heading: 'Vurdering', nature: 'assessment' },
      blocks: [list, { ...list, level: 1, items: [[{ text: 'Under' }]] }, table],
    };
    const { body } = await word({ ...briefing, sections: [section, section] });
    const widths = all(body, /<w:tblW [^>]*w:w="(\d+)"/g).map((w) =>
      Number(/w:w="(\d+)"/.exec(w)?.[1]),
    );
    expect(widths[1]).toBeLessThan(widths[0] ?? 0);
    const items = paragraphs(unboxed(body)).filter((p) => /Først|Under/.test(text(p)));
    expect(items).toHaveLength(4);
    expect(items.some((p) => p.includes('<w:ind ') || p.includes('<w:pBdr>'))).toBe(false);
    expect(body).not.toMatch(/<\/w:tbl><\/w:tc>|<\/w:tbl><w:tbl>/);
  });

  it('starts each ordered list at 1', async () => {
    const twice = {
      ...briefing,
      sections: [...briefing.sections, ...briefing.sections.slice(0, 1)],
    };
    const { body } = await word(twice);
    const ids = all(body, /<w:numId w:val="\d+"\/>/g);
    expect(new Set([...ids.slice(0, 3), ...ids.slice(-3)]).size).toBe(2);
  });

  it('keeps signs that mean something to XML, and drops those no file may hold', async () => {
    const wild =
      'A & B < C > "D" \'E\' ]]> &amp; \u0000\u0008\u000b\uffff\ud800 æøå 😀 \u202e slutt';
    const model: BriefingModel = {
      ...briefing,
      title: wild,
      sections: [
        {
          id: 'x',
          kind: 'text',
          heading: wild,
          nature: 'fact',
          blocks: briefing.sections
            .flatMap(({ blocks }) => blocks)
            .map((block) => {
              if (block.kind === 'figure') return { ...block, alt: wild, title: wild };
              if (block.kind === 'table')
                return { ...block, caption: wild, head: block.head.map(() => wild) };
              return { kind: 'paragraph', runs: [{ text: wild, note: 1 }] };
            }),
        },
      ],
      sources: [{ number: 1, text: wild }],
    };
    const { body, part, names } = await word(model, pictures.get(briefing) ?? new Map());
    for (const name of names.filter((n) => n.endsWith('.xml'))) {
      expect([name, ...unbalanced(part(name))]).toEqual([name]);
      // oxlint-disable-next-line no-control-regex -- exactly these must be gone
      expect(part(name)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\uffff]/);
    }
    const kept = 'A & B < C > "D" \'E\' ]]> &amp; ';
    expect(text(body)).toContain(kept);
    expect(text(body)).toContain('æøå 😀');
    expect(text(part('word/footnotes.xml'))).toContain(kept);
  });

  it('ends with a paragraph even when the last block is a table', async () => {
    const model = {
      ...briefing,
      sections: briefing.sections.filter(({ id }) => id === 'measures'),
    };
    expect((await word(model)).body).toMatch(/<\/w:tbl><w:p>.*<\/w:p><w:sectPr>/s);
  });
});

describe('column widths', () => {
  it('fill the page exactly, and give columns of figures one width', () => {
    const figures = { texts: ['2015–16', '40,3'], isNumeric: true };
    const widths = columnWidths(
      [
        { texts: ['Sted', 'Elever (n), Ringerike'], isNumeric: false },
        figures,
        { ...figures, texts: ['n'] },
      ],
      9638,
    );
    expect(widths.reduce((a, b) => a + b)).toBe(9638);
    expect(Math.abs((widths[1] ?? 0) - (widths[2] ?? 0))).toBeLessThan(3);
  });

  it('do not let a long text squeeze a word in two', () => {
    const long = 'ord '.repeat(200);
    const widths = columnWidths(
      [
        { texts: ['foreldrestøtte'], isNumeric: false },
        { texts: [long], isNumeric: false },
      ],
      9638,
    );
    expect(widths[0]).toBeGreaterThan(14 * 90);
  });
});

describe('pictures of charts', () => {
  it('have twice the points of the drawing, so that print is sharp', () => {
    const picture = pictures.get(briefing)?.get('fravaer');
    expect(picture).toMatchObject({ width: 642, height: 250 });
    const header = Buffer.from(picture?.png ?? []);
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([1284, 500]);
  });

  it('have letters in them: the fonts are ours, not the machine’s', async () => {
    const shown = drawing('a');
    const bare = { ...shown, svg: shown.svg.replace(/<text.*<\/text>/, '') };
    const drawn = await chartPictures([shown, { ...bare, id: 'b' }], await pictureAssets(folder));
    expect(drawn.get('a')?.png.length).toBeGreaterThan((drawn.get('b')?.png.length ?? 0) + 1_000);
  });

  it('say which file is missing when the assets are not there', async () => {
    await expect(pictureAssets(join(folder, 'borte'))).rejects.toThrow(/borte/);
  });

  it('carry the licence of the fonts they use', () => {
    expect(readFileSync('assets/fonts/OFL.txt', 'utf8')).toContain('SIL OPEN FONT LICENSE');
  });
});
