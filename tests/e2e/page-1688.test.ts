import { afterAll, expect, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { lookSchema, readAnswerSchema } from '../../utils/core/pages-1688/look';
import { openScene } from '../support/browser/scene';
import { BUTTON, cards, FOUND, HOME, INPUT, PREVIEW } from '../support/shown-page';

const scene = await openScene({ hosts: ['https://*.1688.com/*'] });
afterAll(() => scene.close());
const worker = await extensionWorker(scene.browser);
let html = '';
await scene.browser.context.route('https://*.1688.com/**', (route) =>
  route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
);

const SEARCH = 'search-1';
const PICTURE = { search: SEARCH, mime: 'image/png', base64: 'iVBORw==' } as const;

async function show(body: string, address = HOME): Promise<void> {
  html = `<!doctype html><body>${body}</body>`;
  await scene.page.goto(address);
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      files: ['page-1688.js'],
    });
  });
}

/** Calls the function in the page's isolated world, as `askWay` does. */
async function ask(name: string, ...args: unknown[]): Promise<unknown> {
  return worker.evaluate(
    async (call) => {
      const [tab] = await chrome.tabs.query({ active: true });
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: (key: string, values: unknown[]) => {
          const run: unknown = Reflect.get(globalThis.findOn1688?.pages1688 ?? {}, key);
          return typeof run === 'function' ? Reflect.apply(run, undefined, values) : 'missing';
        },
        args: [call.name, call.args],
      });
      return answer?.result;
    },
    { name, args },
  );
}

const look = async () => lookSchema.parse(await ask('look', SEARCH));

const NAMES = [
  ['parentElement', 'textContent', 'children', 'querySelector', 'querySelectorAll'],
  ['getAttribute', 'localName', 'closest', 'contains', 'childElementCount', 'childNodes'],
  ['matches', 'getClientRects', 'scrollHeight', 'dispatchEvent', 'getBoundingClientRect'],
  ['body', 'documentElement', 'readyState', 'isConnected', 'nodeType', 'firstChild'],
].flat();
const FIELDS = NAMES.map((name) => `<input type="hidden" name="${name}">`).join('');
const form = (inner: string) =>
  `<form class="a" name="body" data-offer-id="612345678901">${FIELDS}${inner}</form>`;
const IMAGES = NAMES.map((name) => `<img name="${name}">`).join('');

test('cards and headings beside forms are looked at in Chromium, whatever the fields are called', async () => {
  await show(
    `${IMAGES}<main>${cards(5)}${form('¥3 <img>')}</main>${form('<h3>猜你喜欢</h3>')}${form(INPUT)}`,
    FOUND,
  );
  expect(await look()).toMatchObject({ state: 'results', cards: 5, isComplete: true });
});

test('cards in a form are read in Chromium, whatever its fields are called', async () => {
  await show(form(cards(5)), FOUND);
  expect(readAnswerSchema.parse(await ask('read')).cards).toHaveLength(5);
  expect(await ask('seen')).toMatchObject({ hints: { cards: 5 }, cardPath: ['form', 'div'] });
  expect(await ask('scroll')).toBeNull();
});

test('cards without numbers are read beside forms in Chromium, whatever the fields are called', async () => {
  const card = '<div class="a"><img src="//cbu01.alicdn.com/1.webp"><p>Mug</p><b>¥3</b></div>';
  await show(`<main>${card.repeat(4)}${form(`<div>${card}</div>`)}</main>`, FOUND);
  expect(await look()).toMatchObject({ state: 'results', cards: 4 });
  expect(readAnswerSchema.parse(await ask('read')).cards).toHaveLength(4);
});

test('the page itself gets the picture by each way, in Chromium in a form with any fields', async () => {
  await show(`${IMAGES}${form(INPUT)}<div class="image-input-button"></div><script>
    window.got = [];
    const note = (event, files) => window.got.push([event.type, files[0].name, files[0].size]);
    addEventListener('change', (event) => note(event, event.target.files));
    addEventListener('paste', (event) => note(event, event.clipboardData.files));
    addEventListener('drop', (event) => note(event, event.dataTransfer.files));
  </script>`);
  for (const way of ['files', 'paste', 'drop']) {
    expect(await ask('give', { ...PICTURE, way })).toBe(true);
  }
  expect(await scene.page.evaluate(() => Reflect.get(window, 'got'))).toEqual([
    ['change', 'picture.png', 4],
    ['paste', 'picture.png', 4],
    ['drop', 'picture.png', 4],
  ]);
  expect(await look()).toMatchObject({ given: 'drop', isTaken: false });
});

test('a page in Chromium that takes a paste and a button in a closed shadow root work together', async () => {
  await show(`${INPUT}<div id="host"></div><script>
    const root = document.querySelector('#host').attachShadow({ mode: 'closed' });
    addEventListener('paste', (event) => {
      event.preventDefault();
      root.innerHTML = ${JSON.stringify(form(PREVIEW + BUTTON.replace('>', ' type="button">')))};
      root.querySelector('button').onclick = (click) => (document.title = String(click.detail));
    });
  </script>`);
  expect(await look()).toMatchObject({ state: 'upload' });
  await ask('give', { ...PICTURE, way: 'paste' });
  expect(await look()).toMatchObject({ state: 'preview', given: 'paste', isTaken: true });
  expect(await ask('press', SEARCH)).toBe(true);
  expect(await look()).toMatchObject({ isPressed: true });
  expect(await scene.page.title()).toBe('1');
});
