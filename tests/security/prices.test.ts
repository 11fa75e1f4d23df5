import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { toDecimal } from '../../utils/core/model/money';
import { parseJson } from '../../utils/core/parse';
import { readPage } from '../../utils/io/services/open-platform/client';
import { offers } from '../support/browser/service';
import { sharedPath, withShared } from '../support/shared';
import { security } from '../support/tables/row';

/** What is read as the price of an offer with each of these; null: no price. */
function read(prices: readonly unknown[]): (string | null)[] {
  const more = (index: number) => ({ price: prices[index], minOrderQuantity: 1 });
  const { length } = prices;
  const { body } = offers({ count: length, total: length, more });
  const page = readPage(parseJson(body), 'demo');
  if (page.offers.length !== length) throw new Error(`${page.offers.length} of ${length} offers`);
  return page.offers.map(({ price }) =>
    price === undefined ? null : toDecimal({ minor: price, currency: 'CNY' }),
  );
}

const LIKE_NUMBERS = [
  '',
  ' ',
  '0x10',
  '0b1',
  '0o7',
  '1e3',
  '1e999',
  '-1',
  '+1',
  '--1',
  '1-',
  'NaN',
  'Infinity',
  '1.',
  '.5',
  '1.2.3',
  '1..2',
  '1,5',
  '1,000',
  '1,000.00',
  '1 000',
  "1'000",
  '1_000',
  '1n',

  '１４.２０',
  '١٢٫٥٠',
  '१२',
  '一百',
  '1４',
  '𝟏𝟐',
  '½',
  '1²',
  '1\u200B2',
  '1\u202E2',
  '1\u00005',
  '9999999999',
  '1.1234567',
  '¥',
  '¥¥1',
  '1¥',
  '14.20元',
  '¥14.20起',
  '14.2-18.6',
  '14~18',
  '$1',
  '€1',
  'US$1',
  'CN¥1',
  'RMB 1',
  '面议',
  '电议',
  '登录可见',
  '免费',
  '1/个',
  '1%',
  '<b>1',
];
const NO_TEXT = [null, true, false, [], [1], ['1'], {}, { price: 1 }, -1, 1e21, 1e-7];
const READABLE = { '14.20': '14.20', ' ¥14.2 ': '14.20', '￥14': '14.00', '0.01': '0.01' };

security('price string', `${LIKE_NUMBERS.length} texts that are no price`, [], async () => {
  const prices = read(LIKE_NUMBERS);
  return LIKE_NUMBERS.filter((_, index) => prices[index] !== null);
});
security('price string', `${NO_TEXT.length} values that are no text`, [], async () => {
  const prices = read(NO_TEXT);
  return NO_TEXT.filter((_, index) => prices[index] !== null);
});
security('price string', 'what is a price', Object.values(READABLE), async () =>
  read(Object.keys(READABLE)),
);

const lineSchema = z.object({ price: z.nullable(z.string()), amount: z.nullable(z.string()) });
/** A page has no more. */
const AT_ONCE = 200;

/** A price on 1688 is digits and one point: all else is no price, and never another number; nor is 0. */
security(
  'price string',
  'as 513 shops write theirs',
  { read: 74, others: [] },
  async () => {
    const lines = readFileSync(sharedPath('data/price-strings.jsonl'), 'utf8').trim().split('\n');
    const cases = lines.map((line) => lineSchema.parse(JSON.parse(line)));
    const shown: (string | null)[] = [];
    for (let at = 0; at < cases.length; at += AT_ONCE) {
      shown.push(...read(cases.slice(at, at + AT_ONCE).map(({ price }) => price)));
    }
    const taken = cases.flatMap(({ price, amount }, index) => {
      const value = shown[index] ?? null;
      return value === null ? [] : [{ price, isRight: Number(value) === Number(amount) }];
    });
    return {
      read: taken.length,
      others: taken.filter(({ isRight }) => !isRight).map(({ price }) => price),
    };
  },
  withShared,
);
