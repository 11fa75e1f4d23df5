import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makePlan } from '@/entrypoints/background/plan';
import { settingsStore } from '@/utils/io/storage/settings';
import { openEdge } from '../../support/background/worker-edge';

const KEYS = { appKey: '1', secret: 's', token: 't' };

it('a plan reads settings, keys, meter and limits in one storage call', async () => {
  await openEdge({ service: 'cross-border', credentials: KEYS, limits: { perDay: 5 } });
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  expect(await makePlan()).toMatchObject({ service: 'cross-border', credentials: KEYS });
  expect(get).toHaveBeenCalledOnce();
});

it('no plan is made if no service is chosen', async () => {
  await openEdge();
  await fakeBrowser.storage.local.clear();
  await expect(makePlan()).rejects.toMatchObject({ code: 'not-set-up' });
});

it('a plan gives a service at another host nothing of the key that its account has', async () => {
  await openEdge({ service: 'cross-border', credentials: KEYS });
  const relay = { baseUrl: 'https://relay.test', titleLanguage: 'en' as const };
  await settingsStore.update((settings) => ({
    ...settings,
    connections: { ...settings.connections, 'cross-border': relay },
  }));
  const { connection, credentials } = await makePlan();
  expect(connection).toEqual(relay);
  expect(credentials).toEqual({ origin: 'https://gw.open.1688.com' });
  expect((await makePlan('open-platform')).credentials).toMatchObject(KEYS);
});

it.each([
  ['what the browser speaks', 'ko', undefined, undefined, 'ko'],
  ['without its region', 'pt-BR', undefined, undefined, 'pt'],
  ['a language that only the service speaks', 'th', undefined, undefined, 'th'],
  ['what was chosen for all words', 'ko', 'ja', undefined, 'ja'],
  ['what was chosen for titles', 'ko', 'ja', 'ru', 'ru'],
  ['English, where titles are not translated into it', 'de', undefined, undefined, 'en'],
  ['English, for readers of Chinese', 'zh-CN', undefined, undefined, 'en'],
] as const)(
  'a plan has titles translated into %s',
  async (_what, browser, words, titles, language) => {
    await openEdge({ service: 'cross-border', credentials: KEYS });
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(browser);
    await settingsStore.update((settings) => ({
      ...settings,
      language: words,
      connections: {
        ...settings.connections,
        'cross-border': { baseUrl: 'https://gw.open.1688.com', titleLanguage: titles },
      },
    }));
    expect((await makePlan()).connection.titleLanguage).toBe(language);
    expect((await makePlan('open-platform')).connection).not.toHaveProperty('titleLanguage');
  },
);
