import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../electron/core/domain/privacy/strings.ts';
import { holdsNationalIds } from '../../electron/core/domain/privacy/cells.ts';
import { isNationalId } from '../../electron/core/domain/privacy/national-id.ts';
import { textOf } from '../../electron/core/domain/privacy/rich.ts';
import { findNationalIds, scanText } from '../../electron/core/domain/privacy/scan.ts';
import { warningsOf, withEdits } from '../../electron/core/domain/privacy/warnings.ts';
import { foundKinds, plainSets, privacyCases, scoreOf } from '../support/privacy-cases.ts';

const root = join(import.meta.dirname, '../..');
const cases = privacyCases('cases');

/** Numbers nobody has: synthetic months, or born in 2037–39 by either rule. */
const known = {
  fødselsnummer: '14033861223',
  'D-nummer': '54063955690',
  'H-nummer, og NAVs Dolly (+40)': '09483851208',
  'Skatteetatens Tenor (+80)': '17913964160',
  'D-nummer i Tenor': '57923853024',
  'D-nummer i Dolly': '61453856096',
  'NAVs NPID (+20)': '11253852013',
  'NPID i test (+60)': '11653852187',
  'felles hjelpenummer': '81234000187',
  'første kontrollsiffer fra 2032, rest 1': '21053860068',
  'første kontrollsiffer fra 2032, rest 2': '21053860076',
  'første kontrollsiffer fra 2032, rest 3': '21053860084',
  'Tenor med kontrollsiffer fra 2032': '05843961012',
};

describe('person numbers', () => {
  it.each(Object.entries(known))('are known: %s', (_name, digits) => {
    expect(isNationalId(digits)).toBe(true);
  });

  it('with one wrong digit are not taken for right', () => {
    const right = '14033861223';
    const wrong = Array.from(right).flatMap((digit, at) =>
      [1, 2, 4, 7].map(
        (more) => right.slice(0, at) + ((Number(digit) + more) % 10) + right.slice(at + 1),
      ),
    );
    // The rule from 2032 has four first control digits, so an odd slip passes; most do not.
    expect(wrong.filter(isNationalId).length / wrong.length).toBeLessThan(0.1);
  });

  it('are found in whatever a person puts between the digits', () => {
    const separator = fc.constantFrom(
      '',
      ' ',
      '.',
      '-',
      '\u00a0',
      '\u202f',
      '\n',
      ' - ',
      '\u2013',
      '/',
    );
    const shape = fc.constantFrom([6, 5], [2, 2, 2, 5], [6, 3, 2], [2, 2, 2, 3, 2]);
    fc.assert(
      fc.property(
        shape,
        separator,
        fc.constantFrom(...Object.values(known)),
        (sizes, between, id) => {
          let at = 0;
          const parts = sizes.map((size) => id.slice(at, (at += size)));
          const text = `Gjelder ${parts.join(between)} i dag`;
          const [found] = findNationalIds(text);
          expect(text.slice(found?.start, found?.end)).toBe(parts.join(between));
        },
      ),
    );
  });

  it('are not read out of lists of figures, amounts or account numbers', () => {
    const lists = [
      '12 15 18 20 22 25 28 31',
      '10, 12, 8, 14, 225',
      'kontonummer 1234.56.78903',
      '6 054 522 kroner og 6 075 096 kroner',
      '940100925',
      '2024/12345 og 2025/00017',
    ];
    expect(lists.filter((text) => findNationalIds(text).length > 0)).toEqual([]);
  });
});

describe('the published cases', () => {
  it('are enough to say something', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(cases.filter(({ kinds }) => kinds.length === 0).length).toBeGreaterThanOrEqual(60);
  });

  it.each(['cases', 'adversarial'] as const)('are judged as a careful reader does: %s', (set) => {
    const wrong = privacyCases(set)
      .map(({ text, kinds }) => ({ text, kinds, found: foundKinds(text) }))
      .filter(({ kinds, found }) => kinds.toSorted().join() !== found.toSorted().join());
    expect(wrong).toEqual([]);
  });

  it.each(['unseen', 'afterwards'] as const)(
    'that the rules were not written against let no number through, and alarm at no harmless note: %s',
    (set) => {
      const numbers = privacyCases(set).filter(({ group }) => group === 'tall');
      expect(numbers.length).toBeGreaterThan(10);
      expect(scoreOf(numbers).missed).toBe(0);
      const harmless = privacyCases(set).filter(({ kinds }) => kinds.length === 0);
      expect(harmless.length).toBeGreaterThan(10);
      expect(scoreOf(harmless).falseAlarms).toBe(0);
    },
  );
});

describe('texts by people who had not read the rules', () => {
  it.each(plainSets)(
    'are stopped no oftener than one in a hundred when they point at nobody: %s',
    (_, set) => {
      const stopped = set.harmless.filter((text) => scanText(text).length > 0);
      expect(stopped.slice(Math.floor(set.harmless.length / 100))).toEqual([]);
    },
  );

  it.each(plainSets.filter(([, { origin }]) => origin === 'tuned on'))(
    'are found again once they have been learnt from: %s',
    (_, { identifying }) => {
      const found = identifying.filter((text) => scanText(text).length > 0);
      expect(found.length / identifying.length).toBeGreaterThan(0.8);
    },
  );
});

