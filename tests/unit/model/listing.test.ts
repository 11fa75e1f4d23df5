import { describe, expect, it } from 'vitest';
import { listingLink, type OtherMarket } from '@/utils/core/model/listing';

const ID = '1005001234567890';
const link = (market: OtherMarket, url?: string, listingId = ID) =>
  listingLink({ market, listingId, url });

const CUP = `https://www.alibaba.com/product-detail/Steel-Cup_${ID}.html`;
const ITEM = `https://www.aliexpress.com/item/${ID}.html`;

describe('listingLink', () => {
  it.each<[OtherMarket, string, string]>([
    ['aliexpress', `${ITEM}?spm=a2g0o.1&aff_fcid=x#nav`, ITEM],
    [
      'aliexpress',
      `https://www.aliexpress.us/item/${ID}.html`,
      `https://www.aliexpress.us/item/${ID}.html`,
    ],
    [
      'aliexpress',
      `https://pt.aliexpress.com/item/${ID}.html`,
      `https://pt.aliexpress.com/item/${ID}.html`,
    ],
    [
      'aliexpress',
      `HTTPS://M.AliExpress.com:443/item/${ID}.html`,
      `https://m.aliexpress.com/item/${ID}.html`,
    ],
    ['alibaba', `${CUP}?s=p`, CUP],
    [
      'alibaba',
      `https://spanish.alibaba.com:443/product-detail/Taza-100%25_de.acero_${ID}.html#x`,
      `https://spanish.alibaba.com/product-detail/Taza-100%25_de.acero_${ID}.html`,
    ],
  ])('leaves out on %s the parameters of %s', (market, url, expected) => {
    expect(link(market, url)).toBe(expected);
  });

  it.each<[string, OtherMarket, string | undefined]>([
    ['no address', 'alibaba', undefined],
    ['the other market', 'alibaba', ITEM],
    ['another product', 'aliexpress', 'https://www.aliexpress.com/item/1005009999999999.html'],
    ['a longer number', 'aliexpress', `https://www.aliexpress.com/item/1${ID}.html`],
    ['the number as a parameter', 'alibaba', `https://www.alibaba.com/?id=${ID}`],
    ['the number deeper in a path', 'aliexpress', `https://www.aliexpress.com/go/item/${ID}.html`],
    ['a host of commissions', 'aliexpress', `https://s.click.aliexpress.com/item/${ID}.html`],
    ['short links of an application', 'aliexpress', `https://a.aliexpress.com/item/${ID}.html`],
    ['short links of a share', 'aliexpress', `https://s.aliexpress.com/item/${ID}.html`],
    ['a host of no language', 'aliexpress', `https://xx.aliexpress.com/item/${ID}.html`],
    ['a seller’s own host', 'alibaba', `https://maker.en.alibaba.com/product/${ID}-1/Cup.html`],
    ['a host of clicks', 'alibaba', `https://s.alibaba.com/product-detail/Cup_${ID}.html`],
    ['another page of the market', 'alibaba', `https://www.alibaba.com/go/Cup_${ID}.html`],
    [
      'a host that only begins like it',
      'aliexpress',
      `https://www.aliexpress.com.evil.com/item/${ID}.html`,
    ],
    [
      'a host that only ends like it',
      'alibaba',
      `https://evilalibaba.com/product-detail/_${ID}.html`,
    ],
    ['plain http', 'alibaba', `http://www.alibaba.com/product-detail/_${ID}.html`],
    ['no scheme', 'alibaba', `//www.alibaba.com/product-detail/_${ID}.html`],
    [
      'a script',
      'alibaba',
      `javascript:alert(1)//https://www.alibaba.com/product-detail/_${ID}.html`,
    ],
    ['user info', 'alibaba', `https://a@www.alibaba.com/product-detail/_${ID}.html`],
    [
      'the host as user info',
      'alibaba',
      `https://www.alibaba.com@evil.com/product-detail/_${ID}.html`,
    ],
    ['another port', 'alibaba', `https://www.alibaba.com:8443/product-detail/_${ID}.html`],
    ['a trailing dot', 'alibaba', `https://www.alibaba.com./product-detail/_${ID}.html`],
    [
      'a backslash behind the host',
      'alibaba',
      `https://evil.com\\.alibaba.com/product-detail/_${ID}.html`,
    ],
    ['a backslash in the path', 'alibaba', `https://www.alibaba.com\\product-detail\\_${ID}.html`],
    [
      'a step up in the path',
      'alibaba',
      `https://www.alibaba.com/product-detail/../go/_${ID}.html`,
    ],
    ['a line break', 'aliexpress', `https://www.aliexpress.com/item/\n${ID}.html`],
    ['a space before', 'aliexpress', ` ${ITEM}`],
    ['a space behind', 'aliexpress', `${ITEM} `],
    ['a full-width dot', 'aliexpress', `https://www。aliexpress.com/item/${ID}.html`],
    ['a look-alike letter', 'aliexpress', `https://www.aliexpress.cоm/item/${ID}.html`],
    ['a percent-encoded host', 'aliexpress', `https://www.%61liexpress.com/item/${ID}.html`],
  ])('has none for %s', (_, market, url) => {
    expect(link(market, url)).toBeUndefined();
  });

  it('has none where a short number stands in the code of a short link', () => {
    expect(link('aliexpress', 'https://a.aliexpress.com/_mPq1Xyz', '1')).toBeUndefined();
    expect(
      link('aliexpress', 'https://www.aliexpress.com/item/12345.html', '12345'),
    ).toBeUndefined();
  });
});
