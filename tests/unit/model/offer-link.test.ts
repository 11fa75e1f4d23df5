import { describe, expect, it } from 'vitest';
import { canonicalLink } from '@/utils/core/model/offer-link';

describe('canonicalLink', () => {
  it('is made from the number of the offer, on its market', () => {
    const offerId = '721188620217';
    expect(canonicalLink({ offerId })).toBe('https://detail.1688.com/offer/721188620217.html');
    expect(canonicalLink({ offerId, market: 'taobao' })).toBe(
      'https://item.taobao.com/item.htm?id=721188620217',
    );
  });

  it.each([
    '',
    '7.html?to=//evil.test',
    '../7',
    '７',
    '7\n',
    ' 7',
    '7'.repeat(25),
    'https://s.click.1688.com/t',
  ])('is none for the number %j', (offerId) => {
    expect(canonicalLink({ offerId })).toBeUndefined();
    expect(canonicalLink({ offerId, market: 'taobao' })).toBeUndefined();
  });
});
