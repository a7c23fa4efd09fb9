import type { IndicatorDetail } from '../../../electron/contract/indicators.ts';
import { saveBlob } from '../../api/files.ts';
import { chartPicture, type PictureWords } from '../../charts/chartPicture.ts';
import { formatDate } from '../../text/format.ts';
import { paperText as text } from '../../text/papers.ts';

/** Puts the chart on the clipboard as a picture; where that is refused it is saved instead, and says so. */
export async function copyChart(detail: IndicatorDetail, stamp: string): Promise<string> {
  const drawing = picture(detail, stamp);
  try {
    // The picture is handed over while it is being drawn: the press that asked for it is still fresh.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawing })]);
    return text.copied;
  } catch {
    return text.copyRefused(saveBlob(await drawing, fileName(detail)));
  }
}

export async function saveChart(detail: IndicatorDetail, stamp: string): Promise<string> {
  return text.saved(saveBlob(await picture(detail, stamp), fileName(detail)));
}

/** The chart as it is seen now, whichever view is chosen. */
async function picture(detail: IndicatorDetail, stamp: string): Promise<Blob> {
  const chart = document.querySelector<SVGSVGElement>('.dp-ind-figure-box svg[data-chart]');
  if (chart === null) throw new Error(text.drawFailed);
  try {
    return await chartPicture(chart, { stamp, ...wordsOf(detail) });
  } catch (cause) {
    throw new Error(text.drawFailed, { cause });
  }
}

function wordsOf({
  name,
  unit,
  sentence,
  sourceName,
  sourceTable,
  licence,
  provenance,
}: IndicatorDetail): Omit<PictureWords, 'stamp'> {
  const read = provenance.at(-1)?.importedAt;
  return {
    title: `${name} (${unit})`,
    sentence: sentence.map((run) => run.text).join(''),
    source: `Kilde: ${sourceName}, ${sourceTable}${read ? `, hentet ${formatDate(read, 'table')}` : ''}. Lisens ${licence}.`,
  };
}

function fileName({ id }: IndicatorDetail): string {
  return `Diagram_${id}.png`;
}
