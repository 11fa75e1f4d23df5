import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { handOver } from '@/utils/io/page/hand-over';

const BYTES = Uint8Array.from([0xff, 0xd8, 0xff]);
const ORIGIN = 'https://www.1688.com';
const FILE = { mime: 'image/jpeg', base64: BYTES.toBase64(), origin: ORIGIN } as const;
const INPUT = '<input class="image-file-reader-wrapper" type="file">';

const at = (origin: string) => vi.stubGlobal('location', { origin });

beforeEach(() => {
  vi.useFakeTimers();
  at(ORIGIN);
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  vi.useRealTimers();
});

it('the hand-over puts the picture into the input, with the events of a manual choice', async () => {
  document.body.innerHTML = `<div>${INPUT}</div>`;
  const heard: unknown[] = [];
  document.addEventListener('change', ({ target }) => heard.push(target), { once: true });
  expect(await handOver(FILE)).toBe(true);

  const input = document.querySelector('input');
  expect(heard).toEqual([input]);
  const [file] = input?.files ?? [];
  expect(file).toMatchObject({ name: 'picture.jpg', type: 'image/jpeg', size: BYTES.length });
});

it('the hand-over waits for an input that the page draws late', async () => {
  const answer = handOver(FILE);
  setTimeout(() => (document.body.innerHTML = INPUT), 1_000);
  await vi.advanceTimersByTimeAsync(1_200);
  expect(await answer).toBe(true);
});

it('changes no other input, and reports that there is none', async () => {
  document.body.innerHTML =
    '<input type="file"><input class="image-file-reader-wrapper" type="text">';
  const answer = handOver(FILE);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(await answer).toBe(false);
  expect(document.querySelector('input')?.files).toHaveLength(0);
});

it.each([
  'https://login.1688.com',
  'https://1688.com',
  'http://www.1688.com',
  'https://www.1688.com:8443',
  'https://www.1688.com.evil.test',
  'https://evil.test',
  'null',
])('the hand-over gives a document of %s nothing, whatever input it has', async (origin) => {
  at(origin);
  document.body.innerHTML = INPUT;
  expect(await handOver(FILE)).toBeUndefined();
  expect(document.querySelector('input')?.files).toHaveLength(0);
});
