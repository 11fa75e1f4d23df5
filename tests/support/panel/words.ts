import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const FILES = { en: 'en.yml', 'zh-CN': 'zh_CN.yml' } as const;
export type Language = keyof typeof FILES;

/** Every message of a language, as the browser gets them. */
export async function messagesOf(language: Language): Promise<Record<string, string>> {
  const file = resolve(import.meta.dirname, '../../../locales', FILES[language]);
  const messages = generateChromeMessages(await parseMessagesFile(file));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** Lets the fake browser, which has no `i18n` of its own, speak a language with the real words. */
export async function speak(language: Language): Promise<void> {
  const messages = await messagesOf(language);
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(language);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(
    (key: string, substitutions?: string | (string | number)[]) => {
      const values = [substitutions ?? []].flat();
      const fill = (_: string, position: string) => String(values[Number(position) - 1] ?? '');
      return (messages[key] ?? '').replaceAll(/\$(\d)/g, fill);
    },
  );
}
