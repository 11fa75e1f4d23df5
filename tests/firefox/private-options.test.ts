import { afterAll, expect, test } from 'vitest';
import { openScene } from './harness/scene';
import { openTab } from './harness/tab';

const scene = await openScene({ allowPrivate: true });
afterAll(() => scene.close());

test('a page in a private window has other databases, and takes no key', async () => {
  expect(await scene.options.evaluate(databases)).toContain('secrets');
  const tab = await openTab(scene.marionette, { type: 'window', private: true });
  await tab.goTo(`${scene.extension.origin}/options.html`);
  expect(await tab.evaluate(note)).toContain('Open the options in an ordinary window');
  expect(await tab.evaluate(planted)).toBe(true);
  expect(await scene.options.evaluate(databases)).not.toContain('planted');
});

/** These run in the options. */
async function databases(): Promise<string[]> {
  return (await indexedDB.databases()).map(({ name = '' }) => name);
}

async function note(): Promise<string | null | undefined> {
  while (!document.querySelector('main')) await new Promise(requestAnimationFrame);
  return document.querySelector('[data-testid=private-note]')?.textContent;
}

function planted(): Promise<boolean> {
  const opening = indexedDB.open('planted');
  return new Promise((resolve) => {
    opening.addEventListener('success', () => resolve(true));
    opening.addEventListener('error', () => resolve(false));
  });
}
