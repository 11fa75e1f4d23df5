import { afterAll, expect, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { showPart } from '../support/browser/options';
import { openScene } from '../support/browser/scene';
import { fillIn, OPEN_PLATFORM, SERVICE_HOSTS } from '../support/browser/services';

const scene = await openScene({ hosts: SERVICE_HOSTS });
afterAll(() => scene.close());

/** How the options hint at a stored key. */
const HINT = '••••';

test('deleted settings and keys disappear from the fields', async () => {
  const options = await fillIn(scene, OPEN_PLATFORM);
  const address = options.locator('#baseUrl');
  await options.getByTestId('save').click();
  await options.locator('[data-testid=verdict][data-verdict=saved]').waitFor();
  expect(await options.locator('main').innerHTML()).toContain(HINT);
  expect(await address.inputValue()).toBe(scene.gateway.url);

  await showPart(options, 'data');
  await options.getByTestId('delete-everything').click();
  await options.getByTestId('also-settings').check();
  await options.getByTestId('also-keys').check();
  await options.getByTestId('delete-everything-confirm').click();
  await expect
    .poll(() => options.getByTestId('delete-said').innerText())
    .toBe('Everything was deleted.');
  await expect.poll(() => address.inputValue()).not.toBe(scene.gateway.url);
  expect(await options.locator('main').innerHTML()).not.toContain(HINT);

  const opened = await openExtensionPage(scene.browser, 'options.html');
  expect(await address.inputValue()).toBe(await opened.locator('#baseUrl').inputValue());
});
