import type { Page } from '@playwright/test';
import { afterAll, expect } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { firstProduct } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { productPage } from '../support/browser/site';
import { openScene } from '../support/browser/scene';
import { fault } from '../support/tables/row';

const scene = await openScene();
afterAll(() => scene.close());
const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
await scene.show(productPage(src, '24.99'));
const panel = await scene.click(scene.page.locator('#picture'));
await waitForStatus(panel, 'done');
const options = await openExtensionPage(scene.browser, 'options.html#data');

// A headless browser leaves a refused write open (Chromium 156): it is refused as others do it.
for (const page of [panel, options]) {
  await page.evaluate(() => {
    const refuse = () =>
      Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
    Object.assign(navigator.clipboard, { write: refuse, writeText: refuse });
  });
}

/** What a notice says and offers. */
async function messageOf(page: Page, testId: string): Promise<string> {
  const notice = page.getByTestId(testId);
  await expect.poll(() => notice.innerText()).not.toMatch(/^$|Making/);
  const text = await notice.locator('output').innerText();
  return [text, await notice.getByRole('button').first().innerText()].join(' → ');
}

const fromMenu = async (choice: string) => {
  await panel.getByTestId('offer').first().getByTestId('offer-menu').click();
  await panel.getByTestId(choice).click();
};

async function fromList(kind: string): Promise<string> {
  await panel.getByTestId('list-export').click();
  await panel.getByTestId(`export-${kind}`).click();
  return messageOf(panel, 'taken-said');
}

const REFUSED = /^The browser did not allow the copy\. \(.*\) → Save it as a file$/;
const matches = (text: string, pattern: RegExp) => (pattern.test(text) ? 'refusal shown' : text);

fault('clipboard refused', 'a table', 'refusal shown, then a file', async () => {
  const refusal = matches(await fromList('copy'), REFUSED);
  const waiting = panel.waitForEvent('download');
  await panel.getByTestId('taken-said').getByRole('button').first().click();
  const file = (await waiting).suggestedFilename();
  return `${refusal}, then ${file.endsWith('.csv') ? 'a file' : file}`;
});

fault(
  'clipboard refused',
  'the link of an offer',
  `The browser did not allow the copy. Select and copy it here. https://detail.1688.com/offer/${firstProduct.offerId}.html → Try again`,
  async () => {
    await fromMenu('copy-link');
    await expect.poll(() => panel.getByTestId('taken-said').innerText()).toContain('Select');
    return messageOf(panel, 'taken-said');
  },
);

fault(
  'clipboard refused',
  'the question to a seller',
  'The browser did not allow the copy. Select the text and copy it.',
  async () => {
    await fromMenu('ask');
    const question = panel.getByTestId('question');
    await panel.getByTestId('question-copy').click();
    await expect.poll(() => question.locator('output').innerText()).not.toBe('');
    const text = await question.locator('output').innerText();
    await panel.keyboard.press('Escape');
    return text;
  },
);

fault(
  'download refused',
  'a list as CSV',
  'Handed to the browser, which saves it with your downloads. Not there? → Try again',
  async () => {
    await scene.browser.session.send('Browser.setDownloadBehavior', { behavior: 'deny' });
    return fromList('csv');
  },
);

fault(
  'download refused',
  'all that is kept',
  'The file was handed to the browser, which saves it with your downloads. If it is not there, export again.',
  async () => {
    await options.getByTestId('export-all').click();
    const answer = options.getByTestId('transfer-said');
    await expect.poll(() => answer.innerText()).not.toBe('');
    return answer.innerText();
  },
);
