import '../../support/services/json-source';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parseAs, parseJson } from '@/utils/core/parse';
import {
  listField,
  looseFields,
  readFen,
  readId,
  readItems,
  readMeasure,
  readPictureUrl,
  readRate,
  readShare,
} from '@/utils/io/services/read-fields';

describe('an id', () => {
  it('is the same from a number of 19 digits as from text', () => {
    const ids = fc.bigInt({ min: 2n ** 53n, max: 10n ** 19n - 1n }).map(String);
    fc.assert(
      fc.property(ids, (id) => {
        const read = ['', '"'].map((quote) => {
          const body = parseJson(`{"id":${quote}${id}${quote}}`);
          return readId(body && typeof body === 'object' && 'id' in body ? body.id : undefined);
        });
        expect(read).toEqual([id, id]);
      }),
    );
  });
});

describe('a rate', () => {
  it.each([
    ['13%', 0.13],
    ['11', 0.11],
    [11, 0.11],
    ['0.4666', 0.4666],
    [0.4666, 0.4666],
    ['13.5%', 0.135],
    ['0.5%', 0.005],
    ['1', 0.01],
    ['1.0', 1],
    ['0', 0],
    ['100%', 1],
  ])('%o is %o', (text, share) => {
    expect(readRate(text)).toBeCloseTo(share, 10);
  });

  it.each([['101%'], ['-1'], ['many'], [''], [null], ['1e1'], [Number.NaN], [{}]])(
    '%o is unknown',
    (text) => {
      expect(readRate(text)).toBeUndefined();
    },
  );

  it('is always between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.double(),
          fc.nat().map((n) => `${n}%`),
        ),
        (value) => {
          const rate = readRate(value) ?? 0;
          expect(rate >= 0 && rate <= 1).toBe(true);
        },
      ),
    );
  });
});

describe('other fields', () => {
  it('read a share and a measure as text or number', () => {
    expect([readShare('0.85'), readShare(0.85), readShare('1.2'), readShare('0x1')]).toEqual([
      0.85,
      0.85,
      undefined,
      undefined,
    ]);
    expect([readMeasure('0.35'), readMeasure(2), readMeasure('-1'), readMeasure('')]).toEqual([
      0.35,
      2,
      undefined,
      undefined,
    ]);
  });

  it('read a price of 0 as none', () => {
    expect([readFen('0'), readFen('0.00'), readFen(0), readFen('0.01')]).toEqual([
      undefined,
      undefined,
      undefined,
      1,
    ]);
  });

  it('add the protocol to a picture address without one', () => {
    expect(readPictureUrl('//img.alicdn.com/x.jpg')).toBe('https://img.alicdn.com/x.jpg');
    expect(readPictureUrl('http://a.test/x.jpg')).toBe('http://a.test/x.jpg');
    expect(readPictureUrl('')).toBeUndefined();
  });

  it('leave out unreadable items, unless all are unreadable', () => {
    const even = (item: unknown) => (Number(item) % 2 === 0 ? Number(item) : undefined);
    expect(readItems([1, 2, 'x', 4], even)).toEqual([2, 4]);
    expect(readItems([], even)).toEqual([]);
    expect(() => readItems([1, 3], even)).toThrow('bad-answer');
  });
});

describe('a page', () => {
  const answerSchema = z.object({ page: looseFields({ items: listField }) });

  it.each([
    { page: {} },
    { page: { items: null } },
    { page: { items: [] } },
    { page: [] }, // an empty object of PHP
  ])('is read as one without offers from %j', (answer) => {
    expect(parseAs(answerSchema, answer)).toEqual({ page: { items: [] } });
  });

  it.each([{}, { page: null }, { page: 'none' }, { page: { items: {} } }])(
    'is not read from %j',
    (answer) => {
      expect(parseAs(answerSchema, answer)).toBeUndefined();
    },
  );
});
