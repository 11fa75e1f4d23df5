/** How much there is of what must not grow. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { readCounts } from './counters';
import { pageMemory, workerHeap } from '../../tests/support/browser/memory';
import type { Shop } from './shop';

export interface Moment {
  /** Bytes. */
  worker: number;
  panel: number;
  session: number;
  local: number;
  /** Of all entries of the history. */
  history: number;
  answers: number;
  alarms: number;
  ports: number;
  /** Since the counting began. */
  portsOpened: number;
  panelListeners: number;
  workerListeners: number;
  nodes: number;
  domListeners: number;
}

const RESTS_MS = 15_000;
/** What a search has begun holds on to it until its own deadline, at the latest. */
const MAX_DEADLINE_MS = 25_000;
/** The history is written a moment after a search. */
const KEPT_MS = 2_500;

/** Of a shop in which nothing runs any more. */
export async function measure(shop: Shop): Promise<Moment> {
  const { panel, scene } = shop;
  await rest(panel);
  await pause(MAX_DEADLINE_MS);
  const worker = await shop.worker();
  const [inPanel, inWorker] = [await readCounts(panel), await readCounts(worker)];
  if (Math.min(inPanel.opened, inPanel.added, inWorker.added) === 0) {
    throw new Error('What is opened and closed is not counted');
  }
  const stored = await readStores(panel);
  const { heap, nodes, jsEventListeners } = await pageMemory(panel);
  return {
    ...stored,
    worker: await workerHeap(scene.browser),
    panel: heap,
    ports: inPanel.ports,
    portsOpened: inPanel.opened,
    panelListeners: inPanel.listeners,
    workerListeners: inWorker.listeners,
    nodes,
    domListeners: jsEventListeners,
  };
}

/** What is asked for beside a search is over as well. */
async function rest(panel: Page): Promise<void> {
  await panel.waitForTimeout(KEPT_MS);
  const end = Date.now() + RESTS_MS;
  while ((await readCounts(panel)).ports > 0 && Date.now() < end) await panel.waitForTimeout(100);
}

interface Place {
  database: string;
  store: string;
}

const ANSWERS: Place = { database: 'answers', store: 'answers' };
const HISTORY: Place = { database: 'history', store: 'heads' };

async function readStores(panel: Page) {
  const areas = await panel.evaluate(async () => {
    const { local, session } = chrome.storage;
    return {
      local: await local.getBytesInUse(),
      session: await session.getBytesInUse(),
      alarms: (await chrome.alarms.getAll()).length,
    };
  });
  const heads = await panel.evaluate(readAll, HISTORY);
  const history = heads.reduce<number>((sum, head) => sum + Number(Object(head).size), 0);
  return { ...areas, history, answers: (await panel.evaluate(readAll, ANSWERS)).length };
}

/** Runs in the panel. Who opens a database first makes it: a search must have been before. */
async function readAll({ database, store }: Place): Promise<unknown[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(database);
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error(`No ${database}`)));
  });
  return new Promise((resolve) => {
    const reading = db.transaction(store).objectStore(store).getAll();
    reading.addEventListener('success', () => {
      db.close();
      resolve(reading.result);
    });
  });
}
