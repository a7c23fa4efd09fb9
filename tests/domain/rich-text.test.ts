import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  documentOf,
  isBlank,
  joinTexts,
  plainOf,
  richText,
  richTextOf,
} from '../../electron/contract/rich-text.ts';

const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const words = (text: string, ...marks: object[]) => ({ type: 'text', text, marks });
const doc = (...content: object[]) => JSON.stringify({ type: 'doc', content });

const listed = doc(
  paragraph(words('Vi så '), words('tre ting', { type: 'bold' }), { type: 'hardBreak' }),
  {
    type: 'orderedList',
    content: [
      { type: 'listItem', content: [paragraph(words('færre på venteliste'))] },
      { type: 'listItem', content: [paragraph(words('flere kurs', { type: 'italic' }))] },
    ],
  },
);

describe('a text with formatting', () => {
  it('loses no word and no line when formatting is taken away', () => {
    expect(plainOf(listed)).toBe('Vi så tre ting\n\n1. færre på venteliste\n2. flere kurs');
  });

  it('joined with another, as «Behold begge» does, is one text with the formatting of both', () => {
    const joined = joinTexts('Skrevet uten\nformatering', listed);
    expect(plainOf(joined)).toBe(`Skrevet uten\nformatering\n\n${plainOf(listed)}`);
    expect(blocksOf(joined).slice(3)).toEqual(blocksOf(listed));
    expect(richText('Tekst').safeParse(joined).success).toBe(true);
    expect(plainOf(joinTexts(listed, listed))).toBe(`${plainOf(listed)}\n\n${plainOf(listed)}`);
    expect(joinTexts('én', 'to')).toBe('én\n\nto');
  });

  it('keeps bold, italic and lists apart for documents', () => {
    expect(blocksOf(listed)).toMatchObject([
      {
        kind: 'paragraph',
        inlines: [{ text: 'Vi så ' }, { text: 'tre ting', isBold: true }, { text: '\n' }],
      },
      { kind: 'list', isOrdered: true, items: [[{}], [{ inlines: [{ isItalic: true }] }]] },
    ]);
  });

  it('is refused when it links to a script or holds a node the app cannot read', () => {
    const field = richText('Notat');
    const script = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
    expect(field.safeParse(doc(paragraph(words('klikk', script)))).success).toBe(false);
    expect(field.safeParse(doc({ type: 'image', attrs: { src: 'x' } })).success).toBe(false);
    expect(field.safeParse(`${doc()}{`).success).toBe(false);
    expect(field.safeParse(listed).success).toBe(true);
  });

  it('counts letters, not formatting, against the limit', () => {
    const bold = doc(paragraph(words('a'.repeat(60), { type: 'bold' })));
    expect(richText('Notat', 60).safeParse(bold).success).toBe(true);
    expect(richText('Notat', 59).safeParse(bold).success).toBe(false);
  });

  it('nested without end is refused, not a crash', () => {
    const levels = 5_000;
    const deep =
      '{"type":"doc","content":[' +
      '{"type":"blockquote","content":['.repeat(levels) +
      ']}'.repeat(levels + 1);
    expect(richText('Notat').safeParse(deep).success).toBe(false);
  });

  it('counts as blank when only white space is formatted', () => {
    expect(isBlank(doc(paragraph(words('  ', { type: 'bold' }))))).toBe(true);
    expect(isBlank(listed)).toBe(false);
  });
});

describe('plain text', () => {
  it('comes back from the editor just as it went in', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
        const text = lines.map((line) => line.replaceAll('\n', '')).join('\n');
        expect(richTextOf(documentOf(text))).toBe(text);
        expect(plainOf(text)).toBe(text);
      }),
    );
  });

  it('that only looks like a document is kept as the text it is', () => {
    const odd = '{"type":"doc" skrev noen';
    expect(plainOf(odd)).toBe(odd);
    expect(blocksOf(odd)).toEqual([{ kind: 'paragraph', inlines: [{ text: odd }] }]);
  });
});
