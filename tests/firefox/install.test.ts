import { afterAll, expect, test } from 'vitest';
import { openScene } from '../support/firefox/scene';

const scene = await openScene();
afterAll(() => scene.close());

test('the sidebar stays closed at install', async () => {
  expect(await scene.sidebar.isOpen()).toBe(false);
});
