import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { openScene } from '../support/browser/scene';
import { offers, openService } from '../support/browser/service';

/** Runs before the panel's own script: notes when three cards are in place. */
const NOTE = `if (globalThis.document && globalThis.skeletonAt === undefined) {
  globalThis.skeletonAt = null;
  new MutationObserver(() => {
    if (document.querySelectorAll('[data-testid=skeleton] li').length < 3) return;
    globalThis.skeletonAt ??= performance.now();
  }).observe(document, { childList: true, subtree: true });
}`;
const NEAR_MS = 100;

const service = await openService({ ...offers({ count: 3, total: 3 }), delayMs: 4_000 });
const scene = await openScene({ everywhere: NOTE });
afterAll(async () => {
  await scene.close();
  await service.close();
});

test(`three cards are in place within ${NEAR_MS} ms of the panel's first paint`, async () => {
  await scene.useService(service.url);
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));
  await panel.getByTestId('skeleton').waitFor();
  await panel.reload(); // it opens in the middle of the search
  await panel.getByTestId('skeleton').waitFor();
  // Under load the entry of the paint comes after the elements that were painted.
  await panel.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0);
  const { paintedAt, skeletonAt } = await panel.evaluate(() => ({
    paintedAt: performance.getEntriesByName('first-paint')[0]?.startTime ?? NaN,
    skeletonAt: Number(Reflect.get(globalThis, 'skeletonAt') ?? NaN),
  }));
  console.log(`First paint ${Math.round(paintedAt)} ms, skeleton ${Math.round(skeletonAt)} ms`);
  expect(skeletonAt - paintedAt).toBeLessThan(NEAR_MS);
});
