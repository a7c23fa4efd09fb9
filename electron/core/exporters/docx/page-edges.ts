import {
  Footer,
  Header,
  ImageRun,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  type ParagraphChild,
} from 'docx';
import { demoStamp } from '../../../contract/demo.ts';
import type { DocumentLook } from '../../../contract/briefing-model.ts';
import type { DocumentModel } from '../../../contract/papers.ts';
import { cleanText } from '../clean-text.ts';
import { footLine } from '../foot-line.ts';
import { colour, textWidth } from './look.ts';

const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }];

/** Organisation to the left; a briefing from a demo file says so on every page. */
export function pageHeader(model: DocumentModel): Header {
  const demo = new TextRun({
    text: `\u00a0${demoStamp}\u00a0`,
    bold: true,
    color: colour.demoInk,
    shading: { fill: colour.demoGround },
  });
  return new Header({
    children: [
      new Paragraph({
        style: 'PageEdge',
        tabStops,
        children: [
          ...logo(model.look),
          new TextRun(cleanText(model.organisation)),
          ...(model.version === 'public' ? [new TextRun(' · offentlig versjon')] : []),
          ...(model.isDemo ? [new TextRun('\t'), demo] : []),
        ],
      }),
    ],
  });
}

/** The municipality's mark, 11 mm high, before its name. */
function logo({ logo: address, name }: DocumentLook): ParagraphChild[] {
  const data = address === null ? null : Buffer.from(address.split(',', 2)[1] ?? '', 'base64');
  const size = data && pngSize(data);
  if (!data || !size) return [];
  const height = 42;
  const words = `Kommunevåpenet til ${cleanText(name)}`;
  return [
    new ImageRun({
      type: 'png',
      data,
      transformation: { width: Math.round((height * size.width) / size.height), height },
      altText: { id: '9001', name: 'Kommunevåpen', title: words, description: words },
    }),
    new TextRun('\u00a0\u00a0'),
  ];
}

/** Width and height as the file says; null when it is no PNG. */
function pngSize(data: Buffer): { width: number; height: number } | null {
  if (data.length < 24 || data.readUInt32BE(0) !== 0x89504e47) return null;
  const [width, height] = [data.readUInt32BE(16), data.readUInt32BE(20)];
  return width > 0 && height > 0 ? { width, height } : null;
}

/** Number, snapshot and hash to the left, «Side 1 av 2» to the right. */
export function pageFooter(model: DocumentModel): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageEdge',
        tabStops,
        children: [
          new TextRun(footLine(model)),
          new TextRun({
            children: ['\tSide ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
