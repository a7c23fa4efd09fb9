import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../electron/contract/link-url.ts';

describe('the address of a link', () => {
  it.each([
    ['www.ringerike.kommune.no', 'https://www.ringerike.kommune.no/'],
    [' http://intranett.no/a b', null],
    ['HTTPS://Ringerike.kommune.no/Sak?a=1', 'https://ringerike.kommune.no/Sak?a=1'],
    ['mailto:post@ringerike.kommune.no', 'mailto:post@ringerike.kommune.no'],
    ['mailto:', null],
    ['https://bruker:passord@ringerike.kommune.no', null],
    ['javascript:alert(1)', null],
    ['JAVASCRIPT://%0aalert(1)', null],
    ['vbscript:x', null],
    ['file:///C:/hemmelig.txt', null],
    ['https://', null],
    ['notat', null],
  ])('%s is kept as %s', (typed, kept) => {
    expect(safeUrl(typed)).toBe(kept);
  });
});
