import { describe, expect, it } from 'vitest';
import { listingLink, type OtherMarket } from '@/utils/model/listing';

const link = (market: OtherMarket, url?: string) =>
  listingLink({ market, listingId: '1005001234567890', url });

describe('listingLink', () => {
  it.each<[OtherMarket, string, string]>([
    [
      'aliexpress',
      'https://www.aliexpress.com/item/1005001234567890.html?spm=a2g0o.1&aff_fcid=x#nav',
      'https://www.aliexpress.com/item/1005001234567890.html',
    ],
    [
      'aliexpress',
      'https://www.aliexpress.us/item/1005001234567890.html',
      'https://www.aliexpress.us/item/1005001234567890.html',
    ],
    [
      'alibaba',
      'https://www.alibaba.com/product-detail/Steel-Cup_1005001234567890.html?s=p',
      'https://www.alibaba.com/product-detail/Steel-Cup_1005001234567890.html',
    ],
    [
      'alibaba',
      'https://maker.en.alibaba.com:443/product/1005001234567890-1/Cup.html',
      'https://maker.en.alibaba.com/product/1005001234567890-1/Cup.html',
    ],
  ])('on %s leaves the parameters of %s out', (market, url, expected) => {
    expect(link(market, url)).toBe(expected);
  });

  it.each<[string, OtherMarket, string | undefined]>([
    ['no address', 'alibaba', undefined],
    ['the other market', 'alibaba', 'https://www.aliexpress.com/item/1005001234567890.html'],
    ['another product', 'aliexpress', 'https://www.aliexpress.com/item/1005009999999999.html'],
    ['a longer number', 'aliexpress', 'https://www.aliexpress.com/item/11005001234567890.html'],
    ['the number as a parameter', 'alibaba', 'https://www.alibaba.com/?id=1005001234567890'],
    [
      'a host of commissions',
      'aliexpress',
      'https://s.click.aliexpress.com/e/1005001234567890.html',
    ],
    [
      'a host that only begins like it',
      'aliexpress',
      'https://www.aliexpress.com.evil.com/item/1005001234567890.html',
    ],
    ['plain http', 'alibaba', 'http://www.alibaba.com/product-detail/_1005001234567890.html'],
    ['a script', 'alibaba', 'javascript:alert(1)//https://www.alibaba.com/_1005001234567890.html'],
    ['user info', 'alibaba', 'https://a@www.alibaba.com/product-detail/_1005001234567890.html'],
  ])('has none for %s', (_, market, url) => {
    expect(link(market, url)).toBeUndefined();
  });
});