describe("the plan's own words raise no alarm", () => {
  it('in the plan as it ships', () => {
    const folder = join(root, 'db/plan');
    const findings = readdirSync(folder).flatMap((file) =>
      scanText(readFileSync(join(folder, file), 'utf8')).map(({ kind, ranges }) => ({
        file,
        kind,
        ranges,
      })),
    );
    expect(findings).toEqual([]);
  });

  it('in the words of the screens', () => {
    const folder = join(root, 'renderer/text');
    const findings = readdirSync(folder)
      .filter((file) => file !== 'privacy.ts')
      .flatMap((file) =>
        scanText(readFileSync(join(folder, file), 'utf8')).map(({ kind }) => ({ file, kind })),
      );
    expect(findings).toEqual([]);
  });

  const slides = join(root, '../shared/seeds/sektorpresentasjon.txt');
  it.runIf(existsSync(slides))(
    "in the sector's slides, but for the two children they tell of",
    () => {
      const text = readFileSync(slides, 'utf8');
      const found = scanText(text).map(({ kind, start }) => [kind, text.slice(start, start + 9)]);
      expect(found).toEqual([
        ['combination', 'Mikkel er'],
        ['combination', '4. klasse'],
      ]);
    },
  );

  const adopted = join(root, '../shared/seeds/oppvekstplan-2024-2030.txt');
  it.runIf(existsSync(adopted))('in the adopted plan from first page to last', () => {
    expect(scanText(readFileSync(adopted, 'utf8'))).toEqual([]);
  });
});

describe('what the writer is offered', () => {
  const text =
    'Fellesmøtet virker. For eksempel fikk ei jente på 14 år i niende klasse, under utredning og med to hjem, hjelp først da PPT kom inn.';

  it('keeps the sentence whole when the child becomes a group', () => {
    const [warning] = warningsOf(text);
    expect(withEdits(text, warning?.suggestion ? [warning.suggestion.edit] : [])).toBe(
      'Fellesmøtet virker. For eksempel fikk noen ungdommer hjelp først da PPT kom inn.',
    );
    expect(warning?.suggestion?.words).toBe(
      'For eksempel fikk noen ungdommer hjelp først da PPT kom inn.',
    );
    expect(warning?.phrases).toContain('to hjem');
    expect(warning?.reason).toMatch(/alder.*trinn.*familieforhold.*til sammen/i);
    expect(warning?.belongs).toContain('BTI stafettlogg');
  });

  it('is itself free of findings, suggestion and removal alike', () => {
    const dirty = cases.filter(({ kinds }) => kinds.includes('combination'));
    const left = dirty.flatMap((one) =>
      warningsOf(textOf(one.text))
        .flatMap(({ suggestion, removal }) => [suggestion ? [suggestion.edit] : [], removal])
        .map((edits) => (edits.length === 0 ? '' : withEdits(textOf(one.text), edits)))
        .filter((value) => foundKinds(value).includes('combination'))
        .map((value) => ({ text: one.text, value })),
    );
    expect(left).toEqual([]);
  });

  it('never offers to keep a person number', () => {
    expect(warningsOf('fnr 14033861223').map(({ canKeep }) => canKeep)).toEqual([false]);
  });
});

describe('tables', () => {
  it('of organisation numbers and codes are let through, lists of people are not', () => {
    const codes = Array.from({ length: 2000 }, (_, at) => String(10_000_000_000 + at * 7_654_321));
    expect(holdsNationalIds(codes)).toBe(false);
    expect(holdsNationalIds(['14033861223', '21053860068'])).toBe(true);
    expect(holdsNationalIds(['Ringerike', 'Elev 140338 61223'])).toBe(true);
    expect(holdsNationalIds([], [14_033_861_223])).toBe(true);
  });

  it('keys that programs made are not read as words', () => {
    const hash = '14033861223abcdef14033861223abcd';
    expect(textsIn({ token: hash, title: 'Møte' })).toEqual([{ field: 'title', value: 'Møte' }]);
  });
});

describe('a long text', () => {
  const filler = 'Gruppa så på tallene og ble enig om neste møte. ';
  const said = 'Gutten på 9 år har epilepsi og bor på Tyristrand.';
  const number = '140338 61223';

  it('is read alike wherever in it the words stand, also over the seam between two pieces', () => {
    const missed: number[] = [];
    for (let before = 0; before < 7_000; before += 97) {
      const lead = filler.repeat(150).slice(0, before).replace(/\S*$/u, '');
      const text = `${lead}${said} ${filler.repeat(70)}`;
      const found = scanText(text);
      const isRight = found.length === 1 && found[0]?.start === lead.length;
      if (!isRight) missed.push(before);
    }
    expect(missed).toEqual([]);
  });

  it('does not hide a number in its middle, or in a word longer than a piece', () => {
    const long = 'x'.repeat(5_000);
    expect(findNationalIds(`${filler.repeat(100)}${number}${filler.repeat(100)}`)).toHaveLength(1);
    expect(scanText(`${long} ${number} ${long}`).map(({ kind }) => kind)).toEqual(['national_id']);
  });
});
