import { describe, expect, test } from 'vitest';
import { sizeTerm } from '../../../../demo/catalogue/draft';
import { composeTitle, fillTerm, type TitleParts } from '../../../../demo/catalogue/terms';

const parts: TitleParts = {
  before: [],
  lead: ['厂家批发', 'factory wholesale'],
  style: ['北欧风', 'Nordic'],
  trim: ['黑色', 'black'],
  name: ['台灯', 'desk lamp'],
  size: ['45cm', '45cm'],
  words: [
    ['护眼', 'eye-friendly'],
    ['卧室', 'for the bedroom'],
  ],
  after: [['可定制LOGO', 'logo printing available']],
};

describe('a title', () => {
  test('has the form of wholesale titles, in both languages', () => {
    expect(composeTitle(parts)).toEqual({
      zh: '厂家批发北欧风黑色台灯 45cm 护眼卧室 可定制LOGO',
      en: 'Nordic black desk lamp 45cm, eye-friendly, for the bedroom, logo printing available, factory wholesale',
    });
  });

  test('is replaced by an explicit title', () => {
    const instead = composeTitle({ ...parts, instead: ['补差价', 'price top-up'] });
    expect(instead).toEqual({ zh: '补差价', en: 'Price top-up' });
  });

  test('refuses an unknown placeholder', () => {
    expect(fillTerm(['{name}盖', '{name} lid'], { name: ['壶', 'pot'] })).toEqual([
      '壶盖',
      'pot lid',
    ]);
    expect(() => fillTerm(['{colour}', ''], {})).toThrow('No "colour"');
  });

  test('translates Chinese measures into English', () => {
    expect(sizeTerm('20寸')).toEqual(['20寸', '20 inch']);
    expect(sizeTerm('直径40cm')).toEqual(['直径40cm', '40cm diameter']);
  });
});
