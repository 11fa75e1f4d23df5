import type { Page } from '@playwright/test';
import { createClosers } from '../../../demo/closers';
import { firstProduct } from './gateway';
import { openScene, type Scene } from './scene';
import { openService, type ServiceAnswer } from './service';

/** A picture, and a service whose next answer is the test's. */
export interface AnsweredScene extends Scene {
  panel: Page;
  /** Searches. What the panel shows of this answer: "3 offers", or the code of the failure. */
  ask(answer: ServiceAnswer): Promise<string>;
}

/** Of an answer of some megabytes, on a busy computer. */
const ENDS_MS = 30_000;

export async function openAnsweredScene(): Promise<AnsweredScene> {
  const closers = createClosers();
  try {
    let answer: ServiceAnswer = {};
    const service = await closers.keep(openService(() => answer));
    const scene = await closers.keep(openScene());
    await scene.useService(service.url);
    const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
    await scene.show(`<img src="${src}">`);
    const panel = await scene.openPanel();
    return {
      ...scene,
      panel,
      ask: async (given) => {
        answer = given;
        await scene.click(scene.page.locator('img'));
        return outcomeOf(panel);
      },
      close: () => closers.closeAll(),
    };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

async function outcomeOf(panel: Page): Promise<string> {
  const ended = panel.locator('[data-testid=panel]:is([data-status=done],[data-status=failed])');
  await ended.waitFor({ timeout: ENDS_MS });
  const code = await ended.getAttribute('data-error');
  if (code !== null) return code;
  return `${await panel.getByTestId('offers').getAttribute('data-count')} offers`;
}
