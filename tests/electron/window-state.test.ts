import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLaunch } from '../../electron/shell/launch.ts';
import { placeWindow, readPlace, writePlace } from '../../electron/shell/window-state.ts';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const left = { x: -1600, y: 100, width: 1600, height: 860 };
const centred = { x: 240, y: 70, width: 1440, height: 900 };
const saved = (x: number, y: number, width: number, height: number, isMaximized = false) => ({
  bounds: { x, y, width, height },
  isMaximized,
});

describe('where the window goes', () => {
  it('comes back as it was left', () => {
    const place = saved(100, 50, 1300, 800, true);
    expect(placeWindow(place, [main])).toEqual(place);
    expect(placeWindow(saved(-1500, 120, 1300, 800), [main, left]).bounds).toEqual({
      ...{ x: -1500, y: 120, width: 1300, height: 800 },
    });
  });

  it.each([
    ['nothing', null],
    ['text', 'x'],
    ['half a place', { bounds: { x: 1 } }],
    ['a size that is none', saved(0, 0, -5, 900)],
    ['numbers no screen has', saved(1e9, 0, 1300, 800)],
    ['fractions', saved(0.5, 0, 1300, 800)],
  ])('stands in the middle when the file holds %s', (_what, place) => {
    expect(placeWindow(place, [main])).toEqual({ bounds: centred, isMaximized: false });
  });

  it('is not lost on a screen that has been unplugged', () => {
    const place = saved(-1500, 120, 1300, 800, true);
    expect(placeWindow(place, [main])).toEqual({ bounds: centred, isMaximized: true });
  });

  it('is not lost with its top edge out of reach', () => {
    expect(placeWindow(saved(1900, 50, 1300, 800), [main]).bounds).toEqual(centred);
    expect(placeWindow(saved(100, -700, 1300, 800), [main]).bounds).toEqual(centred);
    expect(placeWindow(saved(100, 1030, 1300, 800), [main]).bounds).toEqual(centred);
  });

  it('fits a smaller screen, and never falls under what the pages need', () => {
    const small = { x: 0, y: 0, width: 1280, height: 720 };
    expect(placeWindow(saved(50, 50, 1900, 1000), [small]).bounds).toEqual(small);
    const tiny = { x: 0, y: 0, width: 800, height: 600 };
    expect(placeWindow(null, [tiny]).bounds).toEqual({ x: 0, y: 0, width: 1024, height: 680 });
  });

  it('is read back as it was written, with nothing left beside it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-place-'));
    const file = join(folder, 'window.json');
    expect(readPlace(file)).toBeNull();
    writePlace(file, saved(1, 2, 1300, 800));
    expect(readPlace(file)).toEqual(saved(1, 2, 1300, 800));
    expect(readdirSync(folder)).toEqual(['window.json']);
    writeFileSync(file, '{"bounds":');
    expect(readPlace(file)).toBeNull();
    rmSync(folder, { recursive: true });
  });
});

describe('what a start asks for', () => {
  const folder = join(tmpdir(), 'her');
  it.each([
    [['electron', '.'], null],
    [['electron', '--inspect=0', '.', '--no-sandbox'], null],
    [['Dreiepunkt', 'plan.dreiepunkt'], join(folder, 'plan.dreiepunkt')],
    [['Dreiepunkt', '--flag', 'PLAN.DREIEPUNKT'], join(folder, 'PLAN.DREIEPUNKT')],
    [['electron', '.', '--workspace', 'plan.db'], join(folder, 'plan.db')],
    [['electron', '.', '--workspace=plan.db', 'other.dreiepunkt'], join(folder, 'plan.db')],
  ])('%j', (argv, workspace) => {
    expect(readLaunch(argv, folder)).toEqual({ workspace });
  });

  it.each([[['x', '--workspace']], [['x', '--workspace=']], [['x', '--workspace', '--flag']]])(
    '%j is wrong use',
    (argv) => expect(readLaunch(argv, folder)).toBe('wrong use'),
  );
});
