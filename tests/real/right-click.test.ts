import { describe, expect, test } from 'vitest';
import { openDisplay, type Display } from '../../demo/browser/display';
import { panelPage } from '../../demo/browser/panel';
import { chooseFromMenu } from '../../demo/browser/right-click';
import { firstProduct, PRODUCTS } from '../support/browser/gateway';
import { offerIds, queryImage, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { needs } from '../support/needs';

const RUNS = 2;

/** The first run is Chinese; every second shop keeps its pictures to its own pages. */
const RUN_OPTIONS = Array.from({ length: RUNS }, (_, index) => ({
  run: index + 1,
  language: index === 0 ? ('zh-CN' as const) : ('en' as const),
  cors: index % 2 === 0,
}));

const NEEDS = { en: { skip: false }, 'zh-CN': await needs('chromium-languages') } as const;

const WORDS = { en: /^[\w\s]+$/, 'zh-CN': /\p{Script=Han}/u };

// The virtual display and its input need X11.
describe.skipIf(process.platform !== 'linux')('a right click in a fresh browser', () => {
  for (const options of RUN_OPTIONS) {
    const { run, language, cors } = options;
    test(`run ${run} (${language}, CORS ${cors}) leads to offers`, NEEDS[language], async () => {
      const display = await openDisplay();
      try {
        await expectOffers(display, options);
      } finally {
        await display.close();
      }
    });
  }
});

async function expectOffers(
  display: Display,
  { language, cors }: (typeof RUN_OPTIONS)[number],
): Promise<void> {
  const scene = await openScene({ display: display.name, language });
  try {
    const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors });
    await scene.show(`<img src="${src}" style="margin: 90px auto">`);
    await chooseFromMenu(display, scene.page, scene.page.locator('img'));
    const panel = await panelPage(scene.browser);
    await waitForStatus(panel, 'done');

    expect((await queryImage(panel)).way).toBe(cors ? 'fetch' : 'crop');
    expect(await offerIds(panel)).toHaveLength(PRODUCTS.length);
    expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
    expect(await panel.getByTestId('sort').innerText()).toMatch(WORDS[language]);
  } finally {
    await scene.close();
  }
}
