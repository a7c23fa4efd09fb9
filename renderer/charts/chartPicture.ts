import { fontFamily, ink2 } from './palette.ts';
import { wrapWords } from './textMetrics.ts';

/** What a chart carries with it where it goes alone. */
export interface PictureWords {
  /** Over everything, where the file is invented; empty for a real one. */
  stamp: string;
  title: string;
  /** The finding in one sentence. */
  sentence: string;
  source: string;
}

const scale = 2;
const pad = 16;
const sizes = { title: 18, sentence: 14, source: 11.5 } as const;
const line = 1.35;

/** The drawn chart as a PNG on white, title over it and source under it, twice as many pixels as shown. */
export async function chartPicture(chart: SVGSVGElement, words: PictureWords): Promise<Blob> {
  const { svg, width, height } = await standingAlone(chart, words);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: width * scale,
      height: height * scale,
    });
    const brush = canvas.getContext('2d');
    if (!brush) throw new Error('No canvas to draw on.');
    brush.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('No picture.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The chart in a drawing of its own with its words and the very font of the screen. */
async function standingAlone(chart: SVGSVGElement, words: PictureWords) {
  const { stamp, title, sentence, source } = words;
  const box = chart.getBoundingClientRect();
  const inner = {
    width: Number(chart.getAttribute('width')) || Math.round(box.width),
    height: Number(chart.getAttribute('height')) || Math.round(box.height),
  };
  const width = inner.width + 2 * pad;
  const over = [
    ...(stamp === '' ? [] : linesOf(stamp, sizes.title, 650, inner.width)),
    ...linesOf(title, sizes.title, 650, inner.width),
    ...linesOf(sentence, sizes.sentence, 400, inner.width),
  ];
  const under = linesOf(source, sizes.source, 400, inner.width);
  const head = stacked(over, pad);
  const foot = stacked(under, head.bottom + 8 + inner.height + 4);
  const height = Math.ceil(foot.bottom + pad - 4);
  const copy = chart.cloneNode(true) as SVGSVGElement;
  for (const [name, value] of Object.entries({
    x: pad,
    y: head.bottom + 8,
    width: inner.width,
    height: inner.height,
  }))
    copy.setAttribute(name, String(value));
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style>${await fontFaces()}</style><rect width="100%" height="100%" fill="#ffffff"/>${head.svg}${new XMLSerializer().serializeToString(copy)}${foot.svg}</svg>`;
  return { svg: drawing, width, height };
}

interface Line {
  text: string;
  size: number;
  weight: number;
}

function linesOf(text: string, size: number, weight: number, width: number): Line[] {
  return wrapWords(text, width, size, weight > 400).map((one) => ({ text: one, size, weight }));
}

function stacked(lines: readonly Line[], top: number): { svg: string; bottom: number } {
  let y = top;
  const parts = lines.map(({ text, size, weight }) => {
    y += size * line;
    return `<text x="${pad}" y="${y - size * 0.3}" font-family="${fontFamily}" font-size="${size}" font-weight="${weight}" fill="${weight > 400 ? '#16252b' : ink2}">${escaped(text)}</text>`;
  });
  return { svg: parts.join(''), bottom: y };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? '');

let faces: Promise<string> | null = null;

/** A drawing shown as a picture reaches no font of the page: those it uses go with it. */
function fontFaces(): Promise<string> {
  faces ??= loadFaces();
  faces.catch(() => (faces = null));
  return faces;
}

async function loadFaces(): Promise<string> {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => /^['"]?Source Sans 3['"]?$/.test(style.getPropertyValue('font-family')));
  const embedded = await Promise.all(
    rules.map(async ({ style, parentStyleSheet }) => {
      const [, address = ''] =
        /url\(["']?([^"')]+\.woff2)/.exec(style.getPropertyValue('src')) ?? [];
      if (address === '') return '';
      const base = parentStyleSheet?.href ?? document.baseURI;
      const bytes = new Uint8Array(await (await fetch(new URL(address, base))).arrayBuffer());
      const weight = style.getPropertyValue('font-weight');
      return `@font-face{font-family:'Source Sans 3';font-weight:${weight};src:url(data:font/woff2;base64,${base64(bytes)}) format('woff2')}`;
    }),
  );
  return embedded.join('');
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
