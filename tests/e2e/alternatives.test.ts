import { afterAll, expect, test } from 'vitest';
import { ALL_SITES } from '../support/browser/build';
import { openConstructionScene } from '../support/browser/construction-scene';
import { foundPicture } from '../support/browser/found-picture';
import { waitForStatus } from '../support/browser/panel';
import { PLACE, RED, type Construction } from '../support/pages/construction';

const scene = await openConstructionScene({ hosts: [ALL_SITES] });
afterAll(() => scene.close());

const STACK: Construction = {
  id: 'a picture on another one',
  html: ({ image }) =>
    `<img src="${image('blue')}" style="${PLACE}"><img src="${image('red')}" style="${PLACE}">`,
  want: RED,
};

test('the picture below is one click away, and so is the way back', async () => {
  expect((await scene.find(STACK)).middle).toBe('red');
  const panel = await scene.openPanel();
  await waitForStatus(panel, 'done');
  const alternatives = panel.getByTestId('alternative');
  await panel.getByTestId('choose-area').click();
  await alternatives.locator('img').waitFor();
  expect(await alternatives.count()).toBe(1);

  await alternatives.click();
  await expect.poll(async () => (await foundPicture(panel)).middle).toBe('blue');
  await panel.getByTestId('choose-area').click();
  await alternatives.locator('img').waitFor();
  await alternatives.click();
  await expect.poll(async () => (await foundPicture(panel)).middle).toBe('red');
});
