import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapping } from 'node:module';
import { basename, join } from 'node:path';

/** Turns places in the built pages into places in their source. Maps are read once, when first needed. */
export function pageStacks(assetsFolder: string): (frames: readonly string[]) => string[] {
  const maps = new Map<string, SourceMap | null>();
  const mapOf = (file: string): SourceMap | null => {
    const known = maps.get(file);
    if (known !== undefined) return known;
    const path = join(assetsFolder, `${basename(file)}.map`);
    const map = existsSync(path) ? read(path) : null;
    maps.set(file, map);
    return map;
  };
  return (frames) =>
    frames.map((frame) => {
      const [, before = '', file = '', row = '', column = '', after = ''] =
        /^(.*?)([\w.-]+\.js):(\d+):(\d+)(\)?)$/.exec(frame) ?? [];
      const entry =
        file === '' ? undefined : mapOf(file)?.findEntry(Number(row) - 1, Number(column) - 1);
      if (entry === undefined || !isPlace(entry)) return frame;
      const source = entry.originalSource.replace(/^(?:\.\.\/)+/, '');
      return `${before}${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}${after}`;
    });
}

const isPlace = (entry: SourceMapping | object): entry is SourceMapping =>
  'originalSource' in entry;

function read(path: string): SourceMap | null {
  try {
    return new SourceMap(
      JSON.parse(readFileSync(path, 'utf8')) as ConstructorParameters<typeof SourceMap>[0],
    );
  } catch {
    return null;
  }
}
