import { afterAll, expect } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { clickAgain } from '../support/browser/click';
import { breakDatabase, raiseDatabase, versionOf } from '../support/browser/databases';
import { firstProduct } from '../support/browser/gateway';
import { importFile, transferFile } from '../support/browser/import-file';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { fault } from '../support/tables/row';
import { entry } from '../support/offers/saved';

const scene = await openScene();
afterAll(() => scene.close());
const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
await scene.show(`<img src="${src}">`);
const panel = await scene.openPanel();
const options = await openExtensionPage(scene.browser, 'options.html#data');

const now = Date.now();
/** The last one is the oldest. */
const entries = Array.from({ length: 20 }, (_, at) =>
  entry({ id: `kept-${at}`, at: now - (at + 1) * 60_000 }),
);

async function importHistory(history: readonly object[], version = 1): Promise<string> {
  const text = transferFile({ history }).replace('"version":1', `"version":${version}`);
  const message = await importFile(options, text);
  return message.split('.', 1)[0] ?? '';
}

async function usage(): Promise<string> {
  await options.reload();
  const line = options.getByTestId('history-usage');
  await expect.poll(() => line.innerText()).not.toBe('');
  const count = await line.getAttribute('data-entries');
  return count === null || count === 'false' ? line.innerText() : count;
}

async function deleteHistory(): Promise<string> {
  await options.getByTestId('delete-history').click();
  await options.getByTestId('delete-history-confirm').click();
  await expect.poll(() => options.getByTestId('delete-said').innerText()).not.toBe('');
  return usage();
}

async function search(): Promise<string> {
  await scene.page.bringToFront();
  await clickAgain(scene, panel);
  await waitForStatus(panel, 'done');
  return (await offerIds(panel))[0] === firstProduct.offerId ? 'found' : 'something else';
}

/** What the panel says of a search that the history cannot keep, and the one thing to do. */
async function trouble(): Promise<string> {
  const problem = panel.getByTestId('history-problem');
  await problem.waitFor({ timeout: 15_000 });
  return (await problem.innerText()).split('\n').filter(Boolean).join(' → ');
}

// The first row: nothing is kept yet.
fault(
  'storage full',
  'the disk, with nothing that can go',
  {
    search: 'found',
    panel:
      'The disk is full, so that searches are no longer kept. Keep less of them, or make room. → Open options',
  },
  async () => {
    const origin = `chrome-extension://${scene.browser.extensionId}`;
    const client = await options.context().newCDPSession(options);
    await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    const found = await search();
    const message = await trouble();
    await client.send('Storage.overrideQuotaForOrigin', { origin });
    return { search: found, panel: message };
  },
);

fault(
  'schema newer',
  'the history',
  {
    options:
      'The history was written by a newer version of Find on 1688. Update the extension to read it; nothing was changed.',
    search: 'found',
    panel:
      'The history was written by a newer version of Find on 1688. Update the extension to read it; nothing was changed. → Try again',
    version: 7,
    deleted: '0',
  },
  async () => {
    await usage(); // it has opened its database
    await options.evaluate(raiseDatabase, 'results');
    return {
      options: await usage(),
      search: await search(),
      panel: await trouble(),
      version: await options.evaluate(versionOf, 'results'),
      deleted: await deleteHistory(),
    };
  },
);

fault(
  'schema newer',
  'the file of an export',
  'This file is from a newer version of Find on 1688',
  () => importHistory(entries, 2),
);

fault(
  'storage corrupt',
  'a history without its tables',
  {
    options: 'The history cannot be read. It may be damaged.',
    import: 'The import stopped',
    search: 'found',
    deleted: '0',
    afterwards: 'Added to the history: 20, to the pins: 0, to the prices marked as genuine: 0',
  },
  async () => {
    await options.evaluate(breakDatabase, 'results');
    const broken = await usage();
    return {
      options: broken,
      import: await importHistory(entries),
      search: await search(),
      deleted: await deleteHistory(),
      afterwards: await importHistory(entries),
    };
  },
);
