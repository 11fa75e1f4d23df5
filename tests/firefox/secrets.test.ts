import { afterAll, expect, test } from 'vitest';
import { readRecordedStorage, valuesOf } from '../fixtures/recorded-storage';
import { openScene } from '../support/firefox/scene';

declare const browser: {
  storage: {
    local: {
      get(key: null): Promise<object>;
      set(items: object): Promise<void>;
    };
  };
};

const scene = await openScene();
afterAll(() => scene.close());

const SECRET = 'a-secret-of-an-earlier-version';

test('a key that lay where content scripts could read it moves into the database', async () => {
  const { options, extension } = scene;
  await options.evaluate(plant, SECRET);
  await options.goTo(`${extension.origin}/options.html`);
  expect(await options.evaluate(shownSecret)).toBe('••••sion');
  expect(await options.evaluate(readLocal)).not.toContain(SECRET);
  expect(await options.evaluate(readDatabase)).toContain(SECRET);
});

test('a key that is kept until the browser closes is in memory alone', async () => {
  const { options } = scene;
  await options.evaluate(chooseUntilClosed);
  await expect.poll(() => options.evaluate(readDatabase)).not.toContain(SECRET);
  await options.goTo(`${scene.extension.origin}/options.html`);
  expect(await options.evaluate(shownSecret)).toBe('••••sion');
  expect(await options.evaluate(readLocal)).not.toContain(SECRET);
});

test('keys that version 0.1.0 has stored are shown, and stay where they are', async () => {
  const { options, extension } = scene;
  const stored = Object.entries(valuesOf(readRecordedStorage(), 'secrets', 'values'));
  await options.evaluate(restoreSecrets, JSON.stringify(stored));
  await options.goTo(`${extension.origin}/options.html`);
  expect(await options.evaluate(shownSecret)).toBe('••••'); // too short to show more
  const [, keys] = stored.find(([key]) => key === 'credentials') ?? [];
  const { 'open-platform': app, ...others } = Object(keys);
  expect(JSON.parse(String(await options.evaluate(readDatabase)))).toEqual([
    { ...others, 'open-platform': { 'https://gw.open.1688.com': app } },
    { v: 3 }, // each key is stored for its address now
  ]);
});

/** These run in the options. */
async function restoreSecrets(stored: string): Promise<void> {
  await browser.storage.local.set({ settings: { service: 'open-platform' } });
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open('secrets', 1);
    opening.addEventListener('error', reject);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('values'));
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction('values', 'readwrite');
      transaction.objectStore('values').clear();
      for (const [key, value] of JSON.parse(stored)) {
        transaction.objectStore('values').put(value, key);
      }
      transaction.addEventListener('complete', () => {
        opening.result.close();
        resolve(undefined);
      });
    });
  });
}

async function plant(secret: string): Promise<void> {
  await browser.storage.local.set({
    settings: { service: 'open-platform' },
    credentials: { appKey: '1000000', secret },
  });
}

async function shownSecret(): Promise<string | undefined> {
  while (!document.querySelector('#secret')) await new Promise(requestAnimationFrame);
  return document.querySelector<HTMLInputElement>('#secret')?.placeholder;
}

async function readLocal(): Promise<string> {
  return JSON.stringify(await browser.storage.local.get(null));
}

async function readDatabase(): Promise<string> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => {
      request.addEventListener('success', () => resolve(request.result));
    });
  const database = await done(indexedDB.open('secrets'));
  const values = await done(database.transaction('values').objectStore('values').getAll());
  database.close();
  return JSON.stringify(values);
}

function chooseUntilClosed(): void {
  const choice = document.querySelector<HTMLSelectElement>('#keep-keys');
  if (!choice) throw new Error('There is no such choice');
  choice.value = 'untilClosed';
  choice.dispatchEvent(new Event('change', { bubbles: true }));
}
