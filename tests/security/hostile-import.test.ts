import { afterAll, expect } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { firstProduct } from '../support/browser/gateway';
import { giveFile, importFile, transferFile } from '../support/browser/import-file';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { writeStored } from '../support/browser/storage';
import { compared, entry, row } from '../support/offers/saved';
import { security } from '../support/tables/row';

const DAY_MS = 86_400_000;
const MAX_ROWS = 500;
const MAX_PINS = 100;
const now = Date.now();
const upTo = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const pin = (offerId: string, at = now) => ({ at, compared: compared({ offer: { offerId } }) });

const scene = await openScene();
afterAll(() => scene.close());
const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
await scene.show(`<img src="${src}">`);
const panel = await scene.openPanel();
const options = await openExtensionPage(scene.browser, 'options.html#data');

/** Names of the stored rows, ids of the pinned offers, and the judgements. */
const stored = () =>
  options.evaluate(async () => {
    const all: Record<string, unknown> = await chrome.storage.local.get(null);
    const listOf = (key: string): unknown[] => {
      const value = all[key];
      return Array.isArray(value) ? value : [];
    };
    return {
      rows: Object.keys(all).filter((key) => key.startsWith('session-row:')),
      pins: listOf('pins').map((one) => {
        const [, at, id] = /"at":(\d+).*?"offerId":"([^"]*)"/.exec(JSON.stringify(one)) ?? [];
        return `${id}, pinned at ${at}`;
      }),
      cleared: listOf('cleared').map(String),
    };
  });

security(
  'import',
  'moments in the year 275760',
  { said: 'Not imported, as their dates are in the future: 3.', rows: 0, pins: 0 },
  async () => {
    const at = 8.64e15;
    const text = transferFile({
      history: [entry({ at })],
      pins: [pin('1', at)],
      rows: [row({ at })],
    });
    const said = await importFile(options, text);
    const { rows, pins } = await stored();
    return {
      said: /Not imported, as their dates[^.]*\./.exec(said)?.[0] ?? said,
      rows: rows.length,
      pins: pins.length,
    };
  },
);

security(
  'import',
  '600 rows, newer than those of the user',
  {
    said: `Added to the history: 0, to the pins: 0, to the session list: ${MAX_ROWS - 3}, to the prices marked as genuine: 0. Not imported, as they are too old or there is no room for them: 103.`,
    imported: { rows: MAX_ROWS, own: 3 },
    afterSearch: { rows: MAX_ROWS, own: 3 },
  },
  async () => {
    const own = upTo(3, (index) => row({ id: `own-${index}`, at: now - (index + 9) * DAY_MS }));
    const items = own.map((one) => [`session-row:${one.id}`, { v: 1, row: one }] as const);
    await writeStored(options, 'local', Object.fromEntries(items));
    const rows = upTo(600, (index) => row({ id: `foreign-${index}`, at: now + DAY_MS / 2 }));
    const said = await importFile(options, transferFile({ rows }));
    const count = async () => {
      const ids = (await stored()).rows;
      return { rows: ids.length, own: ids.filter((id) => id.includes(':own-')).length };
    };
    const imported = await count();
    await scene.page.bringToFront();
    await scene.click(scene.page.locator('img'));
    await waitForStatus(panel, 'done');
    const isNew = (id: string) => !/:(?:own|foreign)-/.test(id);
    await expect.poll(async () => (await stored()).rows.filter(isNew).length).toBe(1);
    // The row is written before another is dropped for it.
    await expect.poll(count).toMatchObject({ rows: MAX_ROWS });
    return { said, imported, afterSearch: await count() };
  },
);

security(
  'import',
  '150 pins, beside one of the user',
  {
    said: `Added to the history: 0, to the pins: ${MAX_PINS - 1}, to the session list: 0, to the prices marked as genuine: 0. Left as they were, as they are here already: 1. Not imported, as they are too old or there is no room for them: 50.`,
    pins: MAX_PINS,
    first: 'own, pinned at 7',
  },
  async () => {
    await writeStored(options, 'local', { pins: [pin('own', 7)] });
    const pins = [pin('own'), ...upTo(149, (index) => pin(`${index}`))];
    const said = await importFile(options, transferFile({ pins }));
    const kept = await stored();
    return { said, pins: kept.pins.length, first: kept.pins[0] };
  },
);

security(
  'import',
  'judgements of offers: named before anything is imported',
  {
    asked:
      'This file says of 2 offers that their prices are genuine. If you import that, these offers are compared with the others again, whatever speaks against their prices.',
    whileAsked: 0,
    cancelled: 0,
    without: 0,
    confirmed: 2,
  },
  async () => {
    await options.bringToFront(); // the timers of a hidden page wait a second each
    const text = transferFile({ cleared: ['1688 1', '1688 2'], rows: [row({ id: 'one more' })] });
    const question = options.getByTestId('import-question');
    const count = async () => (await stored()).cleared.length;
    await giveFile(options, text);
    const asking = question.locator('p').first();
    await expect.poll(() => asking.innerText()).not.toBe('');
    const asked = await asking.innerText();
    const whileAsked = await count();
    await question.getByRole('button').first().click();
    const cancelled = await count();
    await giveFile(options, text);
    await options.getByTestId('import-without').click();
    const message = options.getByTestId('transfer-said');
    await expect.poll(() => message.innerText()).toContain('marked as genuine: 0.');
    const without = await count();
    const said = await importFile(options, text);
    expect(said).toContain('marked as genuine: 2.');
    return { asked, whileAsked, cancelled, without, confirmed: await count() };
  },
);
