import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Behaviour } from '../../demo/gateway/web/behaviour';
import { openKeylessScene } from '../support/firefox/without-a-key';

const scene = await openKeylessScene();
afterAll(() => scene.close());

let prompt = '';
beforeAll(async () => {
  await scene.search();
  prompt = await scene.choose();
  await scene.expectOffers();
});

test('one prompt asks for 1688’s pages and pictures, and for leave to send no more than pictures', () => {
  expect(prompt).toMatch(/1688\.com/);
  expect(prompt).toMatch(/login\.taobao\.com/);
  expect(prompt).toMatch(/alicdn\.com/);
  expect(prompt).toContain('website content');
  expect(prompt).not.toMatch(/authentication information|search terms/);
});

describe('a right click without a key', () => {
  beforeEach(() => scene.closeTabsOf1688());

  test.each<[string, Partial<Behaviour>]>([
    ['a preview waits for its button', {}],
    ['the change is ignored, and the paste is taken', { takes: ['paste'] }],
    ['the paste is ignored as well, and the drop is taken', { takes: ['drop'] }],
    ['the button is in a closed shadow root', { shadow: 'closed' }],
    ['the result opens in a new tab that knows no opener', { opens: 'new-tab-noopener' }],
  ])('the offers of 1688’s own page are listed where %s', async (_, behaviour) => {
    await scene.search(behaviour);
    await scene.expectOffers();
    expect(await scene.inFront()).toBe(scene.products[0]);
  });
});
