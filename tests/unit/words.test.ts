import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { messagesOf } from '../support/panel/words';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = ['components', 'entrypoints', 'utils'];

const placeholders = (message: string) => [...new Set(message.match(/\$\d/g))].toSorted();

function sources(): string {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(`${ROOT}/${folder}/${file}`, 'utf8')),
  );
  return [...files, readFileSync(`${ROOT}/wxt.config.ts`, 'utf8')].join('\n');
}

it('says everything in both languages, with the same values in it', async () => {
  const [english, chinese] = await Promise.all([messagesOf('en'), messagesOf('zh-CN')]);
  const shape = (messages: Record<string, string>) =>
    Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, placeholders(text)]));
  expect(shape(chinese)).toEqual(shape(english));
});

it('has no word that nobody uses', async () => {
  const text = sources();
  const isUsed = (key: string) => {
    const dotted = key.replaceAll('_', '.');
    const groups = [...dotted.matchAll(/\./g)].map(({ index }) => dotted.slice(0, index));
    return (
      text.includes(`'${dotted}'`) || // t('error.offline')
      text.includes(`__MSG_${key}__`) || // the manifest
      groups.some((group) => text.includes(`t(\`${group}.\${`)) // t(`sort.${sort}`)
    );
  };
  expect(Object.keys(await messagesOf('en')).filter((key) => !isUsed(key))).toEqual([]);
});
