import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { createClosers } from '../../demo/closers';
import { openScene, type Scene } from '../support/browser/scene';
import { showPart } from '../support/browser/options';
import { waitForStatus } from '../support/browser/panel';

const closers = createClosers();
let scene: Scene;

beforeAll(async () => {
  scene = await closers.keep(openScene({}));
});
afterAll(() => closers.closeAll());

test('a language chosen in the options is that of all pages, at once and after a restart', async () => {
  const panel = await scene.openPanel();
  await waitForStatus(panel, 'idle');
  const before = await panel.locator('body').innerText();
  const options = await openExtensionPage(scene.browser, 'options.html');
  const card = options.locator('[data-service=open-platform]');
  await card.getByRole('radio').check();
  await card.locator('#appKey').fill('typed, not saved');
  await showPart(options, 'language');
  const choice = options.getByTestId('language-choice');
  await choice.focus();
  await choice.selectOption('zh-CN');

  await expect.poll(() => options.locator('h1').innerText()).toMatch(/\p{Script=Han}{2}/u);
  await expect.poll(() => options.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(await card.locator('#appKey').inputValue()).toBe('typed, not saved');
  expect(await choice.evaluate((list) => list === document.activeElement)).toBe(true);
  await expect.poll(() => panel.locator('html').getAttribute('lang')).toBe('zh-CN');
  await waitForStatus(panel, 'idle');
  expect(await panel.locator('body').innerText()).toMatch(/\p{Script=Han}{4}/u);
  await expect
    .poll(() => options.evaluate(() => chrome.action.getTitle({})))
    .toMatch(/\p{Script=Han}{2}/u);
  await options.reload();
  await expect.poll(() => options.locator('html').getAttribute('lang')).toBe('zh-CN');

  await choice.selectOption('browser');
  await expect.poll(() => panel.locator('body').innerText()).toBe(before);
});
