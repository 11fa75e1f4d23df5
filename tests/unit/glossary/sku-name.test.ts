import { describe, expect, it } from 'vitest';
import { createGlosser } from '@/utils/core/glossary';
import { glossSku } from '@/utils/core/glossary/sku-name';
import { ENGLISH, GLOSSARY, glossLanguage } from '../../support/glossary';

const english = (name: string) => glossSku(name, GLOSSARY, ENGLISH);

describe('the name of a variant in English', () => {
  it.each([
    ['a size and a colour', '大号 红色', 'Large, red'],
    ['other signs between them', '米白色；中号', 'Off-white, medium'],
    ['no sign between them', '小号黑色', 'Small, black'],
    ['a measure', '500ml 白色', '500ml, white'],
    ['a model of letters', 'A12-3 透明', 'A12-3, transparent'],
    ['a count', '红色 3个装', 'Red, 3 per pack'],
    ['a word that is unknown', '红色 白色 嬲嬲', 'Red, white, 嬲嬲'],
  ])('the name of a variant is read with %s', (_, name, read) => {
    expect(english(name)).toBe(read);
  });

  it.each(['XL', '', '嬲嬲嬲', '🧸', 'مقاس كبير'])(
    'the name of a variant stands as it is where it is %s',
    (name) => {
      expect(english(name)).toBeUndefined();
    },
  );
});

it('the name of a variant is read in other languages, in English where they lack the words', async () => {
  const german = createGlosser(GLOSSARY, await glossLanguage('de'));
  expect(german.sku?.('红色')).not.toBe('红色');
  expect(german.sku?.('嬲嬲嬲')).toBeUndefined();
});
