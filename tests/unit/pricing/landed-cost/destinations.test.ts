/** Three goods to each country, to the cent, against `declarations.ts` and figures worked out apart. */
import { describe, expect, it } from 'vitest';
import { landedCost } from '@/utils/core/pricing/landed-cost/landed';
import { inputs, known, offer, priced, RATES } from '../../../support/offers/landed-cost';
import { DECLARED } from './declarations';

/** Currency, its units for a dollar, its decimals; then low and high of cups, dress, loudspeaker. */
const EXPECTED = {
  KR: ['KRW', 1400, 0, [4468, 4776], [17_057, 17_057], [444_402, 477_800]],
  BR: ['BRL', 5.5, 2, [34.29, 54.29], [105.63, 108.64], [2927.61, 3033.43]],
  MX: ['MXN', 18, 2, [91.26, 119.71], [317.99, 317.99], [7019.42, 7019.42]],
  ID: [
    'IDR',
    16_000,
    2,
    [56_605.41, 64_030.74],
    [252_412.4, 260_462.4],
    [5_510_408.92, 5_510_408.92],
  ],
  SA: ['SAR', 3.75, 2, [17.62, 19.14], [57.42, 57.42], [1263.61, 1442.33]],
  AE: ['AED', 3.67, 2, [15.25, 15.25], [51.57, 51.57], [1131.61, 1184.66]],
  RU: ['RUB', 80, 2, [409.03, 483.3], [1062.91, 1062.91], [24_587.84, 32_336.9]],
  VN: ['VND', 26_000, 0, [83_895, 99_974], [323_697, 369_015], [8_085_670, 9_771_390]],
  ES: ['EUR', 0.8, 2, [3.49, 3.86], [14.39, 14.39], [283.75, 315.95]],
  JP: ['JPY', 150, 0, [526, 572], [1922, 1922], [47_926, 50_178]],
} as const;
type Country = keyof typeof EXPECTED;
const isCountry = (id: string): id is Country => Object.hasOwn(EXPECTED, id);

describe.each(Object.keys(EXPECTED).filter(isCountry))('%s', (destination) => {
  const [currency, perDollar, decimals, ...figures] = EXPECTED[destination];
  const stock = known(inputs({ destination, currency }), {}, { vatRecoverable: false });
  const parcel = (title: string) =>
    inputs({ profile: 'dropship', destination, currency }, { title });
  const goods = [
    { at: 0, what: '200 cups', terms: stock, yuan: 14.2, weight: 500, pieces: 200 },
    { at: 1, what: 'a dress', terms: parcel('Cotton dress'), yuan: 38, weight: 300, pieces: 1 },
    {
      at: 2,
      what: 'a loudspeaker',
      terms: parcel('Bluetooth speaker'),
      yuan: 1900,
      weight: 900,
      pieces: 1,
    },
  ];

  it.each(goods)('$what', ({ terms, yuan, weight, pieces, at }) => {
    const landed = landedCost(offer({ weight }), priced(yuan, { pieces }), terms, RATES);
    const rounded = (whole: number | undefined) => Number((whole ?? NaN).toFixed(decimals));
    const [low, high] = figures[at] ?? [];
    const { [at]: declared } = DECLARED[destination];
    expect(rounded(declared && declared.low * perDollar)).toBe(low);
    expect(rounded(declared && declared.high * perDollar)).toBe(high);
    expect(rounded(landed && landed.low / 10 ** decimals)).toBe(low);
    expect(rounded(landed && landed.high / 10 ** decimals)).toBe(high);
    expect(landed?.currency).toBe(currency);
  });
});
