/** The way from the link of a team's relay, opened in a tab, to offers that came through the relay. */
import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { pressToolbarButton } from '../../demo/browser/panel';
import { firstProduct } from '../support/browser/gateway';
import { errorCode, offerIds, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { SERVICE_HOSTS, showPublicPicture } from '../support/browser/services';
import { MEMBER, startFakeRelay } from '../support/team/fake-relay';

const scene = await openScene({ hosts: SERVICE_HOSTS });
const relay = await startFakeRelay(scene.gateway);
afterAll(async () => {
  await scene.close();
  await relay.close();
});

const { context, extensionId } = scene.browser;
const pagesOf = (file: string) =>
  context
    .pages()
    .filter((page) => page.url().startsWith(`chrome-extension://${extensionId}/${file}`));

async function optionsAfter(act: () => Promise<void>): Promise<Page> {
  await act();
  await expect.poll(() => pagesOf('options.html').length).toBe(1);
  const [options] = pagesOf('options.html');
  if (!options) throw new Error('No options');
  return options;
}

/** Everything that the extension has in memory and on the disk. */
async function storedText(): Promise<string> {
  const worker = await extensionWorker(scene.browser);
  return worker.evaluate(async () =>
    JSON.stringify(await Promise.all([chrome.storage.local.get(), chrome.storage.session.get()])),
  );
}

/** Both run in the options. */
const focused = () => document.activeElement?.textContent;
function isFocusInView(): boolean {
  const box = document.activeElement?.getBoundingClientRect();
  const seen = box && document.elementFromPoint(box.left + 4, box.top + 4);
  return seen !== undefined && seen === document.activeElement;
}

test('the button on the page of a link shows whose relay it is, without access to the page', async () => {
  const link = relay.joinLink.replace('127.0.0.1', 'localhost');
  await scene.page.goto(link);
  const options = await optionsAfter(() => pressToolbarButton(scene.browser, scene.page));
  const host = new URL(link).host;
  await options.getByTestId('team-before').waitFor();
  expect(await options.getByTestId('team-before').innerText()).toContain(host);
  await expect.poll(() => options.evaluate(focused)).toBe('Team');
  expect(options.url()).not.toContain('fo1688_');
  expect(await storedText()).not.toContain(MEMBER); // it was read, and is nowhere but in the field
  expect(relay.received).toEqual([]); // nobody was asked
  await options.setViewportSize({ width: 400, height: 500 }); // from now on the navigation covers what scrolls
  await options.reload();
  await options.getByTestId('team-join').waitFor();
  expect(await options.locator('#team-token').inputValue()).toBe('');
});

test('a team is joined from its link, and searches go through its relay', async () => {
  await scene.page.goto(relay.joinLink);
  const options = await optionsAfter(() => pressToolbarButton(scene.browser, scene.page));
  await options.getByTestId('team-before').waitFor();
  await expect.poll(() => options.evaluate(focused)).toBe('Team');
  expect(await options.evaluate(isFocusInView)).toBe(true);
  await options.getByTestId('team-join').click();
  await options.locator('[data-testid=team-verdict][data-verdict=joined]').waitFor();
  expect(await options.getByTestId('team-joined').innerText()).toContain('Buyers');

  await showPublicPicture(scene);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
  const [asked, search] = relay.received;
  expect(asked).toMatchObject({ path: '/team' });
  expect(search?.path).toBe('/ask');
  for (const { headers, body } of relay.received) {
    expect(headers['authorization']).toBe(`Bearer ${MEMBER}`);
    expect(body.toString('latin1')).not.toMatch(/access_token|_aop_signature|fo1688_/);
  }
});

test('a member whose token was taken back is told so, and leaves', async () => {
  relay.refuse({ status: 401, code: 'member-unknown' });
  const panel = await scene.click(scene.page.locator('img'));
  expect(await errorCode(panel)).toBe('member-unknown');
  expect(await panel.locator('body').innerText()).toContain('does not know you as a member');
  const [options] = pagesOf('options.html');
  await options?.getByTestId('team-test').click();
  await options?.locator('[data-testid=team-verdict][data-verdict=member-unknown]').waitFor();
  await options?.getByTestId('team-leave').click();
  await options?.locator('[data-testid=team-verdict][data-verdict=left]').waitFor();
  expect(await storedText()).not.toContain(MEMBER);
});
