import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDisplay, type Display } from '../../demo/browser/display';
import { extensionWorker } from '../../demo/browser/extension';
import { panelPage, pressToolbarButton } from '../../demo/browser/panel';
import { chooseFromMenu } from '../../demo/browser/right-click';
import { createClosers } from '../../demo/closers';
import { CANARY_AK, CANARY } from '../../demo/gateway/accounts';
import { startTeamRelay, type TeamRelay } from '../../demo/team-relay';
import { firstProduct } from '../support/browser/gateway';
import { domOf, leaksIn, type Place, storesOf } from '../support/browser/leaks';
import { openRecordingProxy, type RecordingProxy } from '../support/browser/network';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { serviceInPanel } from '../support/browser/panel-controls';
import { openScene, type Scene } from '../support/browser/scene';
import { freePort } from '../support/relay/valkey';
import { allow } from '../../demo/browser/prompt';

const { app, ak, onebound, tmapi } = CANARY;

/** Each is the relay's alone. */
const SECRETS = {
  'app key': app.key,
  'app secret': app.secret,
  'app token': app.token,
  AK: CANARY_AK,
  'AK secret': ak.secret,
  'OneBound key': onebound.key,
  'OneBound secret': onebound.secret,
  'TMAPI token': tmapi.token,
};

// The virtual display and its input need X11.
describe.skipIf(process.platform !== 'linux')('a member of a team', () => {
  const closers = createClosers();
  /** Kept when the browser ends, so that it can be searched. */
  let profile = '';
  let display: Display;
  let scene: Scene;
  let relay: TeamRelay;
  /** Between the browser and the relay: all that the browser sends there. */
  let proxy: RecordingProxy;
  let link = '';
  const seen: Place[] = [];

  beforeAll(async () => {
    profile = await mkdtemp(path.join(tmpdir(), 'find-on-1688-member-'));
    display = await closers.keep(openDisplay());
    scene = await closers.keep(openScene({ display: display.name, profile }));
    await scene.forgetService(); // as on the first day: nothing is chosen
    relay = await closers.keep(
      startTeamRelay({
        port: await freePort(),
        name: 'Team of tests',
        gatewayUrl: scene.gateway.url,
        keys: { app, ak: CANARY_AK, onebound, tmapi },
        members: ['Mei', 'Jonas'],
      }),
    );
    proxy = await closers.keep(openRecordingProxy(Number(new URL(relay.url).port)));
    link = relay.links[0]?.link.replace(relay.url, proxy.url) ?? '';
  });

  afterAll(async () => {
    await closers.closeAll();
    await rm(profile, { recursive: true, force: true });
  });

  test('opens the link, presses the button, and joins with one prompt', async () => {
    await scene.page.goto(link);
    expect(await scene.page.locator('h1').innerText()).toBe('Team of tests');
    const opening = scene.browser.context.waitForEvent('page');
    await pressToolbarButton(scene.browser, scene.page);
    const options = await opening;
    await options.getByTestId('team-before').waitFor();
    expect(await options.getByTestId('team-before').innerText()).toContain(new URL(proxy.url).host);
    expect(proxy.requests.map(({ path: asked }) => asked)).not.toContain('/team'); // nobody has agreed yet
    await options.getByTestId('team-join').click();
    await allow(display);
    await options.locator('[data-testid=team-verdict][data-verdict=joined]').waitFor();
    seen.push(await domOf('options', options));
    await options.close();
  });

  test('a real right click leads to offers through the relay', async () => {
    const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
    await scene.show(`<img src="${src}" style="margin: 90px auto">`);
    await chooseFromMenu(display, scene.page, scene.page.locator('img'));
    const panel = await panelPage(scene.browser);
    await waitForStatus(panel, 'done');
    expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
    expect(await serviceInPanel(panel)).toBe('open-platform');
    expect(scene.gateway.stats.imageSearches).toBe(1);
    seen.push(await domOf('panel', panel));
  });

  test('no key of the team is in the browser: not in its pages, stores, requests or profile', async () => {
    seen.push(...(await storesOf(await extensionWorker(scene.browser))));
    for (const page of scene.browser.context.pages()) seen.push(await domOf(nameOf(page), page));
    const requests = proxy.requests.map(({ url, rest }) => ({
      name: `request ${url}`,
      text: `${url}\n${rest}`,
    }));
    expect(requests.length).toBeGreaterThan(2);
    await scene.browser.close();
    const files = await filesOf(profile);
    expect(files.length).toBeGreaterThan(20);
    expect(leaksIn([...seen, ...requests, ...files], SECRETS)).toEqual([]);
    // The search finds what is there: the membership is, in a database of the extension.
    const [, token = ''] = link.split('#');
    expect(leaksIn(files, { token })).not.toEqual([]);
  });

  test('the token of a link is in no address that was asked, and not in the log', () => {
    const [, token = ''] = link.split('#');
    expect(token).toMatch(/^fo1688_/);
    const addresses = proxy.requests.map(({ url }) => ({ name: url, text: url }));
    expect(leaksIn([...addresses, { name: 'log', text: relay.printed() }], { token })).toEqual([]);
  });
});

const nameOf = (page: Page) => page.url().split('#', 1)[0] ?? '';

/** Every file below the folder, as Latin-1 and as UTF-16, in which Chromium keeps some texts. */
async function filesOf(folder: string): Promise<Place[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const places = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const bytes = await readFile(path.join(parentPath, name)).catch(() => Buffer.alloc(0));
      const text = `${bytes.toString('latin1')}\n${bytes.toString('utf16le')}\n${bytes.subarray(1).toString('utf16le')}`;
      return { name: path.relative(folder, path.join(parentPath, name)), text };
    }),
  );
  return places;
}
