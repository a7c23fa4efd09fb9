import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { ChartSvg } from './page-printer.ts';

/** A drawn chart. `width` and `height` are those it is shown at, in CSS pixels; the PNG has twice as many. */
export interface ChartPicture {
  png: Uint8Array;
  width: number;
  height: number;
}

const scale = 2;
const family = 'Source Sans 3';
const fontFiles = [
  'SourceSans3_400Regular.ttf',
  'SourceSans3_600SemiBold.ttf',
  'SourceSans3_700Bold.ttf',
];

/** What charts are drawn with, as bytes: a thread may not read inside a packed app. */
export interface PictureAssets {
  wasm: Uint8Array;
  /** Source Sans 3, one file a weight. */
  fonts: Uint8Array[];
}

const read = new Map<string, Promise<PictureAssets>>();
let ready: Promise<void> | null = null;

/** Reads them once from the folder that holds resvg.wasm and fonts/. Throws the system's error. */
export function pictureAssets(folder: string): Promise<PictureAssets> {
  const known = read.get(folder);
  if (known) return known;
  const reading = Promise.all([
    readFile(join(folder, 'resvg.wasm')),
    ...fontFiles.map((file) => readFile(join(folder, 'fonts', file))),
  ]).then(([wasm, ...fonts]) => ({ wasm, fonts }));
  read.set(folder, reading);
  reading.catch(() => read.delete(folder));
  return reading;
}

/** Once per process; a failed attempt may be made again. */
function prepare(wasm: Uint8Array): Promise<void> {
  ready ??= initWasm(wasm).catch((error: unknown) => {
    ready = null;
    throw error;
  });
  return ready;
}

/** PNG pictures of charts by indicator id, on white, the same on every machine. */
export async function chartPictures(
  svgs: readonly ChartSvg[],
  assets: PictureAssets,
): Promise<Map<string, ChartPicture>> {
  const pictures = new Map<string, ChartPicture>();
  if (svgs.length === 0) return pictures;
  await prepare(assets.wasm);
  for (const { id, svg, width, height } of svgs) {
    pictures.set(id, { png: draw(svg, width, assets.fonts), width, height });
    // One chart takes some hundred milliseconds: let the host answer others in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return pictures;
}

function draw(svg: string, width: number, buffers: Uint8Array[]): Uint8Array {
  const drawing = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: Math.round(width * scale) },
    font: { fontBuffers: buffers, defaultFontFamily: family, sansSerifFamily: family },
  });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}
