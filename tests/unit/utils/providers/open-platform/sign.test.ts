import { describe, expect, it } from 'vitest';
import { sign } from '@/utils/providers/open-platform/sign';

/** The first is from the official page; the others were computed by its rule. */
const VECTORS = [
  {
    path: 'param2/1/system/currentTime/1000000',
    parameters: { a: '1', b: '2' },
    expected: '33E54F4F7B989E3E0E912D3FBD2F1A03CA7CCE88',
  },
  {
    path: 'param2/1/system/currentTime/1000000',
    parameters: {},
    expected: '6DE0BF22A879A7631C7C0706D95EEB60184D9EAF',
  },
  {
    path: 'param2/1/system/currentTime/1000000',
    parameters: { 名: '值 中文&=+' },
    expected: '82193CF255DBE9DDC83DC1C8D7B4C83F3AE8CFD0',
  },
  {
    path: 'param2/1/com.alibaba.product/alibaba.product.image.search/1000000',
    parameters: { access_token: 'tok', page: '1', pageSize: '20', similarDegree: '0.6' },
    expected: 'C3834BF95E3E216FD6503232267B8D7BFEB0E0BE',
  },
  {
    path: 'param2/1/com.alibaba.fenxiao.crossborder/product.search.imageQuery/1000000',
    parameters: {
      access_token: '00000000-0000-0000-0000-000000000000',
      _aop_timestamp: '1700000000000',
      offerQueryParam:
        '{"imageId":"1048608196202797156","beginPage":1,"pageSize":20,"country":"en"}',
    },
    expected: 'BF6407123AA2DBE3AFF16309EB7C7ED58F06973E',
  },
];

describe('sign', () => {
  it.each(VECTORS)('answers $expected', async ({ path, parameters, expected }) => {
    expect(await sign('test123', path, parameters)).toBe(expected);
  });

  it('does not depend on the order of the parameters', async () => {
    const [forth, back] = await Promise.all([
      sign('s', 'p', { a: '1', B: '2', 名: '3' }),
      sign('s', 'p', { 名: '3', B: '2', a: '1' }),
    ]);
    expect(forth).toBe(back);
  });
});
