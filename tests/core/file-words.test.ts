import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { lookAtFile } from '../../electron/core/services/privacy/look-at-file.ts';

/** Numbers nobody has: born in 2038, or in a synthetic month. */
const number = '14033861223';
const spaced = '140338 61223';
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');
const look = (bytes: Uint8Array | string, name = 'fil') =>
  lookAtFile(name, typeof bytes === 'string' ? strToU8(bytes) : bytes);

/** A sheet as Excel writes it: what looks like a number is one, and has lost its first zero. */
const sheet = (cells: string) =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': strToU8(`<sheetData><row>${cells}</row></sheetData>`),
  });
const word = (parts: Record<string, Uint8Array>) =>
  zipSync({ 'word/document.xml': strToU8('<w:p><w:t>Referat</w:t></w:p>'), ...parts });
const mail = (encoding: string, body: string) =>
  `From: post@kommune.no\r\nSubject: Referat\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
const mailWith = (name: string, file: Uint8Array) =>
  `From: post@kommune.no\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nVedlagt.\r\n--b\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${base64(file)}\r\n--b--\r\n`;
/** The smallest PDF with a line of text, or with none. */
function pdf(line: string): string {
  const stream = line === '' ? '' : `BT /F1 12 Tf 72 700 Td (${line}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const at = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = at.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`;
}

describe('a person number in a file is read', () => {
  const places: [string, Uint8Array | string][] = [
    ['plain text', `fnr ${spaced}`],
    ['UTF-16 without its mark', utf16(`Elev ${spaced} i klassen, oppfølging`)],
    ['the letters by their number', `fnr &#49;&#52;&#48;338 61223`],
    ['RTF between two styles', `{\\rtf1\\ansi Elev 140338\\b  61223\\b0 .}`],
    ['a cell', sheet(`<c r="A1"><v>${number}</v></c>`)],
    ['a cell where the first zero is gone', sheet('<c r="A1"><v>1813800027</v></c>')],
    ['a cell as a power of ten', sheet('<c r="A1"><v>1.4033861223E10</v></c>')],
    [
      'a workbook laid in a document',
      word({ 'word/embeddings/bok.xlsx': sheet(`<c><v>${number}</v></c>`) }),
    ],
    [
      'where a link leads',
      word({
        'word/_rels/document.xml.rels': strToU8(
          `<Relationship Target="https://x.no/?fnr=${number}"/>`,
        ),
      }),
    ],
    [
      'what a picture is said to show',
      word({ 'word/header1.xml': strToU8(`<wp:docPr descr="Kort ${spaced}"/>`) }),
    ],
    ['a zip', zipSync({ 'mappe/notat.txt': strToU8(`Elev ${spaced}`) })],
    ['a zip in a zip', zipSync({ 'a.zip': zipSync({ 'b.txt': strToU8(`Elev ${spaced}`) }) })],
    ['mail in base64', mail('base64', base64(`Gjelder ${spaced}`))],
    ['mail with soft line ends', mail('quoted-printable', 'Gjelder 140338=\r\n 61223')],
    ['a file that came with mail', mailWith('liste.xlsx', sheet(`<c><v>${number}</v></c>`))],
    ['a PDF', pdf(`Gjelder ${spaced}`)],
  ];
  it.each(places)('in %s', async (_place, bytes) => {
    expect((await look(bytes)).holdsNumber).toBe(true);
  });

  it('in the name of the file', async () => {
    expect((await look('ingen', `${number}.txt`)).holdsNumber).toBe(true);
  });

  it('and columns of ordinary amounts and organisation numbers are none', async () => {
    const amounts = Array.from({ length: 200 }, (_, at) => 1_000_000_000 + at * 7_654_321);
    const cells = amounts.map((amount) => `<c><v>${amount}</v></c>`).join('');
    expect((await look(sheet(cells))).holdsNumber).toBe(false);
  });
});

describe('«lest» is said only of what was read whole', () => {
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1]);
  const unread: [string, string, Uint8Array | string, string[]][] = [
    ['a picture', 'tavle.png', picture, ['tavle.png']],
    [
      'a picture in a document',
      'referat.docx',
      word({ 'word/media/image1.png': picture }),
      ['image1.png'],
    ],
    ['a locked archive', 'laast.zip', 'PK\u0003\u0004 låst', ['laast.zip']],
    ['a scanned page', 'skann.pdf', pdf(''), ['skann.pdf, side 1']],
    ['a broken PDF', 'avbrutt.pdf', '%PDF-1.7 …', ['avbrutt.pdf']],
    ['a picture that came with mail', 'sak.eml', mailWith('bilde.png', picture), ['bilde.png']],
  ];
  it.each(unread)('%s is named', async (_what, name, bytes, named) => {
    expect((await look(bytes, name)).unread).toEqual(named);
  });

  it('and what was read whole names nothing', async () => {
    for (const bytes of [word({}), pdf('Referat'), mail('base64', base64('Referat')), 'Referat'])
      expect((await look(bytes)).unread).toEqual([]);
  });

  it('a bomb of archives in archives ends, and is named', async () => {
    let bomb = zipSync({ 'nuller.txt': new Uint8Array(400_000).fill(48) });
    for (let depth = 0; depth < 6; depth += 1)
      bomb = zipSync(Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`${at}.zip`, bomb])));
    expect((await look(bomb)).unread.length).toBeGreaterThan(0);
  });
});
