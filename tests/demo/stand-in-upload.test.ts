/** The stand-in's upload page in Chromium, as a script in the page and as a hand meets it. */
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Way } from '../../demo/gateway/web/behaviour';
import { requireProgram } from '../../demo/programs';
import { openEmptyStandIn, standInFlags } from '../support/stand-in-1688';

const UPLOAD = 'https://www.1688.com/';
const RESULTS = /imageId=\d+/;

const standIn = await openEmptyStandIn();
const browser = await chromium.launch({
  executablePath: await requireProgram('chromium'),
  args: standInFlags(standIn),
});
const context = await browser.newContext({ ignoreHTTPSErrors: true });
let page: Page;
afterAll(async () => {
  await browser.close();
  await standIn.close();
});
beforeEach(async () => {
  for (const tab of context.pages()) await tab.close();
  page = await context.newPage();
});

const picture = await sharp({
  create: { width: 300, height: 300, channels: 3, background: 'teal' },
})
  .png()
  .toBuffer();

/** What a script in the page can do with a picture, in one of the ways. */
async function give(way: Way): Promise<void> {
  await page.evaluate(
    ([kind, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], 'a.png', { type: 'image/png' }));
      const input = document.querySelector<HTMLInputElement>('input[accept*="image"]');
      const box = document.querySelector('.search-image-upload-container');
      if (kind === 'change' && input) {
        input.files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      } else if (kind === 'paste') {
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer }));
      } else {
        box?.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: transfer }));
      }
    },
    [way, picture.toString('base64')] as const,
  );
}

const button = () => page.getByText('搜索图片', { exact: true });

/** Events that no hand has made. */
async function pressByScript(): Promise<void> {
  await button().evaluate((element) => {
    for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      element.dispatchEvent(new MouseEvent(kind, { bubbles: true, composed: true }));
    }
  });
}

async function open(changes: Parameters<typeof standIn.behave>[0]): Promise<void> {
  standIn.behave({ shows: 'empty', ...changes });
  await page.goto(UPLOAD);
}

const WAYS: readonly Way[] = ['change', 'paste', 'drop'];

test.each(WAYS)('a page that takes pictures in by %s alone ignores the other ways', async (way) => {
  await open({ takes: [way] });
  for (const other of WAYS.filter((one) => one !== way)) await give(other);
  await page.waitForTimeout(700);
  expect(await button().count()).toBe(0);
  await give(way);
  await button().waitFor();
  expect(standIn.taken).toEqual([way]);
});

test('the ordinary page waits for a press of its button, and sends the picture once', async () => {
  await open({ uploadMs: 600 });
  await give('change');
  await button().waitFor();
  expect(await page.locator('img[src^="data:image/"]').count()).toBe(1);
  await page.waitForTimeout(1_000);
  expect(standIn.uploads).toEqual([]);
  await pressByScript();
  await pressByScript();
  await page.waitForURL(RESULTS);
  expect(standIn.uploads).toHaveLength(1);
  expect(Buffer.from(standIn.uploads[0]?.bytes ?? []).equals(picture)).toBe(true);
  expect(standIn.pages).toEqual(['upload', 'empty']);
});

test.each([true, false])('a page goes on without a preview, loading sign: %s', async (sign) => {
  await open({ afterPicture: 'goes', goesMs: 900, loadingSign: sign });
  await give('paste');
  const notice = page.locator('[role=status]');
  await expect.poll(() => notice.textContent()).toBe(sign ? '图片加载中…' : '');
  expect(await button().count()).toBe(0);
  await page.waitForURL(RESULTS);
  expect(standIn.presses).toEqual([]);
});

test('a page shows its preview and goes on alone', async () => {
  await open({ afterPicture: 'preview-goes' });
  await give('change');
  await button().waitFor();
  await page.waitForURL(RESULTS);
  expect(standIn.presses).toEqual([]);
  expect(standIn.uploads).toHaveLength(1);
});

