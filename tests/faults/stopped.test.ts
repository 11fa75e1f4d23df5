import sharp from 'sharp';
import { afterAll } from 'vitest';
import { tooManyCalls } from '../support/browser/service';
import { firstProduct } from '../support/browser/gateway';
import { openScene } from '../support/browser/scene';
import { SILENT, stopRows, WRITE } from './stop-rows';

const scene = await openScene();
afterAll(() => scene.close());

const png = await firstProduct.mosaic.png();
const webp = await sharp(png).webp({ lossless: true }).toBuffer();
const src = scene.site.slowPicture(png, 0);

const RESUMED = { end: 'resumed', recorded: 1, received: 1 } as const;
const INTERRUPTED = { end: 'interrupted', recorded: 1, received: 1 } as const;

stopRows(scene, [
  {
    item: 'stopped at click',
    name: 'before a word is written down',
    at: { call: WRITE, about: '"acquiring"' },
    src,
    end: 'idle',
    recorded: 0,
    received: 0,
  },
  {
    item: 'stopped at click',
    name: 'after its first word',
    at: { call: WRITE, about: '"acquiring"', isLast: true },
    src,
    ...RESUMED,
  },
  {
    item: 'stopped in acquire',
    name: 'its server is slow',
    at: 'acquiring',
    src: scene.site.slowPicture(png, 2_500),
    ...RESUMED,
  },
  {
    item: 'stopped in prepare',
    name: 'as it is decoded',
    at: { call: 'createImageBitmap' },
    src,
    ...RESUMED,
  },
  {
    item: 'stopped in prepare',
    name: 'as it is encoded',
    at: { call: 'OffscreenCanvas.prototype.convertToBlob' },
    src: scene.site.picture({ body: webp, type: 'image/webp', cors: true }),
    ...RESUMED,
  },
  {
    item: 'stopped in prepare',
    name: 'before it is stored',
    at: { call: WRITE, about: '"ready"' },
    src,
    ...RESUMED,
  },
  {
    item: 'stopped in prepare',
    name: 'once it is stored',
    at: { call: WRITE, about: '"ready"', isLast: true },
    src,
    ...RESUMED,
  },
  {
    item: 'stopped in sign',
    name: 'nothing is written down yet',
    at: { call: 'crypto.subtle.sign' },
    src,
    ...RESUMED,
  },
  {
    item: 'stopped in post',
    name: 'before it is written down',
    at: { call: WRITE, about: '"posting"' },
    src,
    ...RESUMED,
  },
  {
    item: 'stopped in post',
    name: 'written down, but not sent',
    at: { call: WRITE, about: '"posting"', isLast: true },
    src,
    ...INTERRUPTED,
    received: 0,
  },
  {
    item: 'stopped in post',
    name: 'the service is silent',
    at: 'posting',
    src,
    answers: [SILENT],
    ...INTERRUPTED,
  },
  {
    item: 'stopped in post',
    name: 'in the wait before it is repeated',
    at: 'waiting',
    src,
    answers: [tooManyCalls(4)],
    end: 'resumed',
    recorded: 2,
    received: 2,
  },
]);
