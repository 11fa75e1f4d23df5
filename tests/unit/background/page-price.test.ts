import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pagePrice } from '@/entrypoints/background/page-price';
import type { Search, Target } from '@/utils/core/model/search';
import { readStoredPagePrice } from '@/utils/io/storage/extras';
import { preferSource } from '@/utils/io/storage/price-sources';
import { writeSearch } from '@/utils/io/storage/searches';
import { stubLocks } from '../storage/locks';

const A = 'https://shop.test/mugs?id=1';
const FRAME = 'https://frame.test/mug';
const price = (amount: string) => ({ amount, currency: 'EUR', from: 'json-ld' });

/** The price in each frame; undefined if no script may run there. */
let frames: Record<number, { address: string; price?: object }> = {};

const search = (target: Partial<Target> = {}): Search => ({
  id: 'a',
  windowId: 1,
  target: { tabId: 1, frameId: 0, kind: 'image', pageUrl: A, pageTitle: 'Mug A', ...target },
  state: { status: 'done', finishedAt: 1 },
  posts: 1,
  pages: 1,
});

async function storedOf(of: Search) {
  await writeSearch(of);
  await pagePrice(of);
  return readStoredPagePrice(1);
}

const answer = (address: string) => ({
  address,
  price: price('18.90'),
  host: new URL(address).hostname,
  title: 'Mug',
});
const SAID = { searchId: 'a', host: 'shop.test', title: 'Mug A' };

interface Injection {
  target: { frameIds: number[] };
  func?: (...args: unknown[]) => void;
  args?: unknown[];
}

beforeEach(() => {
  fakeBrowser.reset();
  stubLocks();
  Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
  const executeScript = ({ target, func, args = [] }: Injection) => {
    func?.(...args);
    const result = frames[target.frameIds[0] ?? 0];
    return result ? Promise.resolve([{ result }]) : Promise.reject(new Error('Cannot access'));
  };
  Object.assign(fakeBrowser.scripting, { executeScript: vi.fn(executeScript) });
});

afterEach(() => {
  globalThis.findOn1688 = undefined;
});

it.each([A, `${A}#reviews`])('the price of the page of the click is stored (%s)', async (at) => {
  frames = { 0: answer(at) };
  const { address: _, ...found } = answer(at);
  expect(await storedOf(search())).toEqual({ searchId: 'a', ...found });
});

it.each([
  'https://shop.test/plates?id=1',
  'https://shop.test/mugs?id=2',
  `${A}#/plates`,
  `${A}#!plates`,
  'https://other.test/mugs?id=1',
])('the price of a page that the tab has navigated to is not stored (%s)', async (at) => {
  frames = { 0: answer(at), 7: answer(FRAME) };
  expect(await storedOf(search({ frameId: 7, frameUrl: FRAME }))).toEqual(SAID);
});

it('the page is asked once, also by an end of the search that comes before its answer', async () => {
  frames = { 0: answer(A) };
  await writeSearch(search());
  await Promise.all([pagePrice(search()), pagePrice(search())]);
  await pagePrice(search());
  expect(fakeBrowser.scripting.executeScript).toHaveBeenCalledOnce();
  expect(await readStoredPagePrice(1)).toMatchObject({ host: 'shop.test', price: price('18.90') });
});

it('the price of a clicked frame is stored while it shows the same document', async () => {
  frames = { 7: answer(FRAME) };
  const target = { frameId: 7, frameUrl: FRAME };
  expect(await storedOf(search(target))).toEqual({ ...SAID, price: price('18.90') });
});

it('the price of a frame that has navigated is not stored', async () => {
  const { price: _, ...top } = answer(A);
  frames = { 0: top, 7: answer('https://frame.test/plate') };
  const { address: _1, ...found } = top;
  expect(await storedOf(search({ frameId: 7, frameUrl: FRAME }))).toEqual({
    searchId: 'a',
    ...found,
  });
});

it('the tab’s price is stored if the browser did not report the document', async () => {
  frames = { 0: answer(A) };
  const { pageUrl: _, ...target } = search().target;
  expect(await storedOf({ ...search(), target })).toMatchObject({ price: price('18.90') });
});

it('a sure price of a clicked frame is stored in place of a doubtful one of its page', async () => {
  const doubtful = { ...price('5.00'), isSure: false };
  frames = { 0: { ...answer(A), price: doubtful }, 7: answer(FRAME) };
  const target = { frameId: 7, frameUrl: FRAME };
  expect(await storedOf(search(target))).toMatchObject({ price: price('18.90') });
});

it('a doubtful price of the page is stored where the clicked frame has none that is sure', async () => {
  const doubtful = { ...price('5.00'), isSure: false };
  const less = { ...price('6.00'), isSure: false };
  frames = { 0: { ...answer(A), price: doubtful }, 7: { ...answer(FRAME), price: less } };
  const target = { frameId: 7, frameUrl: FRAME };
  expect(await storedOf(search(target))).toMatchObject({ price: doubtful });
});

it('the preferred source of a host is handed to the script that reads its price', async () => {
  frames = { 0: answer(A) };
  await preferSource({}, { host: 'other.test', from: 'meta' });
  await storedOf(search());
  expect(globalThis.findOn1688).toBeUndefined();
  await preferSource({}, { host: 'shop.test', from: 'visible' });
  await storedOf({ ...search(), id: 'b' });
  expect(globalThis.findOn1688).toEqual({ preferredSource: 'visible' });
});

it('a private window is not told the preferred sources of the ordinary ones', async () => {
  Object.assign(fakeBrowser.extension, { inIncognitoContext: true });
  frames = { 0: answer(A) };
  await preferSource({}, { host: 'shop.test', from: 'visible' });
  await storedOf(search());
  expect(globalThis.findOn1688).toBeUndefined();
  await preferSource({ privateWindow: 1 }, { host: 'shop.test', from: 'meta' });
  await storedOf({ ...search(), id: 'b' });
  expect(globalThis.findOn1688).toEqual({ preferredSource: 'meta' });
});
