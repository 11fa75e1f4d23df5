import { describe, expect, test } from 'vitest';
import { equalInConstantTime, sign } from '../../../../demo/gateway/signature';

const CURRENT_TIME = 'param2/1/system/currentTime/1000000';

describe('sign', () => {
  test.each<[from: string, path: string, parameters: Record<string, string>, expected: string]>([
    [
      'the official page',
      CURRENT_TIME,
      { a: '1', b: '2' },
      '33E54F4F7B989E3E0E912D3FBD2F1A03CA7CCE88',
    ],
    ['no parameters', CURRENT_TIME, {}, '6DE0BF22A879A7631C7C0706D95EEB60184D9EAF'],
    [
      'Chinese and reserved characters',
      CURRENT_TIME,
      { 名: '值 中文&=+' },
      '82193CF255DBE9DDC83DC1C8D7B4C83F3AE8CFD0',
    ],
    [
      'an image search',
      'param2/1/com.alibaba.product/alibaba.product.image.search/1000000',
      { access_token: 'tok', page: '1', pageSize: '20', similarDegree: '0.6' },
      'C3834BF95E3E216FD6503232267B8D7BFEB0E0BE',
    ],
    [
      'a parameter that holds JSON',
      'param2/1/com.alibaba.fenxiao.crossborder/product.search.imageQuery/1000000',
      {
        access_token: '00000000-0000-0000-0000-000000000000',
        _aop_timestamp: '1700000000000',
        offerQueryParam:
          '{"imageId":"1048608196202797156","beginPage":1,"pageSize":20,"country":"en"}',
      },
      'BF6407123AA2DBE3AFF16309EB7C7ED58F06973E',
    ],
  ])('agrees with the vector of %s', (_, path, parameters, expected) => {
    expect(sign('test123', path, Object.entries(parameters))).toBe(expected);
  });

  test('leaves out files, nulls and the signature itself', () => {
    const plain = sign('test123', CURRENT_TIME, [['a', '1']]);
    const actual = sign('test123', CURRENT_TIME, [
      ['a', '1'],
      ['image', new File(['x'], 'x.jpg')],
      ['page', null],
      ['_aop_signature', plain],
    ]);
    expect(actual).toBe(plain);
  });

  test('does not depend on the order of the parameters', () => {
    const forwards = sign('s', CURRENT_TIME, [
      ['a', '1'],
      ['B', '2'],
      ['_', '3'],
    ]);
    const backwards = sign('s', CURRENT_TIME, [
      ['_', '3'],
      ['B', '2'],
      ['a', '1'],
    ]);
    expect(backwards).toBe(forwards);
  });

  test('sorts the joined pairs by code unit, not by name or by language', () => {
    // 'B2' < '_3' < 'a1' < 'ä0' by code unit; dictionary order would begin with '_3', 'a1'.
    const actual = sign('s', 'p', [
      ['ä', '0'],
      ['a', '1'],
      ['_', '3'],
      ['B', '2'],
    ]);
    expect(actual).toBe(sign('s', 'pB2_3a1ä0', []));
  });
});

describe('equalInConstantTime', () => {
  test.each([
    ['abc', 'abc', true],
    ['abc', 'abd', false],
    ['abc', 'abcd', false],
    ['', '', true],
  ])('reports whether %j is %j', (left, right, expected) => {
    expect(equalInConstantTime(left, right)).toBe(expected);
  });
});
