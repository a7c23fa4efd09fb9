import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../electron/contract/errors.ts';
import { cubeTsv, decodeFile } from '../../electron/core/importers/decode.ts';
import { readZip } from '../../electron/core/importers/zip-reader.ts';
import { workbook, type FixtureRow } from '../fixtures/importers/workbook.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Cells as «codes… value status», one a line, tabs as bars. */
async function cells(bytes: Uint8Array, name: string): Promise<string[]> {
  const { cube } = await decodeFile(bytes, name);
  return cubeTsv(cube)
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t').slice(0, -1).join('|'));
}
const csv = (...lines: string[]) => cells(utf8(`${lines.join('\n')}\n`), 'fil.csv');

describe('headings of a table', () => {
  it('a quarter or month spelled out becomes a measure of the year', async () => {
    expect(await csv('kommune;1. kvartal 2024;2. kvartal 2024', '3305 Ringerike;1;2')).toEqual([
      '3305|2024K1|1|value',
      '3305|2024K2|2|value',
    ]);
    expect(await csv('Kommune;desember 2023;jan. 2024', 'Hole;1;2')).toEqual([
      'Hole|2023M12|1|value',
      'Hole|2024M01|2|value',
    ]);
  });

  it('a day that closes or opens a year becomes a measure of its own', async () => {
    expect(await csv('Kommune;31.12.2022;31.12.2023', 'Hole;1,5;2,5')).toEqual([
      'Hole|2022|1.5|value',
      'Hole|2023|2.5|value',
    ]);
  });

  it('a reference to a footnote makes «2023 1)» another thing than 2023', async () => {
    expect(await csv('Kommune;2022;2023 1);2024*', 'Hole;1;2;3')).toEqual([
      'Hole|2022|1|value',
      'Hole|2023|2|value',
      'Hole|2024|3|provisional',
    ]);
  });

  it('a bracket at the end of a name is taken for such a reference', async () => {
    const { cube } = await decodeFile(utf8('Kommune;Alder (1 - 2);År\nHole;1,5;2023\n'), 'a.csv');
    expect(JSON.stringify(cube.dimensions)).toContain('Alder (1 - 2)');
  });

  it('a year whose figures all are preliminary is left out without a word', async () => {
    expect(
      await csv(
        '"12345: Tabell, etter region og år"',
        '',
        'region;2023;2024',
        '3305 Ringerike;12,5;13,1*',
      ),
    ).toEqual(['3305|2023|12.5|value', '3305|2024|13.1|provisional']);
  });

  it('a year full of words is left out beside the years that are read', async () => {
    await expect(csv('Kommune;2022;2023', 'Hole;1;ukjent', 'Lier;2;ukjent')).rejects.toThrow(
      /«2023» har en periode som overskrift/,
    );
  });
});

describe('columns of a long table', () => {
  it('row numbers of a statistical package make a dimension of every row', async () => {
    expect(await csv(',Geografi,År,value', '0,Ringerike,2022,1.5', '1,Hole,2022,2.5')).toEqual([
      'Ringerike|2022|1.5|value',
      'Hole|2022|2.5|value',
    ]);
  });

  it('a column of remarks makes a cell of every remark', async () => {
    expect(
      await csv('Kommune;År;Andel;Merknad', 'Hole;2023;1,5;usikkert', 'Lier;2023;2,5;'),
    ).toEqual(['Hole|2023|Andel|1.5|value', 'Lier|2023|Andel|2.5|value']);
  });

  it('units SSB has closed are not known as SSB’s, so their dots stop the reading', async () => {
    expect(
      await csv('region;år;value', '"0605 Ringerike (-2019)";2020;.', '"3305 Ringerike";2020;1,5'),
    ).toEqual(['0605|2020||not_applicable', '3305|2020|1.5|value']);
  });
});

