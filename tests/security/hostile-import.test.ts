import { afterAll, expect } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { firstProduct } from '../support/browser/gateway';
import { giveFile, importFile, transferFile } from '../support/browser/import-file';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { writeStored } from '../support/browser/storage';
import { compared, entry } from '../support/offers/saved';
import { security } from '../support/tables/row';

const DAY_MS = 86_400_000;
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

/** Ids of the pinned offers, and the judgements. */
const stored = () =>
  options.evaluate(async () => {
    const all: Record<string, unknown> = await chrome.storage.local.get(null);
    const listOf = (key: string): unknown[] => {
      const value = all[key];
      return Array.isArray(value) ? value : [];
    };
    return {
      pins: listOf('pins').map((one) => {
        const [, at, id] = /"at":(\d+).*?"offerId":"([^"]*)"/.exec(JSON.stringify(one)) ?? [];
        return `${id}, pinned at ${at}`;
      }),
      cleared: listOf('cleared').map(String),
    };
  });

/** How many searches the history has. */
const entries = () => options.getByTestId('history-usage').getAttribute('data-entries');

security(
  'import',
  'moments in the year 275760',
  { said: 'Not imported, as their dates are in the future: 2.', history: '0', pins: 0 },
  async () => {
    const at = 8.64e15;
    const text = transferFile({
      history: [entry({ at })],
      pins: [pin('1', at)],
    });
    const said = await importFile(options, text);
    const { pins } = await stored();
    return {
      said: /Not imported, as their dates[^.]*\./.exec(said)?.[0] ?? said,
      history: String(await entries()),
      pins: pins.length,
    };
  },
);

security(
  'import',
  '600 searches, newer than the one of the user',
  {
    said: 'Added to the history: 600, to the pins: 0, to the prices marked as genuine: 0.',
    entries: '601',
  },
  async () => {
    await scene.page.bringToFront();
    await scene.click(scene.page.locator('img'));
    await waitForStatus(panel, 'done');
    await panel.getByTestId('today-line').waitFor(); // it is kept
    const history = upTo(600, (index) => entry({ id: `foreign-${index}`, at: now + DAY_MS / 2 }));
    const said = await importFile(options, transferFile({ history }));
    // The page counts again after the sentence.
    await expect.poll(entries).toBe('601');
    return { said, entries: String(await entries()) };
  },
);

security(
  'import',
  '150 pins, beside one of the user',
  {
    said: `Added to the history: 0, to the pins: ${MAX_PINS - 1}, to the prices marked as genuine: 0. Left as they were, as they are here already: 1. Not imported, as they are too old or there is no room for them: 50.`,
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
    const text = transferFile({
      cleared: ['1688 1', '1688 2'],
      history: [entry({ id: 'one more' })],
    });
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
