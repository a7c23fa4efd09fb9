import type { IPropertiesOptions } from 'docx';

/** Everything on the page is measured in twips: 1440 to the inch, 20 to the point. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

export const page = { width: mm(210), height: mm(297), margin: mm(20) };
export const textWidth = page.width - 2 * page.margin;

export const font = 'Source Sans 3';
/** Named in the font table: what Word takes where Source Sans 3 is not installed. */
export const fallbackFont = 'Calibri';

export const colour = {
  ink: '16252B',
  ink2: '4B585D',
  ink3: '5F6C71',
  fjord: '0A3C48',
  fjordLine: 'A3CAD2',
  fjordGround: 'EEF6F7',
  violet: '50308F',
  violetGround: 'F6F2FC',
  line: 'DBE3E4',
  lineStrong: '68767B',
  demoInk: '5C3500',
  demoGround: 'FDF2DD',
};

/** How far a list's numbers hang to the left of its text. */
export const hang = mm(6);

/** A line of Source Sans 3 is by itself 1,424 times its size; Word counts in 240ths of that. */
const lineOf = (height: number): number => Math.round((height / 1.424) * 240);
/** Line heights as on the sheet, times the size of the letters. */
export const line = {
  text: lineOf(1.38),
  heading: lineOf(1.25),
  table: lineOf(1.3),
  source: lineOf(1.35),
  title: lineOf(1.18),
  picture: 240,
};

/** `auto` lets a line grow with a picture or a tall letter; without it both are clipped. */
export const spacing = (before: number, after: number, line = lineOf(1.38)) =>
  ({ before, after, line, lineRule: 'auto' }) as const;

/** Air under things, as on the sheet. Between two paragraphs Word takes the larger, not both. */
export const air = { paragraph: mm(2), item: mm(0.8), table: mm(3) };

/** How close things stand: a project's page a little tighter, a measure's page as tight as can be read. */
export type Density = 'normal' | 'tight' | 'one-page';

/** Margins of the page, as the sheet has them. */
export const marginsOf = (density: Density) => {
  const sides = { right: page.margin, left: page.margin };
  return density === 'one-page'
    ? { ...sides, top: mm(14), bottom: mm(16), header: mm(7), footer: mm(8) }
    : {
        ...sides,
        ...{ top: page.margin, bottom: page.margin },
        ...{ header: page.margin / 2, footer: page.margin / 2 },
      };
};

/** Half points and twips that differ by density. */
const sizes = {
  normal: {
    text: 22,
    title: 42,
    lead: 21,
    heading: 28,
    caption: 19,
    table: 20,
    air: mm(2),
    cell: mm(1.1),
    over: mm(4),
    under: mm(1.6),
    afterLead: mm(4),
  },
  tight: {
    text: 22,
    title: 42,
    lead: 21,
    heading: 25,
    caption: 19,
    table: 20,
    air: mm(2),
    cell: mm(1.1),
    over: mm(2.6),
    under: mm(1),
    afterLead: mm(4),
  },
  'one-page': {
    text: 20,
    title: 36,
    lead: 20,
    heading: 24,
    caption: 17,
    table: 18,
    air: mm(1),
    cell: mm(0.7),
    over: mm(2),
    under: mm(0.7),
    afterLead: mm(2.5),
  },
} as const;

/** Every style of the document in the sizes of the sheet, headings in the municipality's own colour. */
export const stylesIn = (
  accent: string,
  density: Density = 'normal',
): NonNullable<IPropertiesOptions['styles']> => {
  const own = sizes[density];
  return {
    default: {
      document: {
        run: {
          font,
          size: own.text,
          color: colour.ink,
          language: { value: 'nb-NO', eastAsia: 'nb-NO', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: spacing(0, own.air) },
      },
      title: {
        run: { size: own.title, bold: true, color: colour.ink },
        paragraph: { spacing: spacing(0, mm(1.2), line.title), keepNext: true },
      },
      heading1: {
        run: { size: own.heading, bold: true, color: accent },
        paragraph: {
          spacing: spacing(own.over, own.under, line.heading),
          ...{ keepNext: true, keepLines: true },
        },
      },
      heading2: {
        run: { size: 23, bold: true, color: colour.ink },
        paragraph: { spacing: spacing(0, mm(1), line.table), keepNext: true, keepLines: true },
      },
      heading3: {
        run: { size: 22, bold: true, color: colour.ink2 },
        paragraph: { spacing: spacing(0, mm(1), line.table), keepNext: true, keepLines: true },
      },
      heading4: {
        run: { size: 22, bold: true, italics: true, color: colour.ink2 },
        paragraph: { spacing: spacing(0, mm(1), line.table), keepNext: true, keepLines: true },
      },
      caption: {
        run: { size: own.caption, bold: false, italics: false, color: colour.ink2 },
        paragraph: {
          spacing: spacing(0, mm(density === 'one-page' ? 0.4 : 1), line.text),
          keepNext: true,
        },
      },
      footnoteText: {
        run: { size: 16, color: colour.ink2 },
        paragraph: { spacing: spacing(0, 0, line.heading) },
      },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: own.lead, color: colour.ink2 },
        paragraph: { spacing: spacing(0, own.afterLead) },
      },
      {
        id: 'SourceLine',
        name: 'Kildelinje',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 18, color: colour.ink2 },
        paragraph: { spacing: spacing(mm(1), air.table, line.source) },
      },
      {
        id: 'TableText',
        name: 'Tabelltekst',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: own.table },
        paragraph: { spacing: spacing(own.cell, own.cell, line.table) },
      },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        run: { italics: true, color: colour.ink2 },
        paragraph: { spacing: spacing(0, air.paragraph), indent: { left: mm(6) } },
      },
      {
        id: 'Removed',
        name: 'Unntatt',
        basedOn: 'Normal',
        run: { italics: true, color: colour.ink3 },
        paragraph: { spacing: spacing(0, air.paragraph) },
      },
      {
        id: 'Gap',
        name: 'Luft',
        basedOn: 'Normal',
        run: { size: 8 },
        paragraph: { spacing: spacing(0, 0, line.picture) },
      },
      {
        id: 'PageEdge',
        name: 'Topp og bunn',
        basedOn: 'Normal',
        run: { size: 17, color: colour.ink3 },
        paragraph: { spacing: spacing(0, 0, line.heading) },
      },
      {
        id: 'ContentsHeading',
        name: 'TOC Heading',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 28, bold: true, color: accent },
        paragraph: { spacing: spacing(0, mm(1.6), line.heading), keepNext: true },
      },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        next: 'Normal',
        paragraph: {
          spacing: spacing(0, 40, line.heading),
        },
      },
    ],
  };
};
