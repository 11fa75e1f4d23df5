import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { LOCALES, textOf } from '@/build/locales/read';
import { type Language, LANGUAGES } from '@/utils/core/model/languages';
import { messagesOf } from '../../support/panel/words';

const termsSchema = z.record(z.string(), z.array(z.string()).check(z.minLength(1)));

/** Each trade term of a language, in the forms that stand in its texts. */
async function termsOf(language: Language) {
  return termsSchema.parse(
    parse(await readFile(path.join(LOCALES, language, 'terms.yml'), 'utf8')),
  );
}

/** Brands, formats and cognates are the same: a text that no one has translated is long. */
const LONG = /(?:\p{L}{2,}\W+){3}\p{L}{2,}/u;

it.each(LANGUAGES.filter((language) => language !== 'en'))(
  '%s keeps to its trade terms, wherever English has one',
  async (language) => {
    const [english, own] = await Promise.all([messagesOf('en'), messagesOf(language)]);
    const [terms, forms] = await Promise.all([termsOf('en'), termsOf(language)]);
    expect(Object.keys(forms).toSorted()).toEqual(Object.keys(terms).toSorted());
    const missing = Object.entries(terms).flatMap(([term, words]) => {
      const isMeant = new RegExp(`\\b(?:${words.join('|')})\\b`, 'i');
      return Object.entries(english)
        .filter(([, message]) => isMeant.test(textOf(message)))
        .map(([key]) => ({ term, key, text: textOf(own[key] ?? '').toLowerCase() }))
        .filter(({ text }) => !forms[term]?.some((form) => text.includes(form.toLowerCase())));
    });
    expect(missing).toEqual([]);
  },
);

it.each(LANGUAGES.filter((language) => language !== 'en'))(
  '%s has no text left in English',
  async (language) => {
    const [english, own] = await Promise.all([messagesOf('en'), messagesOf(language)]);
    const same = Object.entries(own).filter(([key, message]) => {
      const text = textOf(message);
      return LONG.test(text) && text === textOf(english[key] ?? '');
    });
    expect(same).toEqual([]);
  },
);
