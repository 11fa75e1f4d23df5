import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { lookSchema, readAnswerSchema } from '@/utils/core/pages-1688/look';
import type { GiveWay } from '@/utils/core/pages-1688/way';
import { give } from '@/utils/io/page/pages-1688/give';
import { look } from '@/utils/io/page/pages-1688/look';
import { press } from '@/utils/io/page/pages-1688/press';
import { wayScript } from '@/utils/io/page/pages-1688/way-script';
import {
  BUTTON,
  cards,
  FOUND,
  INPUT,
  leavePage,
  PREVIEW,
  showPage,
} from '../../../support/shown-page';

const SEARCH = 'search-1';
const giveBy = (way: GiveWay) =>
  give({ search: SEARCH, way, mime: 'image/png', base64: 'iVBORw==' });
const input = () => document.querySelector<HTMLInputElement>('input[type=file]');

afterEach(leavePage);

it('a look at results tells their state, their number and what 1688 calls the picture', () => {
  showPage(cards(5), FOUND);
  expect(lookSchema.parse(look(SEARCH))).toMatchObject({
    state: 'results',
    cards: 5,
    imageId: '17',
    isTaken: false,
    isPressed: false,
  });
});

it.each(['', '?imageId=', '?imageId=17x', `?imageId=${'1'.repeat(31)}`, '?imageIdList=17'])(
  'a look at an address that ends in "%s" tells no picture',
  (query) => {
    showPage('', `https://s.1688.com/${query}`);
    expect(look(SEARCH)).not.toHaveProperty('imageId');
  },
);

it('a document has the same name at each look, and another one has another', () => {
  showPage('');
  const [first, second] = [look(SEARCH), look(SEARCH)];
  showPage('');
  const other = look(SEARCH);
  expect(second?.document).toBe(first?.document);
  expect(other?.document).not.toBe(first?.document);
});

it('a look of one search tells nothing of what was done for another', () => {
  showPage(`${INPUT}${PREVIEW}${BUTTON}`);
  giveBy('files');
  press(SEARCH);
  input()?.remove();
  expect(look('search-2')).toMatchObject({ isPressed: false, isTaken: false });
  expect(look('search-2')).not.toHaveProperty('given');
});

it('a look tells the last way by which the picture was given', () => {
  showPage(INPUT);
  giveBy('files');
  giveBy('paste');
  expect(look(SEARCH)?.given).toBe('paste');
});

it('a page that does nothing with the picture has not taken it', () => {
  showPage(INPUT);
  for (const way of ['files', 'paste', 'drop'] as const) giveBy(way);
  expect(look(SEARCH)?.isTaken).toBe(false);
});

it('a page that empties its input has taken the picture', () => {
  showPage(INPUT);
  giveBy('files');
  const empty = new DataTransfer().files;
  Reflect.set(HTMLInputElement.prototype, 'files', empty, input());
  expect(look(SEARCH)?.isTaken).toBe(true);
});

it('a page that replaces its input has taken the picture', () => {
  showPage(INPUT);
  giveBy('files');
  input()?.replaceWith(document.createElement('input'));
  expect(look(SEARCH)?.isTaken).toBe(true);
});

it.each(['paste', 'drop'] as const)(
  'a page that prevents what the browser would do at a %s has taken the picture',
  (way) => {
    showPage(INPUT);
    document.addEventListener(way, (event) => event.preventDefault(), { once: true });
    giveBy(way);
    expect(look(SEARCH)?.isTaken).toBe(true);
  },
);

it('a page that lets a picture be dragged over it has not taken one yet', () => {
  showPage(INPUT);
  document.addEventListener('dragover', (event) => event.preventDefault(), { once: true });
  giveBy('drop');
  expect(look(SEARCH)?.isTaken).toBe(false);
});

it('a page that shows that it is loading since the picture was given has taken it', () => {
  showPage(INPUT);
  giveBy('paste');
  document.body.insertAdjacentHTML('beforeend', '<div class="upload-loading"></div>');
  expect(look(SEARCH)?.isTaken).toBe(true);
});

it('a page whose sign of loading has gone has a moment to lead elsewhere or to show a preview', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  showPage(INPUT);
  giveBy('files');
  document.body.insertAdjacentHTML('beforeend', '<div class="upload-loading"></div>');
  expect(look(SEARCH)?.isTaken).toBe(true);
  document.querySelector('.upload-loading')?.remove();
  vi.advanceTimersByTime(4_900);
  expect(look(SEARCH)?.isTaken).toBe(true);
  vi.advanceTimersByTime(5_100);
  expect(look(SEARCH)?.isTaken).toBe(false);
});

it('a page that leads elsewhere by itself has taken the picture', () => {
  showPage(INPUT);
  giveBy('files');
  dispatchEvent(new Event('beforeunload'));
  expect(look(SEARCH)?.isTaken).toBe(true);
});

it('what showed that a page is loading before does not tell that it took the picture', () => {
  showPage(`${INPUT}<div class="lazy-loading"></div>`);
  giveBy('paste');
  expect(look(SEARCH)?.isTaken).toBe(false);
});

it('nothing is told of a page that is not 1688’s', () => {
  showPage(`${INPUT}${cards(4)}`, 'https://bank.example/?imageId=17');
  expect(look(SEARCH)).toBeUndefined();
});

it('a look at a login tells the state alone, and nothing that stands there', () => {
  showPage(`${cards(4)}<div class="nc-container"></div>`, 'https://login.1688.com/?imageId=17');
  const told = lookSchema.parse(look(SEARCH));
  expect(told).toMatchObject({ state: 'login', cards: 0, isTaken: false, isPressed: false });
  expect(told).not.toHaveProperty('imageId');
});

it('an element with the id of our variable does not stand for it', () => {
  showPage(INPUT);
  const named = { way: { document: 'of the page' } };
  Reflect.deleteProperty(globalThis, 'findOn1688');
  const world: object = Object.getPrototypeOf(globalThis);
  Object.defineProperty(world, 'findOn1688', { configurable: true, writable: true, value: named });
  onTestFinished(() => void Reflect.deleteProperty(world, 'findOn1688'));
  expect(lookSchema.parse(look(SEARCH)).document).not.toBe('of the page');
  expect(named.way).toEqual({ document: 'of the page' });
});

it('what is read passes the schema of the answer, and counts what cannot be read', () => {
  showPage(`<main>${cards(4)}</main>`, FOUND);
  const answer = wayScript(() => undefined).read();
  expect(readAnswerSchema.parse(answer)).toEqual(answer);
  expect(answer.cards).toHaveLength(4);
});

it.each([
  'https://www.shop.example/',
  'https://www1688.com/?imageId=17',
  'https://login.taobao.com/',
  'https://login.1688.com/',
  'https://trade.1688.com/order/buyer_order_list.htm',
  'https://cart.1688.com/',
  'https://www.1688.com/',
])(
  'the list of a page that is none of 1688, or of an account there, is not read: %s',
  (address) => {
    showPage(`<main>${cards(4)}</main>`, address);
    expect(wayScript(() => undefined).read()).toEqual({ cards: [], unreadable: 0 });
  },
);
