/** Joining a team in Firefox, whose prompt is a real one. */
import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { acceptPrompt } from '../support/firefox/prompt';
import { openScene } from '../support/firefox/scene';
import { pressToolbarButton } from '../support/firefox/toolbar';
import { MEMBER, startFakeRelay } from '../support/team/fake-relay';

declare const browser: { declarativeNetRequest: typeof chrome.declarativeNetRequest };

const scene = await openScene();
const relay = await startFakeRelay(scene.gateway);
afterAll(async () => {
  await scene.close();
  await relay.close();
});

const { options, shop, marionette, extension, site } = scene;

/** Runs in the options. */
const textOf = (testId: string) =>
  document.querySelector<HTMLElement>(`[data-testid=${testId}]`)?.innerText ?? '';
const verdictOf = () =>
  document.querySelector('[data-testid=team-verdict]')?.getAttribute('data-verdict') ?? '';

/** Runs in the options. */
const rules = () => browser.declarativeNetRequest.getSessionRules();

test('a team is joined from the page of its link, and finds offers through its relay', async () => {
  await shop.goTo(relay.joinLink);
  await pressToolbarButton(marionette, extension.id);
  await expect.poll(() => options.evaluate(textOf, 'team-before')).toContain('127.0.0.1');
  expect(await options.evaluate(() => location.href)).not.toContain('fo1688_');
  expect(relay.received).toEqual([]);

  await options.press('left', '[data-testid=team-join]');
  const prompt = await acceptPrompt(marionette);
  expect(prompt).toContain('127.0.0.1');
  await expect.poll(() => options.evaluate(verdictOf)).toBe('joined');

  const src = site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  await scene.click();
  expect((await scene.sidebar.waitFor('done')).offerIds[0]).toBe(firstProduct.offerId);
  expect(relay.received.map(({ headers }) => headers['authorization'])).toEqual([
    `Bearer ${MEMBER}`,
    `Bearer ${MEMBER}`,
  ]);

  // The background may ask the own network for nothing by GET from its first picture on.
  expect(await options.evaluate(rules)).toHaveLength(1);
  await options.press('left', '[data-testid=team-test]');
  await expect.poll(() => options.evaluate(verdictOf)).toBe('tested');
});