describe('PX', () => {
  const px = (head: string, more = '') =>
    `${head}LANGUAGE="no";\nTITLE="Andel";\nUNITS="prosent";\nSTUB="kjønn";\nHEADING="år";\n` +
    `VALUES("kjønn")="Bærum","Øyer";\nVALUES("år")="2023","2024";\n${more}DATA=\n1 2\n3 4;\n`;
  /** The letters of the test as DOS wrote them. */
  const dos = (text: string) =>
    Uint8Array.from(Array.from(text, (letter) => dosBytes[letter] ?? letter.charCodeAt(0)));
  const dosBytes: Record<string, number> = { ø: 0x9b, Ø: 0x9d, æ: 0x91, Æ: 0x92, å: 0x86, Å: 0x8f };

  it.each(['CODEPAGE="850";\n', 'CHARSET="OEM";\n', 'CODEPAGE="ibm865";\n'])(
    'names written by DOS are garbled: %s',
    async (head) => {
      expect((await cells(dos(px(head)), 'a.px'))[2]).toBe('Øyer|2023|3|value');
      const { cube } = await decodeFile(dos(px(head)), 'a.px');
      expect(cube.dimensions.map(({ code }) => code)).toEqual(['kjønn', 'år']);
    },
  );

  it('TIMEVAL moves the figures to other years than VALUES says', async () => {
    const slip = px('CHARSET="ANSI";\n', 'TIMEVAL("år")=TLIST(A1),"2022","2023";\n');
    await expect(cells(utf8(slip), 'a.px')).rejects.toThrow(
      /«2022» i TIMEVAL, men «2023» i VALUES/,
    );
  });
});

describe('Eurostat', () => {
  const answer = (status: Record<string, string>) =>
    utf8(
      JSON.stringify({
        ...{ version: '2.0', class: 'dataset', label: 'NEET', source: 'ESTAT' },
        ...{ id: ['geo', 'time'], size: [2, 2], value: { 0: 10.5, 2: 9.8 }, status },
        dimension: {
          geo: { category: { index: { NO: 0, SE: 1 } } },
          time: { category: { index: { 2022: 0, 2023: 1 } } },
        },
      }),
    );

  it('its flags are taken for FHI’s or SSB’s: «:» is missing, not hidden', async () => {
    expect(await cells(answer({ 0: 'bp', 1: ':', 2: 'b', 3: ':c' }), 'a.json')).toEqual([
      'NO|2022|10.5|provisional',
      'NO|2023||missing',
      'SE|2022|9.8|value',
      'SE|2023||hidden',
    ]);
  });

  it('a flag nobody knows is read as nothing', async () => {
    await expect(cells(answer({ 0: 'q' }), 'a.json')).rejects.toThrow(/«q» i cella geo «NO»/);
  });
});

describe('Parquet', () => {
  const read = (name: string) =>
    cells(new Uint8Array(readFileSync(`tests/fixtures/importers/parquet/${name}.parquet`)), name);
  const usual = [
    '3305|2023|1.5|value',
    '3305|2024|2.5|value',
    '3310|2023||missing',
    '3310|2024|4.5|value',
  ];

  it.each(['snappy_dict', 'gzip', 'zstd', 'brotli', 'lz4'])(
    'a file packed with %s is called damaged',
    async (name) => expect(await read(name)).toEqual(usual),
  );

  it('a decimal loses its last digit', async () =>
    expect(await read('decimal')).toEqual([
      '3305|2023|1.5|value',
      '3305|2024|2.25|value',
      '3310|2023||missing',
      '3310|2024|4.1|value',
    ]));

  it('a 32-bit 1.1 becomes 1.10000002', async () =>
    expect((await read('float32'))[0]).toBe('3305|2023|1.1|value'));

  it('a year stored as a time stamp is no year', async () =>
    expect((await read('ts'))[0]).toBe('3305|2023|1|value'));

  it.each(['gzip', 'zstd', 'brotli', 'lz4', 'snappy_dict'])(
    'a flipped bit in a page packed with %s crashes the reading',
    async (name) => {
      const whole = new Uint8Array(
        readFileSync(`tests/fixtures/importers/parquet/${name}.parquet`),
      );
      for (let at = 4; at < 120; at += 7) {
        const bytes = Uint8Array.from(whole, (byte, index) => (index === at ? byte ^ 0x10 : byte));
        const code = await decodeFile(bytes, 'a.parquet').then(
          () => 'validation',
          (error: unknown) => (error instanceof DomainError ? error.code : error),
        );
        expect(code).toBe('validation');
      }
    },
  );
});

