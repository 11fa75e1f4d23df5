import { afterAll } from 'vitest';
import { withLibreOffice, xmlOfCsv } from '../office/libreoffice';
import { downloads } from '../support/browser/download';
import { firstProduct } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { offerIdsUpTo, offers, openService } from '../support/browser/service';
import { targetsOf } from '../support/exported-links';
import { security } from '../support/tables/row';
import { REFUSED } from './refused-links';

/** Addresses that the panel would open as well: a file links to none that was not made from an id. */
const ADDRESSES = [
  ...Object.values(REFUSED).flat(),
  'https://detail.1688.com/offer/721188620217.html?to=evil.test',
  'https://www.1688.com/redirect?to=https://evil.test/',
];
const COUNT = ADDRESSES.length;
const OWN = offerIdsUpTo(COUNT).map((id) => `https://detail.1688.com/offer/${id}.html`);

const at = (index: number) => ADDRESSES[index % COUNT];
const service = await openService(
  offers({
    count: COUNT,
    total: COUNT,
    more: (index) => ({
      title: `杯子 ${index + 1}ml ${at(index)} www.evil.test ask@evil.test`,
      sellerName: at(index + 1),
      imageUrl: at(index + 2),
      detailPageUrl: at(index),
    }),
  }),
);
const scene = await openScene();
afterAll(async () => {
  await scene.close();
  await service.close();
});
await scene.useService(service.url);
const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
await scene.show(`<img src="${src}">`);
await scene.page.evaluate(() => void (document.title = 'Shop https://evil.test www.evil.test'));
const panel = await scene.click(scene.page.locator('img'));
await waitForStatus(panel, 'done');

/** Saves a file by the menu. */
async function save(kind: string, menu = 'list-export', count = 1) {
  const files = await downloads(
    panel,
    async () => {
      await panel.getByTestId(menu).first().click();
      await panel.getByTestId(kind).click();
    },
    count,
  );
  return (ending: string) => {
    const file = files.find(({ name }) => name.endsWith(ending));
    if (!file) throw new Error(`No ${ending} was saved`);
    return file.bytes;
  };
}

/** What is copied, by its type, without the clipboard of this computer. */
async function copy(kind: string, type: string): Promise<string> {
  await panel.evaluate(() => {
    navigator.clipboard.write = async (items) => void Reflect.set(window, 'copied', items);
  });
  await panel.getByTestId('list-export').first().click();
  await panel.getByTestId(kind).click();
  await panel.waitForFunction(() => Reflect.has(window, 'copied'));
  return panel.evaluate(async (wanted) => {
    const [item] = Reflect.get(window, 'copied');
    Reflect.deleteProperty(window, 'copied');
    return (await item.getType(wanted)).text();
  }, type);
}

/** Targets of the links of a document, as a browser reads it. */
async function anchorsOf(html: string | Uint8Array): Promise<string[]> {
  const page = await scene.browser.context.newPage();
  try {
    await page.setContent(typeof html === 'string' ? html : new TextDecoder().decode(html));
    const links = page.locator('a, area, form, [ping], [onclick]');
    const found = await links.evaluateAll((all) =>
      all.map((one) => one.getAttribute('href') ?? ''),
    );
    return [...new Set(found)];
  } finally {
    await page.close();
  }
}

const seen = (links: readonly string[]) => ({
  offers: OWN.filter((own) => links.includes(own)).length,
  elsewhere: links.filter((link) => !OWN.includes(link)),
});
const OFFERS_ALONE = { offers: COUNT, elsewhere: [] };

security('exported link', 'a copied table', OFFERS_ALONE, async () =>
  seen(await anchorsOf(await copy('export-copy', 'text/html'))),
);
security('exported link', 'the sheet for a client', OFFERS_ALONE, async () =>
  seen(await anchorsOf((await save('export-html'))('.html'))),
);
security('exported link', 'an Excel file', OFFERS_ALONE, async () =>
  seen(targetsOf((await save('export-xlsx'))('.xlsx'))),
);
security(
  'exported link',
  'in a CSV file, opened in LibreOffice',
  { offers: true, links: [] },
  async () => {
    const csv = new TextDecoder().decode((await save('export-csv'))('.csv'));
    const links = (await xmlOfCsv(csv)).match(/xlink:href="[^"]*"/g) ?? [];
    return { offers: OWN.every((own) => csv.includes(own)), links: [...links] };
  },
  withLibreOffice,
);

for (const kind of ['html', 'xlsx'] as const) {
  const best = { offers: 1, elsewhere: [] };
  security('exported link', `the ${kind} file of today’s searches`, best, async () => {
    await panel.getByTestId('today-line').click();
    const file = (await save(`history-${kind}`, 'history-export'))(`.${kind}`);
    await panel.getByTestId('history-back').click();
    return seen(kind === 'html' ? await anchorsOf(file) : targetsOf(file));
  });
}

security('exported link', 'the sheet of evidence', { offers: 1, elsewhere: [] }, async () => {
  await panel.getByTestId('pin').first().click();
  const toggle = panel.getByTestId('tray-toggle');
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  return seen(await anchorsOf((await save('export-evidence', 'tray-export', 2))('.html')));
});

for (const [kind, type] of [
  ['order', 'xlsx'],
  ['orderPrint', 'html'],
] as const) {
  security(
    'exported link',
    `in an order’s ${type} file`,
    { offers: 1, elsewhere: [] },
    async () => {
      const file = (await save(`export-${kind}`, 'tray-export'))(`.${type}`);
      return seen(type === 'html' ? await anchorsOf(file) : targetsOf(file));
    },
  );
}
