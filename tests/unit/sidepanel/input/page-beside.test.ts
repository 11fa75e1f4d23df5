import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type PageBeside, watchPageBeside } from '@/entrypoints/sidepanel/input/page-beside';

const WINDOW = 1;
const LIST = 'https://s.1688.com/';
const OFFER = 'https://detail.1688.com/offer/1.html';

interface Tab {
  id?: number;
  url?: string;
}

/** A window whose active tab changes, and what the panel was told of it. */
function beside(first: Tab | undefined) {
  const focus = new EventTarget();
  vi.stubGlobal('addEventListener', focus.addEventListener.bind(focus));
  vi.stubGlobal('removeEventListener', focus.removeEventListener.bind(focus));
  let active = first;
  const query = vi.fn<(wanted: object) => Promise<Tab[]>>(async () => (active ? [active] : []));
  const listeners = { activated: listening(), updated: listening(), granted: listening() };
  Object.assign(fakeBrowser, {
    tabs: { query, onActivated: listeners.activated, onUpdated: listeners.updated },
    permissions: { onAdded: listeners.granted },
  });
  const told: (PageBeside | undefined)[] = [];
  const stop = watchPageBeside(WINDOW, (page) => told.push(page));
  return {
    ...listeners,
    told,
    stop,
    query,
    focus: () => focus.dispatchEvent(new Event('focus')),
    show: (tab: Tab | undefined) => (active = tab),
  };
}

function listening() {
  const all = new Set<(...args: unknown[]) => void>();
  return {
    all,
    addListener: (listener: (...args: unknown[]) => void) => all.add(listener),
    removeListener: (listener: (...args: unknown[]) => void) => all.delete(listener),
    tell: (...args: unknown[]) => all.forEach((listener) => listener(...args)),
  };
}

beforeEach(() => fakeBrowser.reset());

it('the panel is told the page of the active tab of its window, whose address may be hidden', async () => {
  const { told, query, show, activated } = beside({ id: 7, url: LIST });
  await expect.poll(() => told).toEqual([{ tabId: 7, url: LIST }]);
  expect(query).toHaveBeenCalledWith({ active: true, windowId: WINDOW });
  show({ id: 8 });
  activated.tell({ tabId: 8, windowId: WINDOW });
  await expect.poll(() => told.at(-1)).toEqual({ tabId: 8 });
});

it('the panel is told another page of the same tab, and a page that may be read since', async () => {
  const { told, show, updated, granted, focus } = beside({ id: 7 });
  await expect.poll(() => told).toHaveLength(1);
  show({ id: 7, url: LIST });
  granted.tell({ origins: ['https://*.1688.com/*'] });
  await expect.poll(() => told.at(-1)).toEqual({ tabId: 7, url: LIST });
  show({ id: 7, url: OFFER });
  updated.tell(7, { url: OFFER }, { active: true, windowId: WINDOW });
  await expect.poll(() => told.at(-1)).toEqual({ tabId: 7, url: OFFER });
  show({ id: 7, url: LIST });
  focus();
  await expect.poll(() => told.at(-1)).toEqual({ tabId: 7, url: LIST });
});

it('the panel is not told of other windows, of tabs behind, and of a tab’s sound', () => {
  const { query, activated, updated } = beside({ id: 7, url: LIST });
  activated.tell({ tabId: 9, windowId: 2 });
  updated.tell(9, { url: OFFER }, { active: true, windowId: 2 });
  updated.tell(9, { url: OFFER }, { active: false, windowId: WINDOW });
  updated.tell(7, { audible: true }, { active: true, windowId: WINDOW });
  expect(query).toHaveBeenCalledOnce();
});

it('an answer that a later one has overtaken is not told', async () => {
  const { told, query, activated } = beside({ id: 7, url: LIST });
  let answer: (tabs: Tab[]) => void = () => undefined;
  query.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  query.mockResolvedValueOnce([{ id: 9, url: OFFER }]);
  activated.tell({ tabId: 8, windowId: WINDOW });
  activated.tell({ tabId: 9, windowId: WINDOW });
  await expect.poll(() => told.at(-1)).toEqual({ tabId: 9, url: OFFER });
  answer([{ id: 8, url: LIST }]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(told.at(-1)).toEqual({ tabId: 9, url: OFFER });
});

it('the panel is told of no page where the browser names none, and of nothing after its end', async () => {
  const { told, query, stop, activated, updated, granted } = beside(undefined);
  await expect.poll(() => told).toEqual([undefined]);
  query.mockRejectedValueOnce(new Error('No window with id: 1.'));
  granted.tell({});
  await expect.poll(() => told).toEqual([undefined, undefined]);
  stop();
  expect([activated, updated, granted].map(({ all }) => all.size)).toEqual([0, 0, 0]);
});
