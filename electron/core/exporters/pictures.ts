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

let ready: Promise<void> | null = null;
const fonts = new Map<string, Promise<Uint8Array[]>>();

/** Once per process; a failed attempt may be made again. */
function prepare(assetsFolder: string): Promise<void> {
  ready ??= readFile(join(assetsFolder, 'resvg.wasm'))
    .then((wasm) => initWasm(wasm))
    .catch((error: unknown) => {
      ready = null;
      throw error;
    });
  return ready;
}

function fontBuffers(assetsFolder: string): Promise<Uint8Array[]> {
  const known = fonts.get(assetsFolder);
  if (known) return known;
  const read = Promise.all(fontFiles.map((file) => readFile(join(assetsFolder, 'fonts', file))));
  fonts.set(assetsFolder, read);
  read.catch(() => fonts.delete(assetsFolder));
  return read;
}

/**
 * PNG pictures of charts by indicator id, on white, the same on every machine. `assetsFolder` holds
 * resvg.wasm and fonts/. Throws the system's error when those are missing.
 */
export async function chartPictures(
  svgs: readonly ChartSvg[],
  assetsFolder: string,
): Promise<Map<string, ChartPicture>> {
  const pictures = new Map<string, ChartPicture>();
  if (svgs.length === 0) return pictures;
  await prepare(assetsFolder);
  const buffers = await fontBuffers(assetsFolder);
  for (const { id, svg, width, height } of svgs) {
    pictures.set(id, { png: draw(svg, width, buffers), width, height });
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
