import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClosers } from '../../demo/closers';
import { needs } from '../support/needs';
import { firstProduct, openGateway, type TestGateway } from '../support/browser/gateway';
import { errorCode, waitForStatus } from '../support/browser/panel';
import { openScene, type Scene } from '../support/browser/scene';
import { openService, type FakeService } from '../support/browser/service';

/** Words of the panel's own, without what comes from the page and the service. */
const LATIN_WORDS = /[A-Za-z]{4,}/g;

describe('a Chinese browser', await needs('chromium-languages'), () => {
  const closers = createClosers();
  let scene: Scene;
  let emptyGateway: TestGateway;
  let brokenService: FakeService;

  beforeAll(async () => {
    scene = await closers.keep(openScene({ language: 'zh-CN' }));
    emptyGateway = await closers.keep(openGateway({ products: [] }));
    brokenService = await closers.keep(openService({ status: 502, body: '' }));
    const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
    await scene.show(`<img src="${src}">`);
  });
  afterAll(() => closers.closeAll());

  test('the idle panel is in Chinese', async () => {
    const panel = await scene.openPanel();
    await waitForStatus(panel, 'idle');
    const text = await panel.locator('body').innerText();
    expect(text).toMatch(/\p{Script=Han}{4}/u);
    expect(text.match(LATIN_WORDS)).toBeNull();
  });

  test('an empty answer is explained in Chinese', async () => {
    await scene.useService(emptyGateway.url);
    const panel = await scene.click(scene.page.locator('img'));
    await waitForStatus(panel, 'done');
    expect(await panel.getByTestId('no-match').innerText()).toMatch(/\p{Script=Han}{4}/u);
  });

  test('a failure is explained in Chinese', async () => {
    await scene.useService(brokenService.url);
    const panel = await scene.click(scene.page.locator('img'));
    expect(await errorCode(panel)).toBe('service-down');
    expect(await panel.getByTestId('panel').innerText()).toMatch(/\p{Script=Han}{6}/u);
  });
});
