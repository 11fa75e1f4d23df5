/** What only the user's hand does in the tab of 1688: reading goes on by itself after it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Behaviour } from '../../demo/gateway/web/behaviour';
import { findTabBelow } from '../support/firefox/tab';
import { openKeylessScene } from '../support/firefox/without-a-key';

const scene = await openKeylessScene();
afterAll(() => scene.close());
beforeAll(async () => {
  await scene.search();
  await scene.choose();
  await scene.expectOffers();
});
beforeEach(() => scene.closeTabsOf1688());

const { standIn, marionette, sidebar } = scene;

async function signIn(host: string): Promise<void> {
  const tab = await findTabBelow(marionette, `https://${host}/`);
  await tab.press('left', '.fm-button');
}

test('where a press by script is ignored, the user presses in the tab', async () => {
  await scene.search({ button: 'trusted-click' });
  expect((await sidebar.waitFor('handed-off')).text).toContain('搜索图片');
  const tab = await findTabBelow(marionette, 'https://www.1688.com/');
  await tab.press('left', '.search-btn');

  await scene.expectOffers();
  expect(standIn.presses).toEqual([
    { isTrusted: false, isTaken: false },
    { isTrusted: true, isTaken: true },
  ]);
});

describe('a login that 1688 asks for', () => {
  test.each<[string, string, Partial<Behaviour>]>([
    ['before the picture is put in', 'login.1688.com', { loginAt: 'upload' }],
    ['before the results', 'login.1688.com', { loginAt: 'results' }],
    [
      'before the results, at Taobao',
      'login.taobao.com',
      { loginAt: 'results', loginOn: 'taobao' },
    ],
  ])('reading goes on by itself after a login %s', async (_, host, behaviour) => {
    await scene.search(behaviour);
    await sidebar.waitFor('handed-off');
    await signIn(host);
    await scene.expectOffers();
  });

  test('a search goes on after a login during which the background page has ended', async () => {
    await scene.search({ loginAt: 'results' });
    await sidebar.waitFor('handed-off');
    await scene.extension.endBackground();
    await signIn('login.1688.com');
    await scene.expectOffers();
  });
});
