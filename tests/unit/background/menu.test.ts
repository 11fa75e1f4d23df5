import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createMenu } from '@/entrypoints/background/menu';
import type { Language } from '@/utils/core/model/languages';
import { settingsStore } from '@/utils/io/storage/settings';
import { serveWords } from '../../support/serve-words';
import { stubLocks } from '../storage/locks';

const create = vi.fn<(item: object) => void>();
const setTitle = vi.fn<(shown: object) => Promise<void>>(async () => undefined);

beforeAll(serveWords);
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  stubLocks();
  Object.assign(fakeBrowser, { contextMenus: { removeAll: async () => undefined, create } });
  Object.assign(fakeBrowser.action, { setTitle });
  Object.assign(fakeBrowser.permissions, { contains: async () => false });
  // The words of a browser in a language that has no messages in the package: those of the default language.
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ name: 'Find on 1688' }) });
});

it.each<[string, string, Language | undefined, string, string]>([
  ['that was chosen', 'en-US', 'de', 'Auf 1688 finden', '„Auf 1688 finden“ öffnen'],
  ['of the browser', 'en-US', undefined, 'Find on 1688', 'Open Find on 1688'],
  ['next to the browser’s', 'pt-PT', undefined, 'Buscar no 1688', 'Abrir o Buscar no 1688'],
])(
  'the item of pictures and the button of the toolbar are in the language %s',
  async (_, ofBrowser, language, item, button) => {
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(ofBrowser);
    await settingsStore.write({ ...(await settingsStore.read()), language });
    await createMenu();
    expect(create).toHaveBeenCalledWith(expect.objectContaining({ title: item }));
    expect(setTitle).toHaveBeenCalledWith({ title: button });
  },
);
