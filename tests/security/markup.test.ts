import { afterAll, expect, onTestFinished } from 'vitest';
import { openHostileScene, isOwn } from '../support/browser/hostile-scene';
import { xssStrings } from '../support/browser/hostile-files';
import { watch } from '../support/browser/watch';
import { security } from '../support/tables/row';
import { chooseView, openPanelMenu } from '../support/browser/panel-controls';

const NOTHING = '0 elements, 0 executions, 0 requests';
const PATIENT = { timeout: 15_000 };

const texts = await xssStrings();
/** Texts of one line: of the page, and in the fields that the user fills in. */
const line = texts.filter((text) => /onerror|onload/.test(text) && text.length < 80).join(' ');
const scene = await openHostileScene({ texts, count: 50, title: line });
afterAll(() => scene.close());
const { panel } = scene;
const offer = panel.getByTestId('offer');

/** Texts as the extension takes them: for the screen, of a length that fits there. */
const asShown = new Set(texts.map((text) => text.trim().slice(0, 500)));

/** One text, or the translation with the seller's own below it; a text may have lines itself. */
function isShown(title: string): boolean {
  const breaks = [...title.matchAll(/\n/g)].map(({ index }) => index);
  const isBoth = (at: number) =>
    asShown.has(title.slice(0, at)) && asShown.has(title.slice(at + 1));
  return asShown.has(title) || breaks.some(isBoth);
}

/** Every text as it stands in a field of the answer, and what came of it. */
function row(name: string, shows: () => Promise<void>): void {
  const run = async () => {
    await shows();
    return scene.watch.read();
  };
  security('markup', name, NOTHING, run);
}

security(
  'markup',
  `${texts.length} texts as markup in a page of the web`,
  'elements and executions',
  async () => {
    const page = await scene.browser.context.newPage();
    onTestFinished(() => page.close());
    await page.goto(scene.site.page(''));
    const seen = await watch(page, isOwn);
    const some = texts.filter((text) => /<(?:img|svg)[^>]*on(?:error|load)/.test(text)).slice(0, 9);
    await page.evaluate((all) => {
      for (const text of all) document.body.insertAdjacentHTML('beforeend', text);
    }, some);
    await expect.poll(() => seen.read(), PATIENT).toMatch(/[1-9]\d* executions/);
    const found = await seen.read();
    return found.startsWith('0 elements') ? found : 'elements and executions';
  },
);

security('markup', 'markup by a script of the panel’s own', 'TypeError', async () => {
  const thrown = await panel.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>');
      return 'nothing';
    } catch (error) {
      return error instanceof Error ? error.name : 'thrown';
    }
  });
  expect(await scene.watch.read()).toContain('0 elements, 1 executions'); // the refusal
  return thrown;
});

row('titles, sellers, places and marks in a list', async () => {
  await scene.search();
  await expect.poll(() => offer.count(), PATIENT).toBeGreaterThan(10);
  const titles = await panel
    .locator('[data-testid=offer] h3')
    .evaluateAll((all) => all.map((title) => title.getAttribute('title') ?? ''));
  expect(titles.filter((title) => !isShown(title))).toEqual([]);
});

row('units and kinds in details', async () => {
  await panel.locator('[data-testid=offer][data-details=known]').nth(2).waitFor(PATIENT);
  await offer.first().getByTestId('details').click();
  await offer.first().getByTestId('offer-details').locator('bdi').first().waitFor();
});

row('an offer’s menu and the question to its seller', async () => {
  await offer.first().getByTestId('offer-menu').click();
  await panel.getByTestId('ask').first().click();
  await panel.getByTestId('question-city').fill(line);
  await panel.getByTestId('question-zh').waitFor();
});

row('three pins in the tray, with a note', async () => {
  await panel.keyboard.press('Escape');
  for (const place of [0, 1, 2]) await offer.nth(place).getByTestId('pin').click();
  await panel.getByTestId('tray-toggle').click();
  const note = panel.getByTestId('note').first();
  await note.fill(line);
  await note.blur();
});

for (const view of ['table', 'list'] as const) {
  row(`all offers as a ${view}`, async () => {
    const tray = panel.locator('[data-testid=tray-toggle][aria-expanded=true]');
    if ((await tray.count()) > 0) await tray.click(); // it lies above the offers
    await chooseView(panel, view);
    await offer.first().waitFor();
  });
}

row('all offers of a seller', async () => {
  if (!(await offer.first().getByTestId('offer-details').isVisible())) {
    await offer.first().getByTestId('details').click();
  }
  await offer.first().getByTestId('seller-offers').click();
  await panel.getByTestId('seller').getByTestId('offer').first().waitFor(PATIENT);
  expect(await panel.getByTestId('seller').locator('h2').first().textContent()).toMatch(/[<>]/);
});

row('words', async () => {
  await panel.getByTestId('back').click();
  await openPanelMenu(panel, 'refine-open');
  await panel.getByTestId('refine').getByRole('textbox').fill(line.slice(0, 60));
  await panel.keyboard.press('Enter');
  await panel.getByTestId('drop-words').waitFor(PATIENT);
  await expect.poll(() => offer.count(), PATIENT).toBeGreaterThan(10);
});

row('a refusal in the service’s own words', async () => {
  const body = JSON.stringify({ error_code: line.slice(0, 80), error_message: line });
  scene.answer(() => ({ status: 400, body }));
  await scene.search('failed');
  expect(await panel.getByTestId('panel').innerText()).toContain('onerror');
});

row('a refusal of details, beside offers', async () => {
  const body = JSON.stringify({ error_code: 'gw.APIACLDecline', error_message: line });
  scene.answer((api) => (/Detail|Seller/.test(api) ? { status: 400, body } : undefined));
  await scene.search();
  await offer.first().getByTestId('details').click();
  await offer.first().getByTestId('offer-details').waitFor();
});
