import { copyFile } from 'node:fs/promises';
import { afterAll, expect, onTestFinished } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { downloads } from '../support/browser/download';
import { hostileFile, xssStrings } from '../support/browser/hostile-files';
import { importFile } from '../support/browser/import-file';
import { isOwn, openHostileScene } from '../support/browser/hostile-scene';
import { watch } from '../support/browser/watch';
import { security } from '../support/tables/row';

const NOTHING = '0 elements, 0 executions, 0 requests';
const PATIENT = { timeout: 15_000 };

const texts = await xssStrings();
const title = texts.filter((text) => /onerror|onload/.test(text) && text.length < 80).join(' ');
const scene = await openHostileScene({ texts, count: 30, title });
afterAll(() => scene.close());
const { panel } = scene;

function row(name: string, shows: () => Promise<void>): void {
  const run = async () => {
    await shows();
    return scene.watch.read();
  };
  security('markup', name, NOTHING, run);
}

/** Imports such a file in the options. Returns the message shown, and any executed markup found. */
async function importWatched(text: string): Promise<{ message: string; found: string }> {
  const options = await openExtensionPage(scene.browser, 'options.html');
  onTestFinished(() => options.close());
  const seen = await watch(options, isOwn);
  const message = await importFile(options, text, `${texts[0]}.json`);
  return { message, found: await seen.read() };
}

security('markup', 'an imported file, in the options', NOTHING, async () => {
  const { message, found } = await importWatched(hostileFile({ texts, count: 9 }));
  expect(message).toContain('9');
  return found;
});

row('an imported history, at the start', async () => {
  await panel.getByTestId('history-row').nth(8).waitFor(PATIENT);
});
row('imported pins', async () => {
  await panel.getByTestId('tray-toggle').click();
  await panel.getByTestId('tray').locator('th [title]').first().waitFor();
  await panel.getByTestId('tray-toggle').click();
});
row('an imported history, and a search from it', async () => {
  await panel.getByTestId('panel-menu').click();
  await panel.getByTestId('history-open').click();
  const rows = panel.getByTestId('history-list').getByTestId('row-open');
  await rows.nth(8).waitFor(PATIENT);
  await rows.first().click();
  await panel.getByTestId('kept-search').getByTestId('offer').first().waitFor();
});

/** Numbers that are allowed to be finite, and no more than that. */
const SHAPES = {
  'moments beyond all calendars': { row: { at: 1e300 } },
  'currencies that are none': {
    row: { currency: '<img>', best: { offerId: '1', title: 'x', landed: { low: 1, high: 2 } } },
  },
  'rules and amounts beyond all tables': {
    compared: {
      mark: { rule: 1e300 },
      notes: [{ rule: -1 }],
      landed: {
        low: -1e308,
        high: 1e308,
        currency: '__proto__',
        lines: [],
        isAtLeast: true,
        estimated: ['constructor', '__proto__'],
      },
      earning: Object.fromEntries(
        ['profit', 'margin', 'roi'].map((name) => [name, { low: -1e308, high: 1e308 }]),
      ),
      cash: { low: 0, high: 1e308 },
    },
  },
};
for (const [name, changes] of Object.entries(SHAPES)) {
  security('json shape', `an imported file with ${name}`, NOTHING, async () => {
    const { message, found } = await importWatched(
      hostileFile({ texts: [name], count: 2, ...changes }),
    );
    expect(message).not.toBe('');
    await panel.reload();
    await panel.getByTestId('panel-menu').click(PATIENT);
    await panel.getByTestId('history-open').click();
    const rows = panel.getByTestId('history-list').getByTestId('row-open');
    await rows.first().waitFor(PATIENT);
    const own = rows.filter({ hasText: name }).first();
    if ((await own.count()) > 0) {
      await own.click();
      await panel.getByTestId('kept-search').waitFor(); // its offers may be unreadable
    }
    return [found, await scene.watch.read()].find((text) => text !== NOTHING) ?? NOTHING;
  });
}

let newest = panel;

for (const [name, kind, menu, opener, count] of [
  ['the sheet for a client', 'export-html', 'list-export', undefined, 1],
  ['the sheet of today’s searches', 'history-html', 'history-export', 'today-line', 1],
  ['the sheet of evidence', 'export-evidence', 'tray-export', 'tray-toggle', 2],
] as const) {
  security('markup', `${name}, opened in the browser`, NOTHING, async () => {
    if (newest === panel) newest = await scene.search();
    const act = async () => {
      if (opener) await newest.getByTestId(opener).click();
      await newest.getByTestId(menu).first().click();
      await newest.getByTestId(kind).click();
    };
    const saved = await downloads(newest, act, count);
    if (opener === 'today-line') await newest.getByTestId('history-back').click();
    const file = saved.find((one) => one.name.endsWith('.html'));
    const page = await scene.browser.context.newPage();
    onTestFinished(() => page.close());
    const seen = await watch(page, (url) => /^(?:file:|data:image\/(?:png|jpeg);)/.test(url));
    await copyFile(file?.path ?? '', `${file?.path}.html`);
    await page.goto(`file://${file?.path}.html`);
    expect(await page.locator('tr').count()).toBeGreaterThan(1);
    return seen.read();
  });
}
