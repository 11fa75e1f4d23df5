import { describe, expect, it } from 'vitest';
import { formatNumber, formatPercent, formatYuan, yuanDecimal } from '@/utils/format';
import { speak } from '../../components/words';

describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  it('cuts a price into sign and digits', async () => {
    await speak(language);
    expect(formatYuan(128_050)).toEqual({ sign: '¥', digits: '1,280.50' });
    expect(formatYuan(0)).toEqual({ sign: '¥', digits: '0.00' });
  });

  it('writes counts and shares', async () => {
    await speak(language);
    expect(formatNumber(1000)).toBe('1,000');
    expect(formatPercent(0.921)).toBe('92%');
  });
});

it.each([
  [1420, '14.20'],
  [5, '0.05'],
  [0, '0.00'],
  [123_456_789, '1234567.89'],
])('writes %d fen as %s for machines', (fen, expected) => {
  expect(yuanDecimal(fen)).toBe(expected);
});
