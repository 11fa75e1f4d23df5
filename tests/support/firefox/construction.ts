import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import { coloursOf, type Colours } from '../browser/found-picture';
import type { PictureServer } from '../browser/picture-server';
import type { Construction } from '../pages/construction';
import { chooseItem } from './menu';
import { press } from './mouse';
import { MENU_ITEM, type Scene } from './scene';

/** Firefox's own, which Chrome's types do not have. */
declare const browser: {
  extension: { getViews(filter: { type: 'sidebar' }): Window[] };
  storage: { session: { clear(): Promise<void> } };
};

const screenshotSchema = z.object({ value: z.string() });

/** Shows the page, clicks the point, chooses the item and reads the picture that was searched. */
export async function findConstruction(
  scene: Scene,
  server: PictureServer,
  construction: Construction,
): Promise<Colours> {
  const { want, shows = want.colour, at: [x, y] = [200, 200], wait = 0 } = construction;
  await scene.options.evaluate(forgetSearch);
  await scene.shop.goTo(server.page(construction));
  await pause(wait);
  await expect.poll(() => colourAt(scene, x, y), { timeout: 5_000 }).toBe(shows);
  await scene.shop.evaluate(() => document.title); // the commands to come are for this tab
  await press(scene.marionette, 'right', { x, y });
  await chooseItem(scene.marionette, MENU_ITEM.en);
  await scene.sidebar.waitFor('done');
  const src = z.string().parse(await scene.options.evaluate(querySource));
  return coloursOf(Buffer.from(src.slice(src.indexOf(',') + 1), 'base64'));
}

async function colourAt({ shop, marionette }: Scene, left: number, top: number) {
  await shop.evaluate(() => document.title);
  const answer = await marionette.send('WebDriver:TakeScreenshot', { full: false });
  const screenshot = Buffer.from(screenshotSchema.parse(answer).value, 'base64');
  const pixel = await sharp(screenshot)
    .extract({ left, top, width: 1, height: 1 })
    .png()
    .toBuffer();
  return (await coloursOf(pixel)).middle;
}

/** Runs in a page of the extension, as does the next one. */
async function forgetSearch(): Promise<void> {
  await browser.storage.session.clear();
}

function querySource(): string | undefined {
  const [view] = browser.extension.getViews({ type: 'sidebar' });
  return view?.document.querySelector<HTMLImageElement>('[data-testid=query-image]')?.src;
}
