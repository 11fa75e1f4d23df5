import { afterAll } from 'vitest';
import { openAnsweredScene } from '../support/browser/scene';
import { offerIdAt, offers } from '../support/browser/service';
import { security } from '../support/tables/row';
import { REFUSED } from './refused-links';

/** Links of 1688: another offer, a tracker, short links that lead on. */
const OTHERS = [
  'https://detail.1688.com/offer/721188620217.html',
  'https://detail.1688.com/offer/610000000001.html?spm=a26352.1&tracker=me',
  'https://s.click.1688.com/t?e=rebate',
  'https://1688.com',
];

const links = [...Object.values(REFUSED).flat(), ...OTHERS];
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

/** The page of the offer that the service gave this address to. */
const pageOf = (link = '') =>
  `https://detail.1688.com/offer/${offerIdAt(links.indexOf(link))}.html`;

for (const [name, spellings] of [...Object.entries(REFUSED), ['of 1688', OTHERS] as const]) {
  const expected = spellings.map(pageOf);
  security('link', name, expected, () => hrefsOf(spellings));
}

for (const [name, link] of [
  ['a script', REFUSED['another scheme']?.[0]],
  ['a short link', OTHERS[2]],
] as const) {
  const expected = { menu: [pageOf(link)], tray: [pageOf(link)] };
  security('link', `the link of ${name}, in the menu and in the tray`, expected, async () => {
    const hrefs = (all: Element[]) => all.map((anchor) => anchor.getAttribute('href'));
    await cardOf(link).scrollIntoViewIfNeeded();
    await cardOf(link).getByTestId('offer-menu').click();
    await panel.getByTestId('copy-link').waitFor();
    const menu = await panel.locator(':popover-open a').evaluateAll(hrefs);
    await panel.keyboard.press('Escape');
    const pin = cardOf(link).getByTestId('pin');
    await pin.click();
    const tray = panel.getByTestId('tray');
    if ((await panel.getByTestId('tray-toggle').getAttribute('aria-expanded')) === 'false') {
      await panel.getByTestId('tray-toggle').click();
    }
    await tray.locator('thead th').nth(1).waitFor();
    const seen = { menu, tray: await tray.locator('a').evaluateAll(hrefs) };
    await tray.getByRole('button', { name: /^Unpin/ }).click();
    return seen;
  });
}
