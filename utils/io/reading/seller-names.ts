/** Loads what reads the names of sellers: the library for pinyin, which no other file imports, and their words. */
import { customPinyin, pinyin } from 'pinyin-pro';
import type { Glossary } from '../../core/glossary/glossary';
import { isGlossed } from '../../core/glossary/language';
import type { ReadAloud } from '../../core/glossary/latin';
import { readSellerName, type SellerName } from '../../core/glossary/seller-name';
import { createSellerWords, type SellerRows } from '../../core/glossary/seller-words';
import { createMemo } from '../../core/memoize';
import { readsChineseNames } from '../../core/model/languages';
import { readWordFile } from '../i18n/words';
import { loadGlossLanguage } from './glosser';

export type SellerNames = (name: string) => SellerName | undefined;

const readAloud: ReadAloud = (chinese) => pinyin(chinese, { toneType: 'none', type: 'array' });

/** Undefined where the reader knows the characters. */
export async function loadSellerNames(
  tag: string,
  glossary: Glossary,
): Promise<SellerNames | undefined> {
  if (!isGlossed(tag) || readsChineseNames(tag)) return undefined;
  const [rows, meanings, language] = await Promise.all([
    readWordFile<SellerRows>('sellers'),
    readWordFile<string[]>(`${tag}/sellers`),
    loadGlossLanguage(tag, glossary),
  ]);
  const words = createSellerWords(rows, meanings);
  customPinyin(words.readings);
  const names = createMemo<SellerName | null>();
  const read = (name: string) =>
    readSellerName(name, { glossary, words, language, read: readAloud }) ?? null;
  return (name) => names(name, () => read(name)) ?? undefined;
}
