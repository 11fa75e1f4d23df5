import { afterAll, expect, test } from 'vitest';
import { openScene } from '../support/firefox/scene';
import { pressToolbarButton } from '../support/firefox/toolbar';

const scene = await openScene();
afterAll(() => scene.close());

test('the toolbar button opens the sidebar', async () => {
  await pressToolbarButton(scene.marionette, scene.extension.id);
  expect((await scene.sidebar.waitFor('idle')).error).toBeNull();
});
