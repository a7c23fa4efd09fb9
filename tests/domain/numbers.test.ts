import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNorwegianNumber } from '../../electron/core/domain/numbers.ts';

describe('parseNorwegianNumber', () => {
  it.each([
    ['7,5', 7.5],
    ['3 225', 3225],
    ['3\u00a0225', 3225],
    ['3\u202f225', 3225],
    ['1 234 567,25', 1234567.25],
    ['\u22120,3', -0.3],
    ['-12', -12],
    ['70,9 %', 70.9],
    ['70,9%', 70.9],
    ['13.1', 13.1],
    ['0.125', 0.125],
    ['1234.567', 1234.567],
    ['-0', 0],
    [' 388 ', 388],
  ])('reads %j as the source means it', (text, value) => {
    expect(parseNorwegianNumber(text)).toEqual({ value });
  });

  it.each([
    '1.027',
    '123.456',
    '1.027,5',
    '1.027.000',
    '32 25',
    '1 0277',
    '1,2,3',
    ',5',
    '5,',
    '',
    ' ',
    '*',
    '-',
    '..',
    ':',
    'Inf',
    'NaN',
    '1e5',
    '0x10',
    'per 100 000',
    '٣',
    '9'.repeat(400),
  ])('never guesses a number out of %j', (text) => {
    expect(parseNorwegianNumber(text)).toBeNull();
  });

  it('gives back every number written the Norwegian way', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(99), (whole, cents) => {
        const grouped = String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, '\u202f');
        const text = `${whole < 0 ? '\u2212' : ''}${grouped},${String(cents).padStart(2, '0')}`;
        const expected = (Math.abs(whole) * 100 + cents) / 100;
        expect(parseNorwegianNumber(text)?.value).toBeCloseTo(whole < 0 ? -expected : expected, 6);
      }),
    );
  });

  it('is null or finite, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const number = parseNorwegianNumber(text);
        return number === null || Number.isFinite(number.value);
      }),
    );
  });
});
