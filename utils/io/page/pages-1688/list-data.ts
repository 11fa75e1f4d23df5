/** Reads the list that older pages of 1688 carry as data in a script. */
import type { ListedCard } from '@/utils/core/pages-1688/card';
import { joined, moqIn, priceIn, soldIn } from '@/utils/core/pages-1688/card-texts';
import { isAdvertised, webAddress } from './addresses';
import { withoutMarkup } from './markup';
import { ownText } from './own';
import type { Root } from './roots';
import { assignedData } from './script-data';

const VARIABLES = ['__INITIAL_STATE__', 'data'];

/** Levels of the data, and entries of its list that are looked at. */
const MAX_DEPTH = 8;
const MAX_CARDS = 500;
const MAX_TEXT = 300;

/** An entry of which nothing could be read is a card that says nothing. */
export function readListData(root: Root): ListedCard[] {
  for (const data of assignedData(root, VARIABLES, 'offerList')) {
    const list = listIn(data);
    if (list) return list.slice(0, MAX_CARDS).map(cardOf);
  }
  return [];
}

function listIn(data: unknown, depth = 0): unknown[] | undefined {
  if (typeof data !== 'object' || data === null || depth > MAX_DEPTH) return undefined;
  if ('offerList' in data && Array.isArray(data.offerList)) return data.offerList;
  for (const inner of Object.values(data)) {
    const list = listIn(inner, depth + 1);
    if (list) return list;
  }
  return undefined;
}

function cardOf(entry: unknown): ListedCard {
  const text = (name: string) => ownText(entry, name);
  const address = text('offerUrl') ?? '';
  const stated = text('offerId') ?? '';
  const offerId = DIGITS.test(stated) ? stated : IN_PATH.exec(address)?.[1];
  const title = withoutMarkup(text('title'), MAX_TEXT);
  const price = priceIn(withSign(text('price') ?? ''));
  const moq = moqIn(text('quantityBegin') ?? '');
  const sold = soldIn(withUnit(text('tradeQuantity') ?? ''));
  const name = withoutMarkup(text('companyName'), MAX_TEXT);
  const imageUrl = webAddress(text('imgUrl') ?? text('imageUrl') ?? '', BASE);
  return {
    isAdvertisement: isAdvertised(address),
    ...(offerId !== undefined && { offerId }),
    ...(title !== undefined && { title }),
    ...(price && { price }),
    ...(moq !== undefined && { moq }),
    ...(sold && { sold }),
    ...(name !== undefined && { seller: { name } }),
    ...(imageUrl !== undefined && { imageUrl }),
  };
}

const BASE = 'https://www.1688.com/';
const DIGITS = /^\d{6,20}$/;
const IN_PATH = /\/offer\/(\d{6,20})\.html/;

const withSign = (price: string) => (/[¥￥]/.test(price) ? price : `¥${price}`);
/** Data says the count alone. */
const withUnit = (count: string) => (/^\d+\+?$/.test(joined(count)) ? `已售${count}件` : count);
