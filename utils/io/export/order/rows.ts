/** What is exported of an order: its lines, and what each seller is asked. */
import { wordLanguage } from '../../i18n/words';
import type { Mark } from '../../../core/model/compared-offer';
import { canonicalLink } from '../../../core/model/offer-link';
import type { OrderLine, OrderedItem } from '../../../core/order/items';
import type { Order } from '../../../core/order/order';
import { questionItems } from '../../../core/order/questions';
import type { OrderSeller } from '../../../core/order/sellers';
import { type Question, orderQuestionOf } from '../../question';

export interface OrderSheet {
  order: Order;
  /** Epoch milliseconds. */
  at: number;
  /** ISO 4217 of the user's. */
  currency: string;
  /** City in China that goods are sent to. */
  city?: string | undefined;
  /** Sellers are not asked: asking would warn a copier. */
  isSecret?: boolean;
  /** Describes the mark of a rule. */
  markWords: (mark: Mark) => string;
  /** The name of a variant as it is read; undefined where the seller's own says all. */
  skuOf?: ((name: string) => string | undefined) | undefined;
}

/** One line of the sheet. Those of a seller stand together. */
export interface OrderRow {
  /** Number of the item, from 1. */
  item: number;
  ordered: OrderedItem;
  line: OrderLine;
  /** The line of its item that has the most units. */
  isMain: boolean;
}

export function rowsOf({ sellers }: Order): OrderRow[] {
  let item = 0;
  return sellers.flatMap(({ items }) =>
    items.flatMap((ordered): OrderRow[] => {
      item += 1;
      const most = Math.max(...ordered.lines.map(({ units }) => units));
      const main = ordered.lines.findIndex(({ units }) => units === most);
      return ordered.lines.map((line, place) => ({ item, ordered, line, isMain: place === main }));
    }),
  );
}

export const sellerName = ({ seller }: Partial<Pick<OrderSeller, 'seller'>>): string | undefined =>
  seller?.name ?? seller?.id;

/** No question if nothing is ordered, or in the profile of brands, where no seller is asked. */
export function questionOf(
  seller: OrderSeller,
  { city, isSecret }: OrderSheet,
): Question | undefined {
  const items = isSecret ? [] : questionItems(seller, canonicalLink);
  return items.length === 0 ? undefined : orderQuestionOf(items, { city }, wordLanguage());
}
