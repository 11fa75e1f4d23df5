import { afterAll, describe, expect, test } from 'vitest';
import { roomOf } from '../support/browser/panel-room';
import { openScene } from '../support/browser/scene';
import { watchShifts } from '../support/browser/shifts';
import { showSearch, type ShownSearch, speak, storeSearch } from '../support/browser/shown-search';
import type { Language } from '../../utils/core/model/languages';
import type { Search } from '../../utils/core/model/search';
import { type Way, wayAt } from '../../utils/core/pages-1688/way';
import { fullOffer, otherOffer } from '../support/offers/full';

const scene = await openScene();
afterAll(() => scene.close());
await scene.show('<h1>Shop</h1>');
const panel = await scene.openPanel();
await panel.locator('[data-status=idle]').waitFor();

const OFFERS = [0, 1, 2, 3, 4, 5, 6, 7].map((index) =>
  index < 3 ? fullOffer(index) : otherOffer(index),
);
const HOUR_MS = 3_600_000;

/** A search in its tab of 1688. */
const inTab = (
  state: Search['state'],
  way: Pick<Way, 'step' | 'state'>,
): ShownSearch['more'] & object => ({
  service: 'web',
  state,
  way: { ...wayAt(1, Date.now()), ...way },
});
const WAITING = inTab({ status: 'handed-off' }, { step: 'press', state: 'preview' });
const AT_LOGIN = inTab({ status: 'handed-off' }, { step: 'give', state: 'login' });
const READING = inTab(
  { status: 'running', stage: 'posting', startedAt: Date.now(), deadline: Date.now() + HOUR_MS },
  { step: 'read', state: 'results' },
);

describe.each([
  ['that waits for a hand', WAITING],
  ['at the login', AT_LOGIN],
] as const)('a search without a key %s', (_, more) => {
  test('shows the first of its offers at once, and four whole', async () => {
    await panel.setViewportSize({ width: 360, height: 720 });
    await showSearch(panel, { offers: OFFERS, pagePrice: '24.99', more });
    const room = await roomOf(panel);
    expect(room.firstTop).toBeLessThanOrEqual(184);
    expect(room.inSight).toBeGreaterThanOrEqual(4);
  });

  test.each<[Language, number]>([
    ['en', 360],
    ['de', 252],
    ['ru', 252],
    ['ar', 360],
  ])('shows what is to be done without scrolling, in %s at %i pixels', async (language, width) => {
    await speak(panel, language);
    await panel.setViewportSize({ width, height: 640 });
    await storeSearch(panel, { offers: [], more });
    const action = panel.getByTestId('show-tab');
    await action.waitFor();
    const box = await action.boundingBox();
    expect((box?.y ?? 640) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
    expect(await panel.evaluate(() => document.documentElement.scrollHeight)).toBe(640);
  });
});

test('the first offer of a search without a key moves nothing', async () => {
  await speak(panel, 'en');
  await panel.setViewportSize({ width: 360, height: 720 });
  await storeSearch(panel, { offers: [], more: READING });
  const skeleton = panel.getByTestId('skeleton').locator('li').first();
  await skeleton.waitFor();
  const room = await skeleton.boundingBox();
  const shifts = await watchShifts(panel);
  await panel.waitForTimeout(300); // those before are reported as well
  await shifts.evaluate((all) => all.splice(0));
  await showSearch(panel, { offers: OFFERS, more: { service: 'web' } });
  expect((await roomOf(panel)).firstTop).toBe(room?.y);
  await panel.waitForTimeout(300);
  expect(await shifts.evaluate((all) => all)).toEqual([]);
});