test('a button in a closed shadow root is found by no selector, and pressed by a hand', async () => {
  await open({ shadow: 'closed' });
  await give('change');
  const panel = page.locator('.image-preview-panel');
  await panel.waitFor();
  expect(await panel.evaluate(({ shadowRoot }) => shadowRoot)).toBeNull();
  expect(await page.evaluate(() => document.body.innerHTML.includes('data:image/'))).toBe(false);
  const place = await panel.boundingBox();
  if (!place) throw new Error('The preview takes no room.');
  await page.waitForTimeout(200); // its picture is decoded
  const { height } = (await panel.boundingBox()) ?? place;
  await page.mouse.click(place.x + 90, place.y + height - 14);
  await page.waitForURL(RESULTS);
});

test('a button that only a hand can press ignores a script', async () => {
  await open({ button: 'trusted-click' });
  await give('change');
  await button().waitFor();
  await pressByScript();
  await page.waitForTimeout(600);
  expect(standIn.presses).toEqual([{ isTrusted: false, isTaken: false }]);
  expect(standIn.uploads).toEqual([]);
  await button().click();
  await page.waitForURL(RESULTS);
  expect(standIn.uploads).toHaveLength(1);
});

test.each(['mousedown', 'pointerdown'] as const)(
  'a button that listens to %s ignores a bare click',
  async (kind) => {
    await open({ button: kind });
    await give('change');
    await button().waitFor();
    await button().evaluate((element: HTMLElement) => element.click());
    expect(standIn.presses).toEqual([]);
    await pressByScript();
    await page.waitForURL(RESULTS);
  },
);

test.each([
  ['new-tab', true],
  ['new-tab-noopener', false],
] as const)('results open in another tab: %s', async (opens, hasOpener) => {
  await open({ opens });
  await give('change');
  await button().waitFor();
  const opened = context.waitForEvent('page');
  await pressByScript();
  const results = await opened;
  await results.waitForURL(RESULTS);
  expect(page.url()).toBe(UPLOAD);
  expect(await results.evaluate(() => window.opener !== null)).toBe(hasOpener);
});

test('a late input is not there at first', async () => {
  await open({ inputMs: 1_200 });
  expect(await page.locator('input[accept*="image"]').count()).toBe(0);
  await page.locator('input.image-file-reader-wrapper').waitFor();
});

test('what is no picture is refused with a sentence', async () => {
  await open({ afterPicture: 'goes' });
  const buffer = Buffer.concat([picture.subarray(0, 60), Buffer.alloc(400)]);
  await page.setInputFiles('#img-search-upload', { name: 'a.png', mimeType: 'image/png', buffer });
  await page.getByText('图片无法识别，请换一张图片').waitFor();
  expect(standIn.uploads).toHaveLength(1);
  expect(standIn.uploads[0]).not.toHaveProperty('imageId');
  expect(page.url()).toBe(UPLOAD);
});

test('the number of an upload is new each time, or the former one on demand', async () => {
  const numbers: string[] = [];
  for (const imageId of ['new', 'new', 'former'] as const) {
    await open({ afterPicture: 'goes', imageId });
    await give('change');
    await page.waitForURL(RESULTS);
    numbers.push(new URL(page.url()).searchParams.get('imageId') ?? '');
  }
  expect(numbers[0]).not.toBe(numbers[1]);
  expect(numbers[2]).toBe(numbers[1]);
});

test('rough ends: a dialog, a way elsewhere, a page that never ends', async () => {
  await open({ roughAt: 'upload', rough: 'alert', roughMs: 100 });
  const dialog = await page.waitForEvent('dialog');
  await dialog.dismiss();
  await open({ roughAt: 'upload', rough: 'leads-elsewhere', roughMs: 100 });
  await page.waitForURL('https://www.1688.com/factory/');
  for (const rough of ['document-never-ends', 'load-never-ends'] as const) {
    standIn.behave({ roughAt: 'upload', rough });
    const other = await context.newPage();
    await other.goto(UPLOAD, { waitUntil: 'commit' });
    await other.locator('input.image-file-reader-wrapper').waitFor();
    await other.waitForTimeout(500);
    const state = await other.evaluate(() => document.readyState);
    expect(state).toBe(rough === 'document-never-ends' ? 'loading' : 'interactive');
    await other.close();
  }
});
