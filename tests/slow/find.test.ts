import type { Worker } from '@playwright/test';
import * as z from 'zod/mini';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { spriteArea } from '../../utils/core/picture/find';
import { sharedPath, withShared } from '../support/shared';
import { openColourServer, type ColourServer } from '../support/browser/colour-server';
import { AT, CONSTRUCTIONS, img } from '../support/browser/constructions';
import { findAt, registerLook } from '../support/browser/look';
import { openScene, type Scene } from '../support/browser/scene';

let scene: Scene;
let server: ColourServer;
let worker: Worker;
beforeAll(async () => {
  [scene, server] = await Promise.all([openScene({ hosts: ['*://*/*'] }), openColourServer()]);
  worker = await extensionWorker(scene.browser);
  await registerLook(worker);
});
afterAll(async () => {
  await scene.close();
  await server.close();
});

const colour = (name: string, query?: string) => server.colour(name, query);
const newPage = (body: string) => server.page(body);

describe.each(Object.entries(CONSTRUCTIONS))(
  '%s',
  (_, { body, want = '/img/red.', at = [200, 200], wait = 0 }) => {
    test('gives the meant picture first', async () => {
      await scene.page.goto(
        server.page(`<!doctype html><body style="margin:0">${body(colour, newPage)}`),
      );
      await scene.page.waitForTimeout(wait);
      const [first] = await findAt(scene.page, worker, at);
      expect(first && decodeURI(first.urls[0] ?? first.kind)).toContain(want);
    });
  },
);

test('the part of a sheet that is shown', async () => {
  const sheet = server.colour('red', '?w=800');
  await scene.page.goto(
    server.page(`<body><div style="${AT}background:url(${sheet}) -200px -400px">`),
  );
  const [first] = await findAt(scene.page, worker, [200, 200]);
  expect(first?.sprite && spriteArea(first.sprite, 800, 800)).toEqual({
    left: 0.25,
    top: 0.5,
    width: 0.25,
    height: 0.25,
  });
});

test('an event of the page itself is no click', async () => {
  await scene.page.goto(server.page(`<body>${img(server.colour('red'), AT)}`));
  await scene.page.mouse.click(200, 200, { button: 'right' });
  await scene.page.evaluate(() => {
    document.body.innerHTML = '';
    dispatchEvent(new MouseEvent('contextmenu', { clientX: 5, clientY: 5 }));
  });
  expect(await findAt(scene.page, worker, [700, 700])).toEqual([]);
});

const casesSchema = z.object({
  cases: z.array(
    z.looseObject({
      id: z.string(),
      want: z.string(),
      at: z.optional(z.tuple([z.number(), z.number()])),
      wait: z.optional(z.number()),
    }),
  ),
  html: z.custom<(given: unknown) => unknown>((value) => typeof value === 'function'),
});

/** What draws itself, or has an address that does not name the colour. */
const BY_KIND: Record<string, string> = {
  'canvas-tainted': 'canvas',
  canvas2d: 'canvas',
  'svg-inline-shape': 'svg',
  video: 'video',
  blob: 'blob:',
  'blob-revoked': 'blob:',
};

describe('the constructed pages', withShared, async () => {
  const file: unknown = withShared.skip
    ? { cases: [], html: () => '' }
    : await import(sharedPath('data/image-cases/cases.mjs'));
  const { cases, html } = casesSchema.parse(file);

  test('are all there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(36);
  });

  test.each(cases.map((given) => [given.id, given] as const))('%s', async (_, given) => {
    const text = String(html(given)).replaceAll(
      /http:\/\/[ab]\.test:8123/g,
      new URL(server.colour('red')).origin,
    );
    await scene.page.goto(server.page(text), { waitUntil: given.wait ? 'commit' : 'load' });
    await scene.page.waitForTimeout(given.wait ?? 100);
    const found = async () => {
      const [first] = await findAt(scene.page, worker, given.at ?? [200, 200]);
      return first?.urls[0] ?? first?.kind;
    };
    // What a script draws comes later on a busy machine.
    await expect.poll(found, { timeout: 5_000 }).toContain(BY_KIND[given.id] ?? `/${given.want}.`);
  });
});
