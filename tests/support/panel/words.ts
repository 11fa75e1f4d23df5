import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LOCALES, PARTS, readPart } from '../../../build/locales/read';
import { setWords } from '../../../utils/io/i18n/words';
import type { Language, Message } from '../../../utils/core/model/languages';

export type { Language };

type Messages = Readonly<Record<string, Message>>;

/** Reading all of a language takes longer than most tests. */
const known = new Map<Language, Promise<Messages>>();

/** Every message of a language, as the pages get them. */
export function messagesOf(language: Language): Promise<Messages> {
  const messages = known.get(language) ?? read(language);
  known.set(language, messages);
  return messages;
}

async function read(language: Language): Promise<Messages> {
  const parts = await Promise.all(PARTS.map((part) => readPart(LOCALES, language, part)));
  return Object.fromEntries(parts.flatMap((messages) => Array.from(messages)));
}

/** Speaks a language with the real words; the fake browser has none of its own. */
export async function speak(language: Language): Promise<void> {
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(language);
  setWords(language, await messagesOf(language), PARTS);
}
