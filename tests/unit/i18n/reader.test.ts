import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readerLanguage } from '@/utils/io/i18n/reader';

it.each([
  ['en-US', ['en-GB', 'en'], 'en-US'],
  ['ar', ['ar-AE', 'ar', 'en-US'], 'ar-AE'],
  ['ar', ['ar', 'en-US'], 'ar'],
  ['es-419', ['es-419', 'es-MX'], 'es-MX'],
  ['es-419', ['es-419', 'es', 'en-US'], 'es-419'],
  ['pt-BR', ['pt-PT'], 'pt-BR'],
  ['de', ['de_AT', 'de-', 'de-AT'], 'de-AT'],
  ['zh', ['zh-Hans', 'zh-Hant-TW'], 'zh-Hant-TW'],
  ['ko', [], 'ko'],
])('%s with pages in %j is %s', (interfaceLanguage, languages, expected) => {
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(interfaceLanguage);
  vi.stubGlobal('navigator', { languages });
  expect(readerLanguage()).toBe(expected);
});
