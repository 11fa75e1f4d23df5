import type { Worker } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { findPictures } from '../../utils/core/picture/find';
import { openColourServer, type ColourServer } from '../support/browser/colour-server';
import { looks } from '../support/browser/look';
import { openScene, type Scene } from '../support/browser/scene';

/** A scene without `content-script.js`: the page is looked at after the click. */
let scene: Scene;
let server: ColourServer;
let worker: Worker;
beforeAll(async () => {
  [scene, server] = await Promise.all([openScene({ hosts: ['*://*/*'] }), openColourServer()]);
  worker = await extensionWorker(scene.browser);
});
afterAll(async () => {
  await scene.close();
  await server.close();
});

const show = (body: string) =>
  scene.page.goto(server.page(`<!doctype html><body style="margin:0">${body}`));

test('the look at a page finds the visible element that shows the URL, in a closed shadow root too', async () => {
  const red = server.colour('red');
  await show(`
    <img src="${red}" hidden>
    <div id="host"></div>
    <script>host.attachShadow({ mode: 'closed' }).innerHTML = '<img width="150" src="${red}"><img src="${server.colour('blue')}">'</script>`);

  const [snapshot] = await looks(worker, { srcUrl: red, maxAgeMs: 5_000 });

  expect(snapshot?.by).toBe('url');
  expect(snapshot?.items.map(({ currentSrc, box }) => [currentSrc, box.width])).toEqual([
    [red, 150],
  ]);
});

test('the look at a page finds what shows the URL as an SVG image, an input, a poster, an object', async () => {
  const red = server.colour('red');
  await show(`
    <svg width="100" height="100"><image href="${red}" width="100" height="100"/></svg>
    <input type="image" src="${red}" width="90"><video poster="${red}" width="80"></video>
    <object data="${red}" width="70"></object>`);

  const [snapshot] = await looks(worker, { srcUrl: red, maxAgeMs: 5_000 });

  const tags = snapshot?.items.map(({ tag }) => tag) ?? [];
  expect(tags.toSorted()).toEqual(['image', 'input', 'object', 'video']);
});

test('the look at a page finds the picture under the pointer by what is hovered', async () => {
  const red = server.colour('red');
  await show(`
    <div style="position:absolute;left:300px;top:300px;width:200px;height:200px">
      <img src="${red}"><div id="overlay" style="position:absolute;inset:0"></div>
    </div>`);
  await scene.page.mouse.move(420, 380);

  const [snapshot] = await looks(worker, { hover: true, maxAgeMs: 5_000 });

  expect(snapshot?.by).toBe('hover');
  expect(snapshot && findPictures(snapshot)[0]?.urls).toEqual([red]);
});

test('the look at a page takes less than 50 ms on a page of 30,000 elements', async () => {
  const red = server.colour('red');
  await show(`
    <img src="${red}" style="position:absolute;left:100px;top:100px;pointer-events:none">
    <script>
      const cards = document.createDocumentFragment();
      for (let i = 0; i < 10000; i++) {
        const card = document.createElement('div');
        card.innerHTML = '<p><b></b></p>';
        cards.append(card);
      }
      document.body.append(cards);
    </script>`);

  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const target = { tabId: tab?.id ?? -1 };
    const mark = (name: string) =>
      addEventListener('pointerdown', () => performance.mark(name), true);
    // It listens already: once more, because listeners are called in the order of their registration.
    const forget = () => Reflect.deleteProperty(globalThis, 'findOn1688');
    await chrome.scripting.executeScript({ target, func: forget });
    await chrome.scripting.executeScript({ target, func: mark, args: ['before'] });
    await chrome.scripting.executeScript({ target, files: ['content-script.js'] });
    await chrome.scripting.executeScript({ target, func: mark, args: ['after'] });
  });
  await scene.page.mouse.click(200, 200, { button: 'right' });
  const took = await scene.page.evaluate(
    () => performance.measure('look', 'before', 'after').duration,
  );
  console.log(`A look at 30,000 elements took ${took.toFixed(1)} ms`);

  const [snapshot] = await looks(worker, { maxAgeMs: 5_000 });
  expect(snapshot && findPictures(snapshot)[0]?.urls).toEqual([red]);
  expect(took).toBeLessThan(50);
});
