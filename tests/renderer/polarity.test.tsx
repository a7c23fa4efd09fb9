import { readFileSync } from 'node:fs';
import { TrendDownIcon, TrendUpIcon } from '@navikt/aksel-icons';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { challengeMeasures } from '../../db/plan/challenge-measures.ts';
import type { LineChartModel } from '../../electron/contract/charts.ts';
import { Bars } from '../../renderer/charts/Bars.tsx';
import { frameOf } from '../../renderer/charts/frame.ts';
import { looks } from '../../renderer/charts/palette.ts';
import { exports, fileWith, ids, screens, type Places } from './polarity-places.tsx';

/** Twelve figures with one decimal, no two alike. */
const falling = fc
  .uniqueArray(fc.integer({ min: 50, max: 250 }), { minLength: 12, maxLength: 12 })
  .map((values) => values.toSorted((a, b) => b - a).map((v) => v / 10));

/** The same plan with figures that fall and lie under the country, and with figures that do the opposite. */
const both = async <T,>(
  values: readonly number[],
  read: (file: ReturnType<typeof fileWith>) => Promise<T>,
) => {
  const higher = values.map((value) => value + 30);
  return {
    fallen: await read(fileWith(values, higher)),
    risen: await read(fileWith(higher.toReversed(), values)),
  };
};

/** The drawing of an icon, wherever it is set. */
const path = (Icon: typeof TrendUpIcon) =>
  / d="([^"]+)"/.exec(renderToStaticMarkup(<Icon />))?.[1] ?? '';
const upwards = path(TrendUpIcon);
const downwards = path(TrendDownIcon);

/** What judges no figure: the standing reminders, and why the plan ties a measure to a challenge. */
const reminders = ['Bedre enn landet er ikke det samme som bra', 'om det går bedre eller verre'];
const unjudging = [...reminders, ...challengeMeasures.map(({ reason }) => reason)];
const judgements = (text: string) =>
  unjudging.reduce((rest, words) => rest.replaceAll(words, ''), text);
const markStyles = readFileSync('renderer/features/indicators/reading/reading.css', 'utf8');
const good = /forbedr|\bbedre\b|✓|"better"/i;
const bad = /forverr|\bdårligere\b|\bverre\b|>!<|"!"|"worse"|rød flagg/i;

/** What was said wrongly, place by place, with the words around it. */
function wrong(places: Places, word: RegExp, arrows: readonly string[]): string[] {
  return Object.entries(places).flatMap(([place, text]) => {
    const judged = judgements(text);
    const at = judged.search(word);
    return [
      ...(at < 0 ? [] : [`${place}: …${judged.slice(Math.max(0, at - 60), at + 60)}…`]),
      ...arrows.flatMap((arrow) => (text.includes(arrow) ? [`${place}: ${arrow}`] : [])),
    ];
  });
}

/** Every colour and look a place is drawn with, but the marks that are allowed to judge. */
const drawnWith = (text: string) =>
  [
    ...new Set(
      text
        .replaceAll(/ data-tone="(better|worse)"/g, '')
        .match(
          /#[0-9a-f]{6}\b|(?:srgbClr val|w:color w:val|w:fill|fgColor rgb)="[0-9A-F]+"|(?:class|data-[a-z]+|stroke-dasharray)="[^"]*"|prst="[^"]*"/gi,
        ),
    ),
  ].toSorted();

/** The places that ought to judge and say nothing of the kind. */
function silent(places: Places, word: RegExp, judging: RegExp): string[] {
  return Object.entries(places).flatMap(([name, text]) =>
    judging.test(name) && !word.test(judgements(text)) ? [name] : [],
  );
}

/** Falling is never bad nor drawn upwards, rising never good; where it is judged it is judged rightly. */
function expectRight({ fallen, risen }: { fallen: Places; risen: Places }, judging: RegExp): void {
  expect(wrong(fallen, bad, [upwards, '↗'])).toEqual([]);
  expect(wrong(risen, good, [downwards, '↘'])).toEqual([]);
  expect(silent(fallen, good, judging)).toEqual([]);
  expect(silent(risen, bad, judging)).toEqual([]);
  // No other colour, class or pattern tells one from the other.
  for (const [name, text] of Object.entries(fallen))
    expect({ [name]: drawnWith(risen[name] ?? '') }).toEqual({ [name]: drawnWith(text) });
}

describe('the three headline indicators, which must fall', () => {
  it('are on no screen shown as bad when they fall nor as good when they rise', async () => {
    expect(upwards).not.toBe(downwards);
    await fc.assert(
      fc.asyncProperty(falling, async (values) => {
        const shown = await both(values, screens);
        expectRight(shown, /^(barometer|page|words)/);
        expect(shown.fallen['barometer']).toContain(downwards);
        expect(shown.risen['barometer']).toContain(upwards);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  it('are in no export shown as bad when they fall nor as good when they rise', async () => {
    await fc.assert(
      fc.asyncProperty(falling, async (values) => {
        expectRight(await both(values, exports), /(model|print page|docx|pptx|md|json)$/);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });

  it('have bars under zero when they lie under the country and over it otherwise, in one colour', async () => {
    await fc.assert(
      fc.asyncProperty(falling, async (values) => {
        const drawn = await both(values, async (file) => {
          const readings = await Promise.all(ids.map((id) => file.reading(id)));
          return readings.map(({ deviation }) => {
            expect(deviation?.sentence).toContain('under null er lavere; lavt er bra');
            return deviation === null ? [] : barsOf(deviation.model);
          });
        });
        for (const bars of [...drawn.fallen, ...drawn.risen])
          expect(bars.length).toBeGreaterThan(3);
        const fill = looks.own.stroke;
        for (const bar of drawn.fallen.flat())
          expect(bar).toEqual({ side: 'under', sign: '−', fill });
        for (const bar of drawn.risen.flat())
          expect(bar).toEqual({ side: 'over', sign: '+', fill });
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });

  it('have the colour of done work where they are better and of waiting where they are worse', () => {
    const colours = (tone: string) =>
      new Set(
        [...markStyles.matchAll(/\[data-tone='(\w+)'\][^{]*\{([^}]*)\}/g)]
          .filter(([, name]) => name === tone)
          .flatMap(([, , rules = '']) => rules.match(/--dp-(done|wait)\b/g) ?? []),
      );
    expect([...colours('better')]).toEqual(['--dp-done']);
    expect([...colours('worse')]).toEqual(['--dp-wait']);
  });
});

/** Each bar as drawn: which side of the zero line, the sign on its label, its colour. */
function barsOf(model: LineChartModel) {
  const html = renderToStaticMarkup(
    <Bars model={model} frame={frameOf(model, 600, 330)} focused={null} onPoint={null} />,
  );
  const zero = Number(/<line [^>]*y1="([\d.]+)"/.exec(html)?.[1]);
  const bar =
    /<rect [^>]*?y="([\d.]+)"[^>]*?height="([\d.]+)"[^>]*?fill="([^"]+)"[^>]*>.*?<text [^>]*>([^<]+)</g;
  return [...html.matchAll(bar)].map(([, y, height, fill, label = '']) => ({
    side: Number(y) >= zero ? 'under' : Number(y) + Number(height) <= zero ? 'over' : 'across',
    sign: label.trim().charAt(0),
    fill,
  }));
}
