import type { Page } from '@playwright/test';
import { afterAll } from 'vitest';
import { collectGarbage, watchMemory } from '../support/browser/memory';
import { statusesOf } from '../support/browser/batch';
import { keysUntil, loadNow } from '../support/browser/key-answers';
import { openPanelMenu } from '../support/browser/panel-controls';
import { waitForList } from '../support/browser/product-list';
import { openScene } from '../support/browser/scene';
import { SWOLLEN_FILES, type SwollenFile } from '../support/list-files/swollen';
import { security } from '../support/tables/row';

/** The time of a list, that of a key until the next frame, and what is in use beyond the baseline. */
const [MAX_MS, MAX_KEY_MS, MAX_MB] = [2_000, 100, 150];
const ANSWER = '[data-testid=list-draft], [data-testid=list-failure]';

const scene = await openScene();
await scene.show('<p>A page</p>');
const panel = await scene.openPanel();
await openPanelMenu(panel, 'list-open');
// What everything costs that only happens once.
const usual = new TextEncoder().encode('SKU,Image URL\n7,https://shop.example/a.png');
await keysUntil(panel, ANSWER, () => give({ file: 'list.xls', bytes: () => usual }));
await leave();
await collectGarbage(scene.browser, panel);
const memory = await watchMemory(scene.browser);
afterAll(async () => {
  await memory.close();
  await scene.close();
});

const within = { ms: MAX_MS, key: MAX_KEY_MS, MB: MAX_MB };

for (const swollen of SWOLLEN_FILES) {
  const { name, file, outcome } = swollen;
  const expected = typeof outcome === 'string' ? outcome : 'read';
  security('swollen list', name, { outcome: expected, ...within }, async () => {
    const bytes = swollen.bytes();
    const seen = await measure(name, ANSWER, () => give({ file, bytes: () => bytes }));
    const failure = panel.getByTestId('list-failure');
    const code = (await failure.count()) > 0 ? await failure.getAttribute('data-error') : 'read';
    await leave();
    return { outcome: code, ...seen };
  });
}

const oneLarge = SWOLLEN_FILES.find(({ name }) => name.includes('one picture'));
security(
  'swollen list',
  'the same five rows, searched',
  { outcome: { failed: 5 }, ...within },
  async () => {
    if (oneLarge) await give(oneLarge);
    const start = panel.getByTestId('list-start');
    await start.waitFor();
    const seen = await measure('searched', '[data-testid=list-review]', () => start.click());
    await waitForList(panel);
    return { outcome: await statusesOf(panel), ...seen };
  },
);

/** Each figure, or its limit where it is within: that of a time by what other programs leave of the processor. */
async function measure(name: string, selector: string, begin: () => Promise<void>) {
  await collectGarbage(scene.browser, panel);
  const before = loadNow();
  memory.takePeak();
  const { ms, keys } = await keysUntil(panel, selector, begin);
  const peak = memory.takePeak();
  const load = Math.max(before, loadNow());
  const key = Math.max(0, ...keys);
  console.log(
    `${name}: ${Math.round(ms)} ms, the slowest of ${keys.length} keys ${Math.round(key)} ms, ` +
      `${peak} MB; a bare loop takes ${load.toFixed(1)} times as long as it works`,
  );
  return {
    ms: Math.max(Math.round(ms / load), MAX_MS),
    key: keys.length === 0 ? 'none was pressed' : Math.max(Math.round(key / load), MAX_KEY_MS),
    MB: Math.max(peak, MAX_MB),
  };
}

async function give({ file, bytes }: Pick<SwollenFile, 'file' | 'bytes'>): Promise<void> {
  const buffer = Buffer.from(bytes());
  if (file !== 'list.html') {
    const mimeType = 'application/octet-stream';
    await panel.getByTestId('list-files').setInputFiles({ name: file, mimeType, buffer });
    return;
  }
  await paste(panel, buffer.toString());
}

async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/html', pasted);
    data.setData('text/plain', 'SKU');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, html);
}

/** Back to where a list is given. */
async function leave(): Promise<void> {
  const discard = panel.getByTestId('list-discard');
  if ((await discard.count()) > 0) await discard.click();
  await panel.getByTestId('list-intake').waitFor();
}
