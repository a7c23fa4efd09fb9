import { Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { BriefingModel } from '../../../contract/briefing-model.ts';
import { cleanText } from '../clean-text.ts';
import { footLine } from '../foot-line.ts';
import { colour, textWidth } from './look.ts';

const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }];

/** Organisation to the left; a briefing from a demo file says so on every page. */
export function pageHeader(model: BriefingModel): Header {
  const demo = new TextRun({
    text: '\u00a0OPPDIKTET DEMO\u00a0',
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
          new TextRun(cleanText(model.organisation)),
          ...(model.isDemo ? [new TextRun('\t'), demo] : []),
        ],
      }),
    ],
  });
}

/** Number, snapshot and hash to the left, «Side 1 av 2» to the right. */
export function pageFooter(model: BriefingModel): Footer {
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
