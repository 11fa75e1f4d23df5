import { expect, it } from 'vitest';
import { wordTable } from '@/utils/core/glossary/word-table';

it('the reader of a word table reads a word a line, the English to the end of the line', () => {
  const words = wordTable(`
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
  'the reader of a word table refuses the line %j',
  (line) => {
    expect(() => wordTable(`水杯 cup\n${line}`)).toThrow(line);
  },
);

it('the reader of a word table refuses a word that is listed twice, in any case', () => {
  expect(() => wordTable('T恤 T-shirt\nt恤 tee')).toThrow('t恤');
});
