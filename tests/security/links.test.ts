import { afterAll } from 'vitest';
import { openAnsweredScene } from '../support/browser/scene';
import { offerIdAt, offers } from '../support/browser/service';
import { security } from '../support/tables/row';
import { REFUSED } from './refused-links';

/** Kept letter by letter; the last one is written in a way that any normalisation would change. */
const OPENED = [
  'https://detail.1688.com/offer/721188620217.html',
  'https://1688.com',
  'HTTPS://m.1688.com?x=1',
  'https://Detail.1688.com:443/offer/../offer/3.html?a=%7e&b=%20#x',
];

const links = [...Object.values(REFUSED).flat(), ...OPENED];
const scene = await openAnsweredScene();
afterAll(() => scene.close());
const { panel } = scene;
await scene.ask(
  offers({
    count: links.length,
    total: links.length,
    more: (index) => ({ detailPageUrl: links[index] }),
  }),
);

const cardOf = (link = '') => panel.locator(`[data-offer-id="${offerIdAt(links.indexOf(link))}"]`);

/** Where the cards of these offers lead to; each card must be there. */
async function hrefsOf(spellings: readonly string[]): Promise<(string | null)[]> {
  const hrefs = await Promise.all(
    spellings.map(async (spelling) => {
      await cardOf(spelling).waitFor();
      const anchors = cardOf(spelling).locator('a');
      return anchors.evaluateAll((all) => all.map((anchor) => anchor.getAttribute('href')));
    }),
  );
  return hrefs.flat();
}

for (const [name, spellings] of Object.entries(REFUSED)) {
  const expected = { spellings: spellings.length, links: [] };
  security('link', name, expected, async () => ({
    spellings: spellings.length,
    links: await hrefsOf(spellings),
  }));
}

security('link', 'of 1688 by https, letter by letter', OPENED, () => hrefsOf(OPENED));

for (const [name, link, count] of [
  ['a refused one', REFUSED['another scheme']?.[0], 0],
  ['one that is opened', OPENED[3], 1],
] as const) {
  const expected = { menu: count, tray: count };
  security('link', `of ${name}, in the menu and in the tray`, expected, async () => {
    await cardOf(link).getByTestId('offer-menu').click();
    await panel.getByTestId('copy-link').waitFor();
    const menu = await panel.locator(':popover-open a').count();
    await panel.keyboard.press('Escape');
    const pin = cardOf(link).getByTestId('pin');
    await pin.click();
    const tray = panel.getByTestId('tray');
    if ((await panel.getByTestId('tray-toggle').getAttribute('aria-expanded')) === 'false') {
      await panel.getByTestId('tray-toggle').click();
    }
    await tray.locator('thead th').nth(1).waitFor();
    const seen = { menu, tray: await tray.locator('a').count() };
    await tray.getByRole('button', { name: /^Unpin/ }).click();
    return seen;
  });
}
