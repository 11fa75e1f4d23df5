import { afterEach, expect, it } from 'vitest';
import { look } from '@/utils/io/page/pages-1688/look';
import { press } from '@/utils/io/page/pages-1688/press';
import { BUTTON, drawClosed, leavePage, PREVIEW, showPage } from '../../../support/shown-page';

const SEARCH = 'search-1';
const PRESSED = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

/** Types of the events that an element hears from now on. */
function heardBy(element: EventTarget | null): string[] {
  const types: string[] = [];
  for (const type of PRESSED) element?.addEventListener(type, () => types.push(type));
  return types;
}

afterEach(leavePage);

it('the button hears what it hears of a mouse, in this order', () => {
  showPage(`${PREVIEW}${BUTTON}`);
  const types = heardBy(document.querySelector('button'));
  expect(press(SEARCH)).toBe(true);
  expect(types).toEqual(PRESSED);
});

it('the events of a press leave the shadow root of the button', () => {
  showPage('<div id="host"></div>');
  const host = document.querySelector('#host');
  drawClosed(host, `${PREVIEW}${BUTTON}`);
  const types = heardBy(host);
  expect(press(SEARCH)).toBe(true);
  expect(types).toEqual(PRESSED);
});

it('words in a part of the button are pressed, and the button hears it', () => {
  showPage('<button><i></i><span>搜索</span>\n<span>图片</span></button>');
  const types = heardBy(document.querySelector('button'));
  press(SEARCH);
  expect(types).toEqual(PRESSED);
});

it.each([
  ['for words', '<button>搜索</button>'],
  ['of help', '<button>搜索图片使用帮助</button>'],
  ['that is disabled', '<button disabled>搜索图片</button>'],
  ['that says it is off', '<div role="button" aria-disabled="true">搜索图片</div>'],
  ['in a script', '<script>"搜索图片"</script>'],
])('a button %s is not pressed', (_, html) => {
  showPage(html);
  const types = heardBy(document.body);
  expect(press(SEARCH)).toBe(false);
  expect(types).toEqual([]);
  expect(look(SEARCH)?.isPressed).toBe(false);
});

it('the button is pressed once for a search, however often it is asked', () => {
  showPage(BUTTON);
  const types = heardBy(document.querySelector('button'));
  expect([press(SEARCH), press(SEARCH)]).toEqual([true, true]);
  expect(types).toEqual(PRESSED);
});

it('the document is marked before the page hears the press', () => {
  showPage(BUTTON);
  const marked: unknown[] = [];
  document
    .querySelector('button')
    ?.addEventListener('pointerdown', () => marked.push(look(SEARCH)?.isPressed));
  press(SEARCH);
  expect(marked).toEqual([true]);
});

it.each(['http://www.1688.com/', 'https://login.1688.com/', 'https://shop.example/'])(
  'nothing is pressed in a document of %s',
  (address) => {
    showPage(BUTTON, address);
    const types = heardBy(document.body);
    expect(press(SEARCH)).toBe(false);
    expect(types).toEqual([]);
  },
);

it('a page that goes on by itself is not pressed any more', () => {
  showPage(PREVIEW);
  expect(press(SEARCH)).toBe(false); // no button yet
  document.body.insertAdjacentHTML('beforeend', BUTTON);
  const types = heardBy(document.querySelector('button'));
  dispatchEvent(new Event('beforeunload'));
  expect(press(SEARCH)).toBe(false);
  expect(types).toEqual([]);
});
