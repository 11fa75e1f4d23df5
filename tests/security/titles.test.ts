import { afterAll, expect } from 'vitest';
import { misplacedWords } from '../support/browser/accessibility';
import { openHostileScene } from '../support/browser/hostile-scene';
import { security } from '../support/tables/row';
import { chooseView } from '../support/browser/panel-controls';

const PATIENT = { timeout: 15_000 };

/** Each would reverse, move, hide in or stack on the text after it, if rendered. */
const TITLES = [
  '\u202E杯子 override',
  '\u202D杯子 override to the right',
  '\u202B杯子 embedded',
  '\u202A杯子 embedded',
  '\u2067杯子 isolated',
  '\u2066\u2067\u2068杯子 isolated three times',
  '\u2069\u202E杯子 out of its isolation',
  '\u2069\u2069\u2069\u2069\u202E杯子 out of four of them',
  '\u202C\u202C\u2069\u202B杯子 out of all',
  '杯子\u202E',
  '\u200F杯子 mark\u200F',
  '\u061C杯子 mark',
  '\u0627\u0644\u0643\u0648\u0628 杯子 500',
  '\u05DB\u05D5\u05E1 杯子 12.50',
  '\u200B\u200B\u200B',
  '\u2060\uFEFF\u200D',
  '\u00AD杯\u00AD子\u00AD',
  'z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A杯'.repeat(9),
  '杯\u2028子\u2029杯',
  '杯\u0000子\u0007\u001B[31m',
  '\uD800杯\uDC00',
  '👨‍👩‍👧‍👦'.repeat(30),
  'W'.repeat(5000),
  '杯'.repeat(5000),
  '\u{E0041}\u{E0042}杯',
  '\uFFF9杯\uFFFA子\uFFFB',
];
const scene = await openHostileScene({
  texts: TITLES,
  count: TITLES.length,
  title: '\u2069\u202Eshop of cups',
});
afterAll(() => scene.close());
const { panel } = scene;
const offer = panel.getByTestId('offer');
const WIDTH = 420;

/** Words of ours that others' text has moved, and whether something reaches beyond the panel. */
async function seen() {
  const width = await panel.evaluate(() => document.documentElement.scrollWidth);
  return { misplaced: await misplacedWords(panel), isWider: width > WIDTH };
}
const HOLDS = { misplaced: [], isWider: false };

security('title', 'words beside one that is not isolated', ['12 pieces'], async () => {
  await panel.evaluate((title) => {
    const line = document.createElement('p');
    line.append(`${title} `, '12 pieces');
    line.id = 'not-isolated';
    document.body.append(line);
  }, TITLES[0]);
  const found = await misplacedWords(panel);
  await panel.evaluate(() => document.querySelector('#not-isolated')?.remove());
  return found;
});

security('title', `${TITLES.length} in a list, as title, seller and place`, HOLDS, async () => {
  await scene.search();
  await expect.poll(() => offer.count(), PATIENT).toBeGreaterThan(TITLES.length / 2);
  return seen();
});

security('title', 'a title in details, the menu and a question', HOLDS, async () => {
  await panel.locator('[data-testid=offer][data-details=known]').nth(2).waitFor(PATIENT);
  for (const place of [0, 1, 2]) await offer.nth(place).getByTestId('details').click();
  const details = await seen();
  await offer.first().getByTestId('offer-menu').click();
  await panel.getByTestId('ask').first().click();
  await panel.getByTestId('question-zh').waitFor();
  const question = await seen();
  await panel.keyboard.press('Escape');
  return { ...details, misplaced: [...details.misplaced, ...question.misplaced] };
});

for (const view of ['table', 'list'] as const) {
  security('title', `a title in a ${view}`, HOLDS, async () => {
    await chooseView(panel, view);
    await offer.first().waitFor();
    return seen();
  });
}

security('title', 'a title in the tray', HOLDS, async () => {
  const pins = Math.min(6, await offer.count());
  for (let place = 0; place < pins; place += 1) await offer.nth(place).getByTestId('pin').click();
  await panel.getByTestId('tray-toggle').click();
  return seen();
});

security('title', 'a page’s title in the history', HOLDS, async () => {
  await panel.getByTestId('today-line').click();
  await panel.getByTestId('history-row').first().waitFor();
  return seen();
});

security('title', 'a seller’s name above the seller’s offers', HOLDS, async () => {
  await panel.getByTestId('history-back').click();
  await panel.getByTestId('tray-toggle').click(); // the pins lie above the offers
  const shop = offer.nth(1);
  if (!(await shop.getByTestId('offer-details').isVisible())) {
    await shop.getByTestId('details').click();
  }
  await shop.getByTestId('seller-offers').click();
  await panel.getByTestId('seller').getByTestId('offer').first().waitFor(PATIENT);
  return seen();
});
