/** The order of the pins: twelve of five sellers, and one with everything that is long. */
import type { Page } from '@playwright/test';
import type { Pin } from '../../utils/core/model/pin';
import type { RememberedSeller } from '../../utils/core/model/remembered-seller';
import { storedPins } from '../../tests/support/order/stored-pins';
import { makeSettings } from './material';
import type { View } from './view';

const REMEMBERED: readonly RememberedSeller[] = [
  { at: 1, number: 'b2b-e', opinion: 'preferred' },
  { at: 2, number: 'b2b-a', opinion: 'avoided', note: 'Late twice' },
];
const LONG =
  '跨境304不锈钢保温杯大容量便携车载水杯男女学生户外运动水壶定制印刷礼品杯子厂家直销一件代发';

function longPin(): Pin[] {
  const [first] = storedPins();
  if (!first) return [];
  const { offer } = first.compared;
  const skus = Array.from({ length: 60 }, (_, at) => ({
    name: `${['哑光黑', '珍珠白', '薄荷绿'][at % 3]} ${500 + at * 10}ml 带提手 礼盒装`,
    price: 1380 + at * 25,
    stock: at % 7 === 0 ? 12 : 4000,
  }));
  const seller = { id: 'b2b-long', name: '义乌市晨曦日用百货有限公司跨境电商事业部第二分公司' };
  const quote = 'skus' as const;
  const long = { ...offer, title: LONG, quote, skus, lot: 12, seller };
  return [{ ...first, compared: { ...first.compared, offer: long } }];
}

export function orderViews(baseUrl: string): View[] {
  const view = (name: string, local: Record<string, unknown>, act?: View['act']): View => ({
    name: `order${name}`,
    file: 'sidepanel.html',
    settings: makeSettings(baseUrl),
    local: { money: { currency: 'USD', source: 'built-in' }, ...local },
    act: async (page) => {
      await open(page);
      await act?.(page);
    },
  });
  const draft = {
    day: '2027-01-22',
    items: [{ key: '1688 600000000004', skus: [{ name: '小号', units: 36 }], days: 12 }],
  };
  return [
    view('', { pins: storedPins(), order: draft, sellers: REMEMBERED }),
    view('-long', { pins: longPin() }, (page) => page.getByTestId('order-all-skus').click()),
  ];
}

async function open(page: Page): Promise<void> {
  await page.getByTestId('tray-toggle').click();
  await page.getByTestId('tray-order').click();
  await page.getByTestId('order').waitFor();
}
