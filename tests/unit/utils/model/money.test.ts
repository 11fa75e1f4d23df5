import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFen } from '@/utils/model/money';

describe('parseFen', () => {
  it.each([
    ['14.20', 1420],
    ['14.2', 1420],
    ['14', 1400],
    [14.2, 1420],
    ['¥14.20', 1420],
    [' ￥ 14.20 ', 1420],
    ['0.01', 1],
    ['1.005', 101],
    ['0', 0],
  ])('reads %o as %i fen', (price, fen) => {
    expect(parseFen(price)).toBe(fen);
  });

  it.each([
    ['', '面议', '0x10', '1e3', '-1', '１４', '1,5', '1.2.3', 'NaN', null, undefined, {}, -1],
  ])('reads %o as no price', (price) => {
    expect(parseFen(price)).toBeUndefined();
  });

  it('reads back every price to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => {
        const yuan = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
        expect(parseFen(yuan)).toBe(fen);
      }),
    );
  });
});
