import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** A rectangle in screen points. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface WindowPlace {
  bounds: Area;
  isMaximized: boolean;
}

export const smallest = { width: 1024, height: 680 };
const usual = { width: 1440, height: 900 };
/** So much of the top edge must be on a screen for a hand to get hold of it. */
const grip = { width: 160, height: 32 };

const side = z.number().int().min(1).max(100_000);
const offset = z.number().int().min(-100_000).max(100_000);
const savedPlace = z.object({
  bounds: z.object({ x: offset, y: offset, width: side, height: side }),
  isMaximized: z.boolean(),
});

/**
 * Where the window goes: as it was left, moved and shrunk onto the screen that shows its top edge.
 * `screens` are the free areas now, the main one first; a place on a screen that is gone is forgotten.
 */
export function placeWindow(saved: unknown, screens: readonly Area[]): WindowPlace {
  const [main = { x: 0, y: 0, ...usual }] = screens;
  const known = savedPlace.safeParse(saved);
  if (!known.success) return { bounds: centred(main), isMaximized: false };
  const { bounds, isMaximized } = known.data;
  const screen = screens.find((area) => isGrippable(bounds, area));
  return { bounds: screen ? fitted(bounds, screen) : centred(main), isMaximized };
}

function centred(screen: Area): Area {
  const width = between(usual.width, smallest.width, screen.width);
  const height = between(usual.height, smallest.height, screen.height);
  const x = screen.x + Math.max(0, Math.round((screen.width - width) / 2));
  const y = screen.y + Math.max(0, Math.round((screen.height - height) / 2));
  return { x, y, width, height };
}

function fitted(bounds: Area, screen: Area): Area {
  const width = between(bounds.width, smallest.width, screen.width);
  const height = between(bounds.height, smallest.height, screen.height);
  const x = between(bounds.x, screen.x, screen.x + screen.width - width);
  const y = between(bounds.y, screen.y, screen.y + screen.height - height);
  return { x, y, width, height };
}

/** The low bound wins: a screen smaller than the smallest window gets the smallest window. */
const between = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

function isGrippable(bounds: Area, screen: Area): boolean {
  const left = Math.max(bounds.x, screen.x);
  const right = Math.min(bounds.x + bounds.width, screen.x + screen.width);
  const isBelowTop = bounds.y >= screen.y - grip.height;
  const isAboveBottom = bounds.y + grip.height <= screen.y + screen.height;
  return right - left >= grip.width && isBelowTop && isAboveBottom;
}

/** What was saved, as found; null when there is nothing to read. */
export function readPlace(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Saves the place whole or not at all. Throws the system's error. */
export function writePlace(file: string, place: WindowPlace): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(place)}\n`);
  renameSync(unfinished, file);
}
