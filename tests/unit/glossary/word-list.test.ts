import { expect, it } from 'vitest';
import { wordList } from '@/utils/glossary/words/word-list';

it('reads a word a line, the English to the end of the line', () => {
  const words = wordList(`
马克杯 mug
保温杯 vacuum flask

T恤 T-shirt
`);
  expect([...words]).toEqual([
    ['马克杯', 'mug'],
    ['保温杯', 'vacuum flask'],
    ['t恤', 'T-shirt'],
  ]);
});

it.each([['马克杯'], ['马克杯 '], [' mug'], ['马克杯  mug'], ['马克杯 mug '], [' 马克杯 mug']])(
  'refuses the line %j',
  (line) => {
    expect(() => wordList(`水杯 cup\n${line}`)).toThrow(line);
  },
);

it('refuses a word that stands twice, in whatever case', () => {
  expect(() => wordList('T恤 T-shirt\nt恤 tee')).toThrow('t恤');
});
