import { afterAll, expect, test } from 'vitest';
import { enterKey } from '../support/firefox/enter-key';
import { openScene } from '../support/firefox/scene';

declare const browser: {
  storage: {
    local: {
      get(key: null): Promise<object>;
    };
  };
};

const scene = await openScene();
afterAll(() => scene.close());

/** The end of the gateway's secret is too short to be shown. */
const SECRET = 'demo-secret';
const SHOWN = '••••';

test('a key that was entered is in the database, where no content script can read it', async () => {
  const { options, extension } = scene;
  await enterKey(scene, 'open-platform');
  await expect.poll(() => options.evaluate(readDatabase)).toContain(SECRET);
  await options.goTo(`${extension.origin}/options.html`);
  expect(await options.evaluate(shownSecret)).toBe(SHOWN);
  expect(await options.evaluate(readLocal)).not.toContain(SECRET);
});

test('a key that is kept until the browser closes is in memory alone', async () => {
  const { options } = scene;
  await options.evaluate(chooseUntilClosed);
  await expect.poll(() => options.evaluate(readDatabase)).not.toContain(SECRET);
  await options.goTo(`${scene.extension.origin}/options.html`);
  expect(await options.evaluate(shownSecret)).toBe(SHOWN);
  expect(await options.evaluate(readLocal)).not.toContain(SECRET);
});

/** These run in the options. */
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
