/** Reads the list that older pages of 1688 carry as data in a script. The data is read as text, and never run. */
import type { ListedCard } from '@/utils/core/pages-1688/card';
import { joined, moqIn, priceIn, soldIn } from '@/utils/core/pages-1688/card-texts';
import { isAdvertised, webAddress } from './addresses';
import type { Root } from './roots';

const ASSIGNED = /window(?:\.|\[["'])(?:__INITIAL_STATE__|data)(?:["']\])?\s*=\s*(?=\{)/g;

/** Characters of a script, levels of its data, and entries of its list that are looked at. */
const MAX_LENGTH = 3_000_000;
const MAX_DEPTH = 8;
const MAX_CARDS = 500;
const MAX_TEXT = 300;

export function readListData(root: Root): ListedCard[] {
  for (const { textContent } of root.querySelectorAll('script:not([src])')) {
    if (!textContent.includes('offerList') || textContent.length > MAX_LENGTH) continue;
    for (const { 0: assignment, index } of textContent.matchAll(ASSIGNED)) {
      const list = listIn(parseObject(textContent.slice(index + assignment.length)));
      if (list) return list.slice(0, MAX_CARDS).flatMap((entry) => cardOf(entry) ?? []);
    }
  }
  return [];
}

/** The object at the beginning of a text, which goes on behind it. Undefined where it is none. */
function parseObject(text: string): unknown {
  const end = endOfObject(text);
  if (end === undefined) return undefined;
  try {
    return JSON.parse(text.slice(0, end));
  } catch {
    return undefined; // a script is no data
  }
}

function endOfObject(text: string): number | undefined {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isQuoted) {
      if (character === '\\') at += 1;
      else if (character === '"') isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === '{') depth += 1;
    else if (character === '}' && (depth -= 1) === 0) return at + 1;
  }
  return undefined;
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

function cardOf(entry: unknown): ListedCard | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const text = (name: string): string | undefined => {
    const value: unknown = Reflect.get(entry, name);
    const written = typeof value === 'number' ? String(value) : value;
    return typeof written === 'string' && written !== '' ? written : undefined;
  };
  const address = text('offerUrl') ?? '';
  const stated = text('offerId') ?? '';
  const offerId = DIGITS.test(stated) ? stated : IN_PATH.exec(address)?.[1];
  const title = plain(text('title'));
  const price = priceIn(withSign(text('price') ?? ''));
  const moq = moqIn(text('quantityBegin') ?? '');
  const sold = soldIn(withUnit(text('tradeQuantity') ?? ''));
  const name = plain(text('companyName'));
  const imageUrl = webAddress(text('imgUrl') ?? text('imageUrl') ?? '', BASE);
  const card = {
    ...(offerId !== undefined && { offerId }),
    ...(title !== undefined && { title }),
    ...(price && { price }),
    ...(moq !== undefined && { moq }),
    ...(sold && { sold }),
    ...(name !== undefined && { seller: { name } }),
    ...(imageUrl !== undefined && { imageUrl }),
  };
  return Object.keys(card).length === 0
    ? undefined
    : { ...card, isAdvertisement: isAdvertised(address) };
}

const BASE = 'https://www.1688.com/';
const DIGITS = /^\d{6,20}$/;
const IN_PATH = /\/offer\/(\d{6,20})\.html/;

const withSign = (price: string) => (/[¥￥]/.test(price) ? price : `¥${price}`);
/** Data says the count alone. */
const withUnit = (count: string) => (/^\d+\+?$/.test(joined(count)) ? `已售${count}件` : count);

const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  times: '×',
};

/** Without the markup that marks the words of the search. */
function plain(html: string | undefined): string | undefined {
  const read = html
    ?.slice(0, 2 * MAX_TEXT)
    .replaceAll(/<\/?[a-z][^<>]{0,100}>/gi, '')
    .replaceAll(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&([a-z]{2,6});/g, (entity, name: string) => CHARACTERS[name] ?? entity)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_TEXT);
  return read === '' ? undefined : read;
}
