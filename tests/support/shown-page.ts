/** Pages of 1688 in the document of a test, as the page script meets them. */
import { vi } from 'vitest';

export const HOME = 'https://www.1688.com/';
export const FOUND =
  'https://air.1688.com/kapp/1688-search/pc-image-search/?tab=imageSearch&imageId=17&imageIdList=17';

/** The file input of 1688's upload page, near words that say what it is for. */
export const INPUT = `<label>以图搜货<input type="file" class="image-file-reader-wrapper" accept="image/jpeg,image/png"></label>`;
export const PREVIEW = '<img src="data:image/png;base64,iVBORw0KGgo=">';
export const BUTTON = '<button>搜索图片</button>';

export const cards = (count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const id = 612_345_600_000 + at;
    return `<div class="card--aBcDeFgH" data-aplus-report="object_id@${id}"><img src="//cbu01.alicdn.com/${id}.webp">
<div class="titleText--aBcDeFgH">Mug</div><div class="priceItem--aBcDeFgH">¥3</div></div>`;
  }).join('');

const roots = new WeakMap<Element, ShadowRoot>();

/** Shows the page in a new document, of which nothing is known yet. */
export function showPage(body: string, address = HOME): void {
  globalThis.findOn1688?.stopAwaiting?.();
  globalThis.findOn1688 = undefined;
  vi.stubGlobal('location', new URL(address));
  vi.stubGlobal('chrome', {
    dom: { openOrClosedShadowRoot: (element: Element) => roots.get(element) ?? null },
  });
  document.body.innerHTML = body;
}

/** Puts the markup into the closed shadow root of an element. */
export function drawClosed(host: Element | null, html: string): ShadowRoot {
  if (!host) throw new Error('There is no such element.');
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = html;
  roots.set(host, root);
  return root;
}

export function leavePage(): void {
  globalThis.findOn1688?.stopAwaiting?.();
  globalThis.findOn1688 = undefined;
  document.body.replaceChildren();
  vi.unstubAllGlobals();
}
