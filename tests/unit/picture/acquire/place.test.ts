import { beforeEach, expect, test, vi } from 'vitest';
import { positionOf } from '@/utils/io/picture/acquire/position';
import * as inPage from '@/utils/io/picture/acquire/in-page';
import type { Candidate } from '@/utils/core/model/snapshot';
import type { Target } from '@/utils/core/model/search';

const PAGE = 'http://shop.test/';
const FRAME = 'http://frame.test/a';
const SIZE = { width: 300, height: 250 };
const target: Target = { tabId: 1, frameId: 7, kind: 'image', frameUrl: FRAME };
const candidate: Candidate = {
  item: 0,
  look: 5,
  kind: 'image',
  urls: [],
  box: { left: 0, top: 0, width: 0, height: 0 },
  referrerPolicy: '',
};

function frameAt(left: number, src: string, isHovered = false) {
  const content = {
    box: { left, top: 10, ...SIZE },
    isTop: true,
    url: PAGE,
    viewport: { width: 1000, height: 800 },
  };
  return { src, ...SIZE, isHovered, content, seen: content, scale: 1 };
}

function show(...frames: ReturnType<typeof frameAt>[]): void {
  vi.spyOn(inPage, 'askFrames').mockResolvedValue([{ frameId: 0, answer: frames }]);
}

beforeEach(() => {
  const box = { left: 20, top: 30, width: 100, height: 100 };
  const measured = { box, isTop: false, url: FRAME, viewport: SIZE, loaded: true, covered: false };
  vi.spyOn(inPage, 'askPage').mockResolvedValue(measured);
});

const placed = async () => (await positionOf(target, candidate)).left;

test('a foreign frame is recognised by its address', async () => {
  show(frameAt(0, 'http://ads.test/'), frameAt(400, FRAME));
  expect(await placed()).toBe(420);
});

test('a frame whose address has changed is found by the pointer', async () => {
  show(frameAt(0, 'http://ads.test/'), frameAt(400, 'http://frame.test/', true));
  expect(await placed()).toBe(420);
});

test('a frame that no other place matches is found by its size', async () => {
  show(frameAt(400, 'http://frame.test/'));
  expect(await placed()).toBe(420);
});

test('no frame is cropped if several match: it could be an advertisement', async () => {
  show(frameAt(0, 'http://ads.test/'), frameAt(400, 'http://frame.test/'));
  await expect(placed()).rejects.toMatchObject({ code: 'picture-blocked' });
});

test('no frame is cropped if two have the same address', async () => {
  show(frameAt(0, FRAME), frameAt(400, FRAME));
  await expect(placed()).rejects.toMatchObject({ code: 'picture-blocked' });
});
