import type { Page } from '@playwright/test';
import type { BatchItem, BatchSummary } from '../../utils/core/model/batch';
import type { Added, DetailsAnswer, SellerOffers } from '../../utils/core/model/extras';
import type { CallLimitsByService, Meter } from '../../utils/core/call-limits';
import type { HistoryEntry } from '../../utils/core/model/history';
import type { Offer } from '../../utils/core/model/offer';
import type { StoredPagePrice } from '../../utils/core/model/page-price';
import type { StoredPicture } from '../../utils/core/model/search';
import type { Settings } from '../../utils/core/model/settings';
import type { Watch } from '../../utils/core/model/watch';
import type { Record } from './material';

/** Until a change of the storage is on screen. */
const SHOWN_MS = 200;

/** The pictures of a page, as a batch leaves them. */
export interface ShownBatch {
  head: BatchSummary;
  items: BatchItem[];
  /** Data URLs by the number of their item; those to come are absent. */
  thumbnails: string[];
  /** Left by an earlier window. */
  isLeft?: boolean;
  /** Its pictures are being looked for: nothing is stored yet. */
  isListing?: boolean;
}

/** One picture to be taken: a page of the extension, and what is stored when it opens. */
export interface View {
  name: string;
  file: 'sidepanel.html' | 'options.html' | 'welcome.html';
  settings?: Settings;
  /** Calls that were counted, and the limit the user has set. Made when it opens. */
  calls?: () => { meter: Meter; terms: CallLimitsByService };
  /** Made when it opens: it holds times. */
  record?: () => Record;
  /** Left out where the record has no picture. */
  picture?: StoredPicture;
  offers?: Offer[];
  /** What other services found. */
  added?: Added;
  details?: DetailsAnswer[];
  /** The offers of the seller whose record it is, on one page. */
  seller?: { record: SellerOffers; offers: Offer[] };
  /** Of the other pictures at the clicked point. */
  alternatives?: (string | null)[];
  /** Made when it opens: it holds times. */
  batch?: () => ShownBatch;
  /** The price on the page. */
  pagePrice?: StoredPagePrice;
  /** Tabs of 1688 that the extension has opened for the window. */
  ownTabs?: readonly number[];
  /** Whatever else lies in `storage.local`, by its key. */
  local?: { [key: string]: unknown };
  /** Searches that are kept; no view sees those of another. */
  history?: HistoryEntry[];
  /** Offers that are watched. */
  watches?: readonly Watch[];
  /** Match patterns that the extension may read. Default: none. */
  granted?: readonly string[];
  /** What the user does then. */
  act?: (page: Page) => Promise<void>;
  /** What the user opens, and what closes when the width changes: opened at each. */
  open?: (page: Page) => Promise<void>;
}

type Stored = Omit<View, 'act' | 'open' | 'record' | 'batch' | 'calls' | 'history' | 'watches'> & {
  calls?: { meter: Meter; terms: CallLimitsByService };
  record?: Record;
  batch?: ShownBatch;
};

/** Opens it in this tab. */
export async function showView(page: Page, extensionId: string, view: View): Promise<void> {
  const {
    act,
    open: _open,
    record,
    batch,
    calls,
    history: _history,
    watches: _watches,
    ...rest
  } = view;
  const stored = {
    ...rest,
    ...(record && { record: record() }),
    ...(calls && { calls: calls() }),
    ...(batch && { batch: batch() }),
  };
  await page.goto(`chrome-extension://${extensionId}/manifest.json`); // no script follows what is stored
  await page.evaluate(store, stored);
  for (const database of databasesOf(view)) await page.evaluate(fill, database);
  await page.goto(`chrome-extension://${extensionId}/${stored.file}`);
  await page.locator('main').waitFor();
  if (stored.batch && !stored.batch.isLeft) await showBatch(page, stored.batch);
  await act?.(page);
}

async function showBatch(page: Page, { head, isListing }: ShownBatch): Promise<void> {
  await page.locator('[data-view=batch]').waitFor();
  await page.evaluate(
    (shown) =>
      shown
        ? chrome.storage.local.set({ 'batch:view': shown })
        : chrome.storage.local.remove('batch:view'),
    isListing ? undefined : head,
  );
  await page.waitForTimeout(SHOWN_MS);
}

