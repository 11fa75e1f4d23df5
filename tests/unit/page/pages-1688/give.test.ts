import { afterEach, expect, it } from 'vitest';
import type { GiveWay } from '@/utils/core/pages-1688/way';
import { give } from '@/utils/io/page/pages-1688/give';
import { look } from '@/utils/io/page/pages-1688/look';
import {
  cards,
  drawClosed,
  FOUND,
  HOME,
  INPUT,
  leavePage,
  showPage,
} from '../../../support/shown-page';

const BYTES = Uint8Array.from([0xff, 0xd8, 0xff]);
const SEARCH = 'search-1';
const BOX = '<div class="search-image-upload-container"></div>';

const giveBy = (way: GiveWay, search = SEARCH): boolean =>
  give({ search, way, mime: 'image/jpeg', base64: BYTES.toBase64() });

const inputs = () => [...document.querySelectorAll<HTMLInputElement>('input[type=file]')];
const filled = () => inputs().map(({ files }) => files?.length ?? 0);

/** Events of these types that reach the document. */
function heard(...types: string[]): Event[] {
  const events: Event[] = [];
  for (const type of types) {
    document.addEventListener(type, (event) => events.push(event), { once: true });
  }
  return events;
}

afterEach(leavePage);

it('a picture given as files is in the input, and input and change are heard as by a choice', () => {
  showPage(INPUT);
  const events = heard('input', 'change');
  expect(giveBy('files')).toBe(true);
  expect(inputs()[0]?.files?.[0]).toMatchObject({
    name: 'picture.jpg',
    type: 'image/jpeg',
    size: BYTES.length,
  });
  expect(events.map(({ type, target }) => [type, target])).toEqual([
    ['input', inputs()[0]],
    ['change', inputs()[0]],
  ]);
});

it('a picture is given by the setter of the prototype, whatever the page put on its input', () => {
  showPage(INPUT);
  const [input] = inputs();
  const chosen: unknown[] = [];
  if (input)
    Object.defineProperty(input, 'files', {
      set(files) {
        chosen.push(files);
      },
    });
  giveBy('files');
  expect(chosen).toEqual([]);
});

it('of several inputs, the one near words of the search by picture gets it', () => {
  showPage(
    `<p>上传头像<input type="file" accept="image/*"></p><p>以图搜款<input type="file" accept="image/*"></p>`,
  );
  giveBy('files');
  expect(filled()).toEqual([0, 1]);
});

it('an input that 1688 gave a known class gets the picture without words around it', () => {
  showPage(
    `<input type="file" accept="image/*"><input type="file" class="image-file-reader-wrapper">`,
  );
  giveBy('files');
  expect(filled()).toEqual([0, 1]);
});

it.each([
  ['is for tables', '<p>以图搜款<input type="file" accept=".xlsx"></p>'],
  ['says nothing of pictures', '<input type="file">'],
  ['says only that it takes pictures', '<input type="file" accept="image/*">'],
  ['is for a portrait', '<p>上传头像<input type="file" accept="image/*"></p>'],
  ['is disabled', '<p>以图搜款<input type="file" accept="image/*" disabled></p>'],
  ['is no file input', '<p>以图搜款<input class="image-file-reader-wrapper" type="text"></p>'],
])('an input that %s gets no picture', (_, html) => {
  showPage(html);
  expect(giveBy('files')).toBe(false);
  expect(filled().every((count) => count === 0)).toBe(true);
});

it('an input in a closed shadow root gets the picture', () => {
  showPage('<div id="host"></div>');
  const root = drawClosed(document.querySelector('#host'), INPUT);
  expect(giveBy('files')).toBe(true);
  expect(root.querySelector('input')?.files).toHaveLength(1);
});

it('the own input of a page of results gets no picture, as it refuses them', () => {
  showPage(`${INPUT}${cards(3)}`, FOUND);
  expect(giveBy('files')).toBe(false);
  expect(filled()).toEqual([0]);
});

it('a picture given as a paste is in a paste event of the document', () => {
  showPage('');
  const events = heard('paste');
  expect(giveBy('paste')).toBe(true);
  const [event] = events;
  expect(event).toMatchObject({
    target: document,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  const data: unknown = event && Reflect.get(event, 'clipboardData');
  expect(data instanceof DataTransfer && data.files[0]).toMatchObject({ name: 'picture.jpg' });
});

it('a picture given as a drop enters the box, moves over it and is let go there', () => {
  showPage(BOX);
  const events = heard('dragenter', 'dragover', 'drop');
  expect(giveBy('drop')).toBe(true);
  const box = document.querySelector('.search-image-upload-container');
  expect(events.map(({ type, target }) => [type, target])).toEqual([
    ['dragenter', box],
    ['dragover', box],
    ['drop', box],
  ]);
});

it('a page without a box has no way to drop a picture', () => {
  showPage('<p>Nothing</p>');
  expect(giveBy('drop')).toBe(false);
  expect(look(SEARCH)).not.toHaveProperty('given');
});

it.each<GiveWay>(['files', 'paste', 'drop'])(
  'a picture is given by the way %s once for a search, however often it is asked',
  (way) => {
    showPage(`${INPUT}${BOX}`);
    let count = 0;
    const type = way === 'files' ? 'change' : way;
    const hear = () => void (count += 1);
    document.addEventListener(type, hear);
    expect([giveBy(way), giveBy(way)]).toEqual([true, true]);
    document.removeEventListener(type, hear);
    expect(count).toBe(1);
  },
);

it('the document is marked before the page hears that a picture is given', () => {
  showPage(INPUT);
  const marked: unknown[] = [];
  document.addEventListener('change', () => marked.push(look(SEARCH)?.given), { once: true });
  giveBy('files');
  expect(marked).toEqual(['files']);
});

it.each<GiveWay>(['files', 'paste', 'drop'])(
  'no document but a secure one where 1688 searches pictures is given one by the way %s',
  (way) => {
    const others = [
      'http://www.1688.com/',
      'https://www.1688.com:8443/',
      'https://login.1688.com/',
      'https://work.1688.com/',
      'https://message.1688.com/',
      'https://detail.1688.com/offer/721188620217.html',
      'https://login.taobao.com/',
      'https://www.1688.com.evil.test/',
      'https://1688.com.evil.test/',
      'https://evil1688.com/',
      'https://www1688.com/',
    ];
    const given = others.map((address) => {
      showPage(`${INPUT}${BOX}`, address);
      return giveBy(way);
    });
    expect(given).toEqual(others.map(() => false));
    expect(filled()).toEqual([0]);
  },
);

it('a second search puts its picture into the same document', () => {
  showPage(INPUT, HOME);
  giveBy('files');
  let count = 0;
  document.addEventListener('change', () => void (count += 1), { once: true });
  expect(giveBy('files', 'search-2')).toBe(true);
  expect(count).toBe(1);
});
