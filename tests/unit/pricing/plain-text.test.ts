import { expect, test } from 'vitest';
import { readTitle } from '@/utils/core/pricing/groups/title';
import { toPlainText, toTracedText } from '@/utils/core/text/plain-text';
import { packsIn } from '@/utils/core/pricing/units';
import { judgeOne } from './misleading/offers';

test('traditional characters are read as simplified ones', () => {
  expect(toPlainText('運費補差價專拍　ＡＢＣ')).toBe('运费补差价专拍 abc');
  expect(toPlainText('鋰電 鈦杯 鏤空手鐲 鯊魚夾 燜燒罐')).toBe('锂电 钛杯 镂空手镯 鲨鱼夹 焖烧罐');
  expect(packsIn('保溫杯 6個裝')).toEqual([6]);
  expect(readTitle('雙層保溫杯').grams).toEqual(readTitle('双层保温杯').grams);
});

test('a mark quotes the characters that the seller wrote', () => {
  expect(judgeOne({ title: '保溫杯 補差價專用' }).mark).toEqual({
    rule: 'price-top-up',
    word: '補差價',
  });
  const { text, written } = toTracedText('㎏級 補差價');
  expect(written(text.indexOf('补'), text.length)).toBe('補差價');
});
