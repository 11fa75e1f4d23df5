import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Construction } from '../pages/construction';
import { coloursOf } from './colours';
import type { PictureServer } from './picture-server';
import type { Point } from './under-pointer';

const SHOWN_MS = 5_000;

/** Shows the page until it shows what it says at the point, and answers the point. */
export async function showConstruction(
  page: Page,
  server: PictureServer,
  construction: Construction,
): Promise<Point> {
  const { id, wait, want, shows = want.colour, at: [x, y] = [200, 200] } = construction;
  const url = server.page(construction);
  await page.unrouteAll();
  if (construction.secure) await serveSecurely(page, server);
  await page.goto(construction.secure ? `https://a.test${new URL(url).pathname}` : url, {
    waitUntil: wait === undefined ? 'load' : 'commit',
  });
  await pause(wait ?? 0);
  const end = Date.now() + SHOWN_MS;
  let seen = await colourAt(page, { x, y });
  while (seen !== shows && Date.now() < end) seen = await colourAt(page, { x, y });
  if (seen !== shows) throw new Error(`The page "${id}" shows ${seen} where it should ${shows}`);
  return { x, y };
}

/** Without a certificate: the requests of the page are answered before they leave the browser. */
async function serveSecurely(page: Page, { port }: PictureServer): Promise<void> {
  await page.route(/^https:/, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const answer = await fetch(`http://127.0.0.1:${port}${pathname}${search}`);
    await route.fulfill({
      contentType: answer.headers.get('content-type') ?? '',
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
}

async function colourAt(page: Page, point: Point): Promise<string> {
  const clip = { ...point, width: 1, height: 1 };
  const { middle } = await coloursOf(await page.screenshot({ clip, caret: 'initial' }));
  return middle;
}
