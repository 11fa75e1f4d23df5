import type { Page } from '@playwright/test';
import { openPanelMenu } from '../../tests/support/browser/panel-controls';
import type { View } from './view';

/**
 * Ways to another picture.
 * @param idle the view before the first search
 * @param done the view of a search with offers
 * @param thumbnails of other pictures at the clicked point
 */
export function inputViews(idle: View, done: View, thumbnails: readonly string[]): View[] {
  const [first = null, second = null] = thumbnails;
  return [
    {
      ...done,
      name: 'alternatives',
      alternatives: [first, second, null, first],
      act: openPicture,
    },
    {
      ...done,
      name: 'focus-alternative',
      alternatives: [first, second],
      act: async (page) => {
        await openPicture(page);
        await page.getByTestId('alternative').last().focus();
      },
    },
    {
      ...idle,
      name: 'focus-file',
      act: (page) => page.getByTestId('choose-file').focus(),
    },
    { ...done, name: 'panel-menu', act: (page) => openPanelMenu(page) },
    { ...done, name: 'other-picture', act: openMenu },
    { ...done, name: 'terms', act: (page) => page.getByTestId('terms').click() },
    { ...idle, name: 'drop-hint', act: dragOver },
    { ...done, name: 'drop-hint-offers', act: dragOver },
    { ...done, name: 'input-nothing', act: pasteNonsense },
    { ...idle, name: 'input-no-page', act: selectRegion },
    { ...idle, name: 'input-damaged', act: chooseDamaged },
  ];
}

async function openMenu(page: Page): Promise<void> {
  await openPanelMenu(page, 'other-picture');
  await page.getByTestId('picture-address').waitFor();
}

async function openPicture(page: Page): Promise<void> {
  await page.getByTestId('choose-area').click();
  await page.getByTestId('alternative').first().waitFor();
}

async function dragOver(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true }));
  });
  await page.getByTestId('drop-hint').waitFor();
}

async function pasteNonsense(page: Page): Promise<void> {
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'a blue mug');
    document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData }));
  });
  await page.getByTestId('input-problem').waitFor();
}

/** No script may run in this tab, which is the extension's own. */
async function selectRegion(page: Page): Promise<void> {
  await page.getByTestId('select-region').click();
  await page.getByTestId('input-problem').waitFor();
}

async function chooseDamaged(page: Page): Promise<void> {
  const file = { name: 'mug.png', mimeType: 'image/png', buffer: Buffer.from('no picture') };
  await page.getByTestId('choose-file').setInputFiles(file);
  await page.getByTestId('input-problem').waitFor();
}
