import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { t, wordLanguage } from '@/utils/io/i18n/words';
import type { Language } from '@/utils/core/model/languages';
import { loadPageLanguage } from '@/utils/io/i18n/page-language';
import { settingsStore } from '@/utils/io/storage/settings';
import { serveWords } from '../support/serve-words';

/** The files of German wait for it. */
let german = Promise.resolve();

beforeAll(async () => {
  await serveWords();
  const serve = fetch;
  vi.stubGlobal('fetch', async (file: string) => {
    if (file.startsWith('/words/de/')) await german;
    return serve(file);
  });
});
beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-US');
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const choose = async (language?: Language) =>
  settingsStore.write({ ...(await settingsStore.read()), language });

it('a page speaks the language that was chosen last, whichever files arrive first', async () => {
  const onChange = vi.fn<() => void>();
  await loadPageLanguage(['panel'], onChange);
  german = new Promise((resolve) => setTimeout(resolve, 50));
  await choose('de');
  await choose('ar');
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
  expect(wordLanguage()).toBe('ar');
  expect(t('offers.moq')).toMatch(/\p{Script=Arabic}/u);
  expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
});

it('a page goes back to the language of the browser', async () => {
  await choose('ja');
  const onChange = vi.fn<() => void>();
  await loadPageLanguage(['panel'], onChange);
  expect(document.documentElement.lang).toBe('ja');
  await choose();
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
  expect(document.documentElement).toMatchObject({ lang: 'en', dir: 'ltr' });
});