describe('Excel', () => {
  const table: FixtureRow[] = [
    ['Kommune', 2022, 2023],
    ['Hole', 0.105, 0.2],
    ['Lier', 0.3, 0.4],
  ];
  const patched = (
    sheets: Record<string, FixtureRow[]>,
    change: (path: string, xml: string) => string,
  ) => {
    const files = readZip(workbook(sheets), () => true, 1e7);
    return zipSync(
      Object.fromEntries(
        [...files].map(([path, bytes]) => [path, strToU8(change(path, strFromU8(bytes)))]),
      ),
    );
  };

  it('a hidden sheet is read instead of the one people see', async () => {
    const small: FixtureRow[] = [
      ['Kommune', 2023],
      ['Hole', 7],
    ];
    const bytes = patched({ Synlig: small, Skjult: table }, (path, xml) =>
      path === 'xl/workbook.xml'
        ? xml.replace('name="Skjult"', 'name="Skjult" state="hidden"')
        : xml,
    );
    expect(await cells(bytes, 'a.xlsx')).toEqual(['Hole|2023|7|value']);
    const { cube } = await decodeFile(bytes, 'a.xlsx');
    expect(cube.notes.map(({ sentence }) => sentence)).toContain(
      'Arket «Skjult» er skjult i boka og er ikke lest.',
    );
  });

  it('a formula without a saved answer is read as missing', async () => {
    const bytes = patched({ Ark: table }, (path, xml) =>
      path.includes('sheet1')
        ? xml.replace(/<c r="C2">.*?<\/c>/, '<c r="C2"><f>1+1</f><v></v></c>')
        : xml,
    );
    await expect(cells(bytes, 'a.xlsx')).rejects.toThrow(/Formelen i celle C2/);
  });

  it('a column half in percent gives 10,5 and 0,3 of the same thing', async () => {
    const bytes = patched({ Ark: table }, (path, xml) =>
      path.includes('sheet1') ? xml.replace('<c r="B2">', '<c r="B2" s="1">') : xml,
    );
    const styles =
      '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>';
    const files = Object.fromEntries(readZip(bytes, () => true, 1e7));
    const whole = zipSync({ ...files, 'xl/styles.xml': strToU8(styles) });
    await expect(cells(whole, 'a.xlsx')).rejects.toThrow(/celle B3 .* ikke vist som prosent/);
  });

  it('sheets named by years are measures of no year', async () => {
    const year = (a: number): FixtureRow[] => [
      ['Kommune', 'Antall', 'Andel'],
      ['Hole', a, a + 1],
    ];
    expect(await cells(workbook({ '2022': year(1), '2023': year(10) }), 'a.xlsx')).toEqual([
      '2022|Hole|Antall|1|value',
      '2022|Hole|Andel|2|value',
      '2023|Hole|Antall|10|value',
      '2023|Hole|Andel|11|value',
    ]);
  });

  it('a bit changed on the way gives another figure instead of a stop', async () => {
    const files = readZip(workbook({ Ark: table }), () => true, 1e7);
    const stored = zipSync(Object.fromEntries(files), { level: 0 });
    const text = strFromU8(stored, true);
    const at = text.indexOf('<v>0.3</v>') + 5;
    const changed = Uint8Array.from(stored, (byte, index) =>
      index === at ? '9'.charCodeAt(0) : byte,
    );
    await expect(cells(changed, 'a.xlsx')).rejects.toThrow(/skadet/);
  });

  it('a bomb of zeros is unpacked whole', async () => {
    const bomb = zipSync(
      {
        'xl/workbook.xml': strToU8(
          '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
        ),
        'xl/worksheets/s.xml': new Uint8Array(220 * 1024 * 1024),
      },
      { level: 1 },
    );
    expect(bomb.byteLength).toBeLessThan(2_000_000);
    await expect(cells(bomb, 'a.xlsx')).rejects.toThrow(/over 200 MB utpakket/);
  });
});
