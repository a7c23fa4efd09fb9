export interface LabelBox {
  id: string;
  /** Left edge in pixels; fixed. */
  x: number;
  /** Wished middle in pixels; the rule moves this. */
  y: number;
  width: number;
  height: number;
}

interface Stack {
  boxes: LabelBox[];
  top: number;
  height: number;
}

/**
 * Moves labels up and down so that none overlap, each as near its line's end as possible and all
 * within `top` and `bottom` (pixels). Order from top to bottom is kept; labels apart sideways are free.
 */
export function placeLabels(labels: LabelBox[], top: number, bottom: number): LabelBox[] {
  const placed = new Map<string, LabelBox>();
  for (const group of groupsSideways(labels)) {
    for (const box of stackGroup(group, top, bottom)) placed.set(box.id, box);
  }
  return labels.map((label) => placed.get(label.id) ?? label);
}

function groupsSideways(labels: LabelBox[]): LabelBox[][] {
  const sorted = [...labels].sort((a, b) => a.x - b.x);
  const groups: LabelBox[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const label of sorted) {
    const last = groups.at(-1);
    if (last !== undefined && label.x < reach) last.push(label);
    else groups.push([label]);
    reach = Math.max(reach, label.x + label.width);
  }
  return groups;
}

function stackGroup(group: LabelBox[], top: number, bottom: number): LabelBox[] {
  const sorted = [...group].sort((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1));
  const stacks: Stack[] = [];
  for (const box of sorted) {
    let stack: Stack = { boxes: [box], top: box.y - box.height / 2, height: box.height };
    stack = within(stack, top, bottom);
    let above = stacks.at(-1);
    while (above !== undefined && above.top + above.height > stack.top) {
      stacks.pop();
      stack = within(joined(above, stack), top, bottom);
      above = stacks.at(-1);
    }
    stacks.push(stack);
  }
  return stacks.flatMap((stack) => {
    let edge = stack.top;
    return stack.boxes.map((box) => {
      const y = edge + box.height / 2;
      edge += box.height;
      return { ...box, y };
    });
  });
}

/** Two stacks that touch become one, centred on the mean of what its labels wished for. */
function joined(above: Stack, below: Stack): Stack {
  const boxes = [...above.boxes, ...below.boxes];
  const height = above.height + below.height;
  let offset = 0;
  let wish = 0;
  for (const box of boxes) {
    wish += box.y - box.height / 2 - offset;
    offset += box.height;
  }
  return { boxes, top: wish / boxes.length, height };
}

function within(stack: Stack, top: number, bottom: number): Stack {
  return { ...stack, top: Math.max(top, Math.min(stack.top, bottom - stack.height)) };
}

export interface ValueSpot {
  y: number;
  /** Pixel heights of the neighbours in the same unbroken stretch. */
  before: number | null;
  after: number | null;
  /** Pixel heights of the other series in the same period. */
  others: number[];
  /** Lowest pixel a number may use. */
  floor: number;
}

const reachOfNumber = 26;

/** On which side of its point a number is printed: off the line first, then off the other series. */
export function valueSide(spot: ValueSpot): 'above' | 'below' {
  const neighbours = [spot.before, spot.after].filter((y) => y !== null);
  const mean = neighbours.reduce((sum, y) => sum + y, 0) / Math.max(1, neighbours.length);
  const wished = neighbours.length > 0 && spot.y > mean ? 'below' : 'above';
  const isTaken = (side: 'above' | 'below') =>
    (side === 'below' && spot.y + reachOfNumber > spot.floor) ||
    spot.others.some((y) => {
      const away = side === 'above' ? spot.y - y : y - spot.y;
      return away >= 0 && away < reachOfNumber;
    });
  const other = wished === 'above' ? 'below' : 'above';
  return isTaken(wished) && !isTaken(other) ? other : wished;
}
