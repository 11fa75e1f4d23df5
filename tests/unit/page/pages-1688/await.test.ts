import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { wayScript } from '@/utils/io/page/pages-1688/way-script';
import {
  BUTTON,
  drawClosed,
  INPUT,
  leavePage,
  PREVIEW,
  showPage,
} from '../../../support/shown-page';

const tell = vi.fn<() => void>();
const awaitOther = (...[state]: Parameters<ReturnType<typeof wayScript>['await']>) =>
  wayScript(tell).await(state);

/** Lets the observer hear of what changed, and the pause after it pass. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  await vi.advanceTimersByTimeAsync(1_000);
}

beforeEach(() => {
  vi.useFakeTimers();
  tell.mockReset();
});
afterEach(() => {
  leavePage();
  vi.useRealTimers();
});

it('a page tells when its state is no longer the awaited one', async () => {
  showPage(INPUT);
  awaitOther('upload');
  expect(tell).not.toHaveBeenCalled();
  document.body.insertAdjacentHTML('beforeend', PREVIEW + BUTTON);
  await settle();
  expect(tell).toHaveBeenCalledExactlyOnceWith();
});

it('a page tells at once where its state is another one already', () => {
  showPage(INPUT);
  awaitOther('check');
  expect(tell).toHaveBeenCalledOnce();
});

it('a page that changes without another state tells nothing', async () => {
  showPage(INPUT);
  awaitOther('upload');
  document.body.insertAdjacentHTML('beforeend', '<p>News</p>');
  await settle();
  expect(tell).not.toHaveBeenCalled();
});

it('a page tells once, however often its state changes', async () => {
  showPage(INPUT);
  awaitOther('upload');
  for (const html of [PREVIEW + BUTTON, INPUT, PREVIEW + BUTTON]) {
    document.body.innerHTML = html;
    await settle();
  }
  expect(tell).toHaveBeenCalledOnce();
});

it('what a page draws in a closed shadow root is told', async () => {
  showPage(`${INPUT}<div id="host"></div>`);
  const root = drawClosed(document.querySelector('#host'), '');
  awaitOther('upload');
  root.innerHTML = PREVIEW + BUTTON;
  await settle();
  expect(tell).toHaveBeenCalledOnce();
});

it('a page that changes without end is looked at four times a second', async () => {
  showPage(INPUT);
  awaitOther('upload');
  const looks = vi.spyOn(document.body, 'querySelectorAll');
  await vi.advanceTimersByTimeAsync(0);
  for (let at = 0; at < 100; at += 1) {
    document.body.append(document.createElement('i'));
    await vi.advanceTimersByTimeAsync(10);
  }
  const ofOne = looks.mock.calls.filter(([selector]) => selector.includes('data-renderkey'));
  expect(ofOne.length).toBeGreaterThanOrEqual(2);
  expect(ofOne.length).toBeLessThanOrEqual(4);
});

it('a second call replaces the first', async () => {
  showPage(INPUT);
  awaitOther('upload');
  document.body.innerHTML = PREVIEW + BUTTON;
  awaitOther('preview');
  await settle();
  expect(tell).not.toHaveBeenCalled();
});
