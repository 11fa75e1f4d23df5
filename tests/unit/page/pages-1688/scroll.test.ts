import { afterEach, expect, it, vi } from 'vitest';
import { scroll } from '@/utils/io/page/pages-1688/scroll';
import { wayScript } from '@/utils/io/page/pages-1688/way-script';
import { cards, FOUND, leavePage, showPage } from '../../../support/shown-page';

const HEIGHT = 5_000;

/** Gives an element a height, which happy-dom does not compute. */
function makeTall(element: Element | null): void {
  if (!element) throw new Error('There is no such element.');
  Object.defineProperty(element, 'scrollHeight', { configurable: true, value: HEIGHT });
}

afterEach(() => {
  Reflect.deleteProperty(document.documentElement, 'scrollHeight');
  leavePage();
});

it('a list that scrolls by itself is scrolled to its end, and nothing else around it', () => {
  showPage(`<main><section style="overflow-y: auto">${cards(4)}</section></main>`, FOUND);
  const [main, section] = [document.querySelector('main'), document.querySelector('section')];
  makeTall(main);
  makeTall(section);
  scroll();
  expect([main?.scrollTop, section?.scrollTop]).toEqual([0, HEIGHT]);
});

it('the page is scrolled to its end at once, whatever its style says', () => {
  const scrolled = vi.fn<(to: ScrollToOptions) => void>();
  showPage(cards(4), FOUND);
  vi.stubGlobal('scrollTo', scrolled);
  makeTall(document.documentElement);
  scroll();
  expect(scrolled).toHaveBeenCalledExactlyOnceWith({ top: HEIGHT, behavior: 'instant' });
});

it.each(['https://bank.example/', 'https://login.taobao.com/'])(
  'a page that is not 1688’s is neither scrolled nor watched: %s',
  (address) => {
    const scrolled = vi.fn<(to: ScrollToOptions) => void>();
    const told = vi.fn<() => void>();
    showPage(cards(4), address);
    vi.stubGlobal('scrollTo', scrolled);
    const script = wayScript(told);
    script.scroll();
    script.await('results');
    expect([scrolled, told].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  },
);
