import { AlignmentType, LevelFormat, LevelSuffix, type IPropertiesOptions } from 'docx';

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

/** `auto` lets a line grow with a picture or a tall letter; without it both are clipped. */
export const spacing = (before: number, after: number, line = 264) =>
  ({ before, after, line, lineRule: 'auto' }) as const;

/** Every style of the document, headings in the municipality's own colour. */
export const stylesIn = (accent: string): NonNullable<IPropertiesOptions['styles']> => ({
  default: {
    document: {
      run: {
        font,
        size: 21,
        color: colour.ink,
        language: { value: 'nb-NO', eastAsia: 'nb-NO', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: spacing(0, 120) },
    },
    title: {
      run: { size: 36, bold: true, color: colour.ink },
      paragraph: { spacing: spacing(0, 40, 240), keepNext: true },
    },
    heading1: {
      run: { size: 26, bold: true, color: accent },
      paragraph: { spacing: spacing(280, 80, 240), keepNext: true, keepLines: true },
    },
    heading2: {
      run: { size: 22, bold: true, color: accent },
      paragraph: { spacing: spacing(200, 60, 240), keepNext: true, keepLines: true },
    },
    caption: {
      run: { size: 18, bold: true, italics: false, color: colour.ink2 },
      paragraph: { spacing: spacing(120, 60, 240), keepNext: true },
    },
    footnoteText: {
      run: { size: 17, color: colour.ink2 },
      paragraph: { spacing: spacing(0, 20, 240) },
    },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 19, color: colour.ink2 },
      paragraph: { spacing: spacing(0, 200) },
    },
    {
      id: 'SourceLine',
      name: 'Kildelinje',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 17, color: colour.ink3 },
      paragraph: { spacing: spacing(0, 120, 240) },
    },
    {
      id: 'TableText',
      name: 'Tabelltekst',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18 },
      paragraph: { spacing: spacing(30, 30, 240) },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      run: { italics: true, color: colour.ink2 },
      paragraph: { spacing: spacing(60, 120), indent: { left: mm(6) } },
    },
    {
      id: 'Removed',
      name: 'Unntatt',
      basedOn: 'Normal',
      run: { italics: true, color: colour.ink3 },
      paragraph: { spacing: spacing(60, 120) },
    },
    {
      id: 'PageEdge',
      name: 'Topp og bunn',
      basedOn: 'Normal',
      run: { size: 17, color: colour.ink3 },
      paragraph: { spacing: spacing(0, 0, 240) },
    },
    {
      id: 'ContentsHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 26, bold: true, color: accent },
      paragraph: { spacing: spacing(120, 80, 240), keepNext: true },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: {
        spacing: spacing(0, 40, 240),
      },
    },
  ],
});

export const numbered = 'numbered';
export const bulleted = 'bulleted';

export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [level(numbered, LevelFormat.DECIMAL, '%1.'), level(bulleted, LevelFormat.BULLET, '•')],
};

function level(
  reference: string,
  format: (typeof LevelFormat)['DECIMAL' | 'BULLET'],
  text: string,
) {
  return {
    reference,
    levels: [
      {
        level: 0,
        format,
        text,
        alignment: AlignmentType.LEFT,
        suffix: LevelSuffix.TAB,
        style: { paragraph: { indent: { left: hang, hanging: hang } } },
      },
    ],
  };
}
