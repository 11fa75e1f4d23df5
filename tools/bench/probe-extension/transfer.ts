/** What the probe's page and worker say to each other. */
import type { Offer } from '../../../utils/core/model/offer';

/** The page asks for so many offers by one of two ways, over the port of that name. */
export type TransferWay = 'store' | 'port';

export const WINDOW_ID = 1;

/** Offers with every field that the open platform fills. */
export function makeOffers(count: number): Offer[] {
  return Array.from({ length: count }, (_, index) => ({
    provider: 'demo',
    offerId: String(721_188_620_217 + index),
    title: `304不锈钢保温杯大容量便携车载水杯 ${index}`,
    imageUrl: `https://cbu01.alicdn.com/img/ibank/O1CN01${index}_!!2210000000-0-cib.jpg`,
    detailUrl: `https://detail.1688.com/offer/${721_188_620_217 + index}.html`,
    price: 1420 + index,
    priceBasis: 'list',
    moq: 50,
    similarity: 0.92,
    seller: { id: `b2b-${index}`, name: '义乌市晨曦日用百货有限公司' },
    badges: [],
  }));
}
