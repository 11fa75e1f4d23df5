/** A page of 1688 that takes a picture from the user's own hand alone. */
import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { violations } from '../support/browser/accessibility';
import { firstProduct } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { SIDE, differences } from '../support/browser/pictures';
import { readRecord } from '../support/browser/storage';
import { openWithoutKey } from '../support/browser/without-key';

const { standIn, scene, search, tabs, close } = await openWithoutKey();
afterAll(close);
/** The panel waits for the user's hand once each way was tried and the tab was shown. */
const waitForTurn = (panel: Page) => waitForStatus(panel, 'handed-off', 30_000);

test('where no way gives the picture, the part that is searched is copied, pasted by hand, and the search goes on by itself', async () => {
  const panel = await search({ takes: ['own-paste'], afterPicture: 'goes' });
  await waitForTurn(panel);
  const { service, way } = await readRecord(panel);
  expect({ service, step: way?.step }).toEqual({ service: 'web', step: 'give' });
  expect(await violations(panel)).toEqual([]);
  await panel.getByTestId('choose-area').click();
  await panel.getByTestId('area').press('Shift+ArrowLeft');
  await panel.getByTestId('search-area').click();
  await expect.poll(async () => (await readRecord(panel)).area?.width).toBeCloseTo(0.725);
  await waitForTurn(panel);
  await panel.getByTestId('copy-picture').click();
  await panel.locator('[data-testid=copied][data-value=true]').waitFor();
  expect(standIn.uploads).toEqual([]);
  const [tab] = tabs();
  await tab?.bringToFront();
  await tab?.keyboard.press('Control+V');
  await waitForStatus(panel, 'done');
  expect(standIn.uploads).toHaveLength(1);
  expect(scene.gateway.queries).toEqual([]);
  const copied = standIn.uploads[0]?.bytes ?? new Uint8Array();
  const area = { left: 0.125 * SIDE, top: 0.125 * SIDE, width: 0.725 * SIDE, height: 0.75 * SIDE };
  expect(await differences(copied, firstProduct.mosaic, area)).toEqual([]);
});
