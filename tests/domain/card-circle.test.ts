import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  circleOf,
  circleSentence,
  type Dependency,
} from '../../electron/core/domain/cards/circle.ts';

const cards = 'abcdefgh'.split('');
const dependency = fc.record({
  cardId: fc.constantFrom(...cards),
  dependsOnId: fc.constantFrom(...cards),
});

/** Oracle: takes away cards nothing is left to wait for until none is left, or until it is stuck. */
function isWithoutCircle(dependencies: readonly Dependency[]): boolean {
  let left = dependencies;
  for (;;) {
    const waiting = new Set(left.map(({ cardId }) => cardId));
    const next = left.filter(({ dependsOnId }) => waiting.has(dependsOnId));
    if (next.length === 0) return true;
    if (next.length === left.length) return false;
    left = next;
  }
}

describe('circles', () => {
  it('never come to be, and nothing that closes none is refused', () => {
    fc.assert(
      fc.property(fc.array(dependency, { maxLength: 40 }), (tries) => {
        const kept: Dependency[] = [];
        for (const one of tries) {
          const circle = circleOf(kept, one);
          expect(circle === null).toBe(isWithoutCircle([...kept, one]));
          if (circle === null) kept.push(one);
        }
        expect(isWithoutCircle(kept)).toBe(true);
      }),
    );
  });

  it('are named along real dependencies, from the card and back to it', () => {
    fc.assert(
      fc.property(fc.array(dependency, { maxLength: 40 }), (tries) => {
        const kept: Dependency[] = [];
        for (const one of tries) {
          const circle = circleOf(kept, one);
          if (circle === null) {
            kept.push(one);
            continue;
          }
          expect([circle[0], circle[1], circle.at(-1)]).toEqual([
            one.cardId,
            one.dependsOnId,
            one.cardId,
          ]);
          const links = circle.slice(1).map((to, at) => `${circle[at]}${to}`);
          const real = new Set([...kept, one].map((edge) => `${edge.cardId}${edge.dependsOnId}`));
          expect(links.filter((link) => !real.has(link))).toEqual([]);
        }
      }),
    );
  });

  it('are said in one sentence a reader can follow', () => {
    expect(circleSentence(['T2-3', 'T2-5', 'T2-4', 'T2-3'])).toBe(
      'T2-3 venter på T2-5, som venter på T2-4, som venter på T2-3',
    );
  });
});