/** Runs in the page: the keys of `utils/io/storage`. */
async function store(stored: Stored): Promise<void> {
  const { settings, calls, record, picture, offers, batch } = stored;
  const { alternatives, added, pagePrice, local } = stored;
  const { details = [], ownTabs, seller } = stored;
  const { id } = await chrome.windows.getCurrent();
  await Promise.all([chrome.storage.session.clear(), chrome.storage.local.clear()]);
  await chrome.storage.local.set({
    ...(settings && { settings }),
    ...calls,
    ...local,
    ...(batch && {
      // One that runs is on screen at once; the one that is meant is shown then.
      'batch:view': { ...batch.head, status: batch.isLeft ? batch.head.status : 'running' },
      ...Object.fromEntries(batch.items.map((item, index) => [`batch-item:view:${index}`, item])),
      ...Object.fromEntries(
        batch.thumbnails.map((thumbnail, index) => [`batch-picture:view:${index}`, thumbnail]),
      ),
    }),
  });
  await chrome.storage.session.set({
    ...(record?.picture && { [`picture:${id}`]: picture }),
    ...(batch && !batch.isLeft && { [`batch-of:${id}`]: { area: 'local', id: 'view' } }),
    ...(alternatives && {
      [`alternatives:${id}`]: { searchId: picture?.searchId ?? 'view', pictures: alternatives },
    }),
    ...(ownTabs && { [`own-tabs:${id}`]: ownTabs }),
    ...(pagePrice && { [`page-price:${id}`]: pagePrice }),
    ...(added && { [`added:${id}`]: added }),
    ...Object.fromEntries(
      details.map((answer) => [
        `extra:${id}:${picture?.searchId ?? 'view'}:details:${answer.offerId}`,
        JSON.stringify(answer),
      ]),
    ),
    ...(seller && {
      [`extra:${id}:${picture?.searchId ?? 'view'}:seller`]: seller.record,
      [`extra:${id}:${picture?.searchId ?? 'view'}:offers:0`]: JSON.stringify(seller.offers),
    }),
    ...(offers && { [`offers:${id}:0`]: JSON.stringify(offers) }),
    ...(record && {
      [`search:${id}`]: { ...record, id: picture?.searchId ?? 'view', windowId: id },
    }),
  });
}

interface Table {
  name: string;
  /** The field that is a row's key. Absent: keys stand beside the rows. */
  keyPath?: string;
  indexes?: readonly [name: string, of: string | string[]][];
  rows: readonly { row: unknown; key?: string }[];
}

interface Database {
  name: string;
  version: number;
  tables: readonly Table[];
}

/** As `utils/io/storage/results.ts` and `watches-database.ts` make them. */
function databasesOf({ history = [], watches = [] }: View): Database[] {
  const bodies = history.map((entry) => ({ row: JSON.stringify(entry), key: entry.row.id }));
  const heads = history.map(({ row }, at) => {
    const size = bodies[at]?.row.length;
    return { row: { id: row.id, at: row.at, size, row } };
  });
  const when: Table['indexes'] = [
    ['when', ['at', 'size']],
    ['imported', 'imported'],
  ];
  return [
    {
      name: 'results',
      version: 1,
      tables: [
        { name: 'heads', keyPath: 'id', indexes: when, rows: heads },
        { name: 'bodies', rows: bodies },
        { name: 'searched', rows: [] },
        { name: 'parts', rows: [] },
        { name: 'answers', indexes: [['at', 'at']], rows: [] },
        { name: 'vectors', indexes: [['at', 'at']], rows: [] },
        { name: 'model', rows: [] },
      ],
    },
    {
      name: 'watches',
      version: 2,
      tables: [
        { name: 'watches', keyPath: 'id', rows: watches.map((row) => ({ row })) },
        { name: 'pictures', rows: [] },
      ],
    },
  ];
}

/**
 * Runs in the page: the database holds these rows and no others. Without functions that have a name: what gives them
 * one is not in the page.
 */
async function fill({ name, version, tables }: Database): Promise<void> {
  await new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.addEventListener('success', resolve);
    deleting.addEventListener('error', reject);
  });
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.addEventListener('error', reject);
    opening.addEventListener('upgradeneeded', () => {
      for (const { name: ofTable, keyPath = null, indexes = [], rows } of tables) {
        const table = opening.result.createObjectStore(ofTable, { keyPath });
        for (const [index, of] of indexes) table.createIndex(index, of);
        for (const { row, key } of rows) table.put(row, key);
      }
    });
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve(undefined);
    });
  });
}
