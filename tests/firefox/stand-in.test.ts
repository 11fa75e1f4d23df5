import { afterAll, expect, test } from 'vitest';
import { launchFirefox } from '../support/firefox/firefox';
import { openProxy } from '../support/firefox/proxy';
import { firstTab } from '../support/firefox/tab';
import { openEmptyStandIn } from '../support/stand-in-1688';

const standIn = await openEmptyStandIn();
const proxy = await openProxy(standIn.hosts, standIn.port);
const firefox = await launchFirefox({ proxy: proxy.port });
const tab = await firstTab(firefox.marionette);
afterAll(async () => {
  await firefox.close();
  await proxy.close();
  await standIn.close();
});

test('Firefox meets the stand-in by the names of 1688', async () => {
  await tab.goTo('https://www.1688.com/');
  expect(await tab.evaluate(() => document.title)).toBe('阿里1688 - 批发采购网');
  expect(await tab.evaluate(() => location.href)).toBe('https://www.1688.com/');
  expect(standIn.pages).toEqual(['upload']);
  await tab.press('left', 'footer p');
  expect(proxy.refused.filter((target) => target.includes('1688'))).toEqual([]);
});

test('the proxy refuses every other host, and says which', async () => {
  await expect(tab.goTo('https://example.com/')).rejects.toThrow(/proxy/i);
  expect(proxy.refused).toContain('example.com:443');
});
