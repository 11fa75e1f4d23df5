/** The words on screen, in the language that was chosen or in the browser's. */
import { browser } from '../browser';
import {
  baseOf,
  type Language,
  languageFor,
  type Message,
  type WordPart,
} from '../../core/model/languages';

export type WordKey = keyof WordArguments;

/** Undefined before words are loaded: then the browser's. */
let spoken: Language | undefined;
/** The language was chosen against the browser's. */
let isChosen = false;
let messages: Readonly<Record<string, Message>> = {};
let loadedParts: readonly WordPart[] = [];
let plurals = new Intl.PluralRules('en');

/**
 * Loads what a page shows. Once, before anything is rendered; parts that are added later keep the language.
 * @param chosen in the options. Default: the browser's
 */
export async function loadWords(
  chosen: Language | undefined,
  ...parts: readonly WordPart[]
): Promise<void> {
  const language = languageOf(chosen);
  const loaded = await Promise.all(parts.map((part) => readPart(language, part)));
  setWords(language, Object.assign({}, ...loaded), parts, chosen !== undefined);
}

/** Adds a part in the language that is spoken, once. */
export async function addWords(part: WordPart): Promise<void> {
  if (loadedParts.includes(part)) return;
  const language = wordLanguage();
  const added = await readPart(language, part);
  setWords(language, { ...messages, ...added }, [...loadedParts, part], isChosen);
}

/** Two files that the build made (`build/locales`): the keys, and the texts in the same order. */
async function readPart(language: Language, part: WordPart): Promise<Record<string, Message>> {
  const [keys, texts] = await Promise.all([
    readWordFile<string[]>(part),
    readWordFile<Message[]>(`${language}/${part}`),
  ]);
  return Object.fromEntries(keys.map((key, index) => [key, texts[index] ?? key]));
}

/** A file of `words/` in the package. */
export async function readWordFile<T>(name: string): Promise<T> {
  const response = await fetch(`/words/${name}.json`);
  return response.json();
}

/** Replaces all words. For tests too, which read them from files. */
export function setWords(
  language: Language,
  all: Readonly<Record<string, Message>>,
  parts: readonly WordPart[],
  chosen = false,
): void {
  spoken = language;
  isChosen = chosen;
  messages = all;
  loadedParts = parts;
  plurals = new Intl.PluralRules(language);
}

/**
 * The text for a key of `locales/`; keys and their values are type-checked. A count chooses the form by the
 * language's own rules, and is the first value unless there are others.
 */
export function t<Key extends WordKey>(key: Key, ...args: WordArguments[Key]): string {
  const [first, second] = args;
  const values = typeof first === 'number' ? (second ?? [first]) : (first ?? []);
  const text = formOf(messages[key], typeof first === 'number' ? first : undefined);
  if (text === undefined) {
    console.error(`No words for "${key}": its part is not loaded.`);
    return browserText(key) || key;
  }
  return text.replaceAll(/\$(\d)/g, (_, place) => String(values[Number(place) - 1] ?? ''));
}

/** The few texts that the browser has itself (`build/locales`), in its own language; empty for all others. */
function browserText(key: WordKey): string {
  const texts: { getMessage(name: string): string } = browser.i18n; // WXT's types know only its own names
  return texts.getMessage(key);
}

function formOf(message: Message | undefined, count: number | undefined): string | undefined {
  if (typeof message !== 'object') return message;
  return message[count === undefined ? 'other' : plurals.select(count)] ?? message.other;
}

/** The language of the words that are loaded. */
export function wordLanguage(): Language {
  return spoken ?? languageOf(undefined);
}

/** The language that words are shown in. @param chosen in the options. Default: the browser's */
export function languageOf(chosen: Language | undefined): Language {
  return chosen ?? languageFor(browser.i18n.getUILanguage());
}

/** Arabic is written from right to left. */
export function direction(): 'ltr' | 'rtl' {
  return baseOf(wordLanguage()) === 'ar' ? 'rtl' : 'ltr';
}

/**
 * BCP 47 tag for `Intl`: the browser's, which has a region, unless another language was chosen. With the digits and
 * the calendar of trade documents: Arabic, Persian and Bengali have digits of their own, and 2026 is 2569 in Thai.
 */
export function uiLanguage(): string {
  const own = browser.i18n.getUILanguage();
  const tag = isChosen && baseOf(own) !== baseOf(wordLanguage()) ? wordLanguage() : own;
  const known = tradeTags.get(tag);
  if (known !== undefined) return known;
  const { calendar, numberingSystem } = new Intl.DateTimeFormat(tag).resolvedOptions();
  const isOfTrade = calendar === 'gregory' && numberingSystem === 'latn';
  const found = isOfTrade ? tag : `${tag}-u-ca-gregory-nu-latn`;
  tradeTags.set(tag, found);
  return found;
}

/** Kept, as each number asks for it. */
const tradeTags = new Map<string, string>();

/** BCP 47 tag for what `Intl` says in words, such as names: the browser's only where it speaks the same language. */
export function nameLanguage(): string {
  const own = browser.i18n.getUILanguage();
  return baseOf(own) === baseOf(wordLanguage()) ? own : wordLanguage();
}

/** Joins sentences; without a space where the language has none. */
export function sentences(...all: readonly string[]): string {
  return all.join(['zh', 'ja'].includes(baseOf(wordLanguage())) ? '' : ' ');
}
