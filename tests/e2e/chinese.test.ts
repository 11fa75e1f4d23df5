import { afterAll, expect, test } from 'vitest';
import { createClosers } from '../../demo/closers';
import { needs } from '../support/needs';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';

/** Words of the panel's own. */
const LATIN_WORDS = /[A-Za-z]{4,}/g;

const closers = createClosers();
afterAll(() => closers.closeAll());

test(
  'the idle panel of a Chinese browser is in Chinese',
  await needs('chromium-languages'),
  async () => {
    const scene = await closers.keep(openScene({ language: 'zh-CN' }));
    await scene.show('<h1>Shop</h1>');
    const panel = await scene.openPanel();
    await waitForStatus(panel, 'idle');
    const text = await panel.locator('body').innerText();
    expect(text).toMatch(/\p{Script=Han}{4}/u);
    expect(text.match(LATIN_WORDS)).toBeNull();
  },
);
