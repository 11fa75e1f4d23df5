import { describe, expect, it, vi } from 'vitest';
import {
  createTitleTranslations,
  type TranslationSources,
  withTranslation,
} from '@/utils/core/glossary/title-translations';

const OWN = { offerId: '612345678901', title: '陶瓷马克杯' };
const UNNAMED = { offerId: '612345678901' };
const BOTH = { ...OWN, titleTranslated: 'Mug of ceramic' };
const GLOSSER = {
  title: (title: string) => (title === OWN.title ? 'Ceramic mug' : undefined),
  unit: (unit: string) => (unit === '箱' ? 'carton' : undefined),
  place: (place: string) => (place === '浙江 金华' ? 'Jinhua, Zhejiang' : undefined),
};

function translations(changed: Partial<TranslationSources> = {}) {
  const ask = vi.fn<(title: string) => void>();
  const sources = {
    language: 'en',
    mode: undefined,
    glosser: GLOSSER,
    browserTranslations: new Map(),
  };
  return { asked: ask, ...createTitleTranslations({ ...sources, ask, ...changed }) };
}
const HERE = new Map([[OWN.title, 'A ceramic mug']]);

describe('a title is read', () => {
  it.each([
    [
      'as the service translates it',
      BOTH,
      { browserTranslations: HERE },
      'service',
      'Mug of ceramic',
    ],
    ['else as the browser does', OWN, { browserTranslations: HERE }, 'browser', 'A ceramic mug'],
    ['else by a gloss', OWN, {}, 'gloss', 'Ceramic mug'],
    ['else in Chinese', OWN, { glosser: undefined }, 'seller', OWN.title],
    ['else in Chinese where it is unknown', { ...UNNAMED, title: '杯' }, {}, 'seller', '杯'],
    ['by nothing but a gloss', BOTH, { mode: 'gloss' }, 'gloss', 'Ceramic mug'],
    ['translated, or not at all', OWN, { mode: 'translated' }, 'seller', OWN.title],
    ['in Chinese as chosen', BOTH, { mode: 'original' }, 'seller', OWN.title],
    ['by its offer’s number, where nobody has said one', UNNAMED, {}, 'nobody', UNNAMED.offerId],
    ['in Chinese by who reads it', BOTH, { language: 'zh-CN' }, 'seller', OWN.title],
  ] as const)('%s', (_, offer, changed, by, text) => {
    expect(translations(changed).titleOf(offer)).toEqual({ by, text });
  });
});

describe('the browser is asked for a translation', () => {
  it.each([
    ['of what the service does not translate', OWN, {}, 1],
    ['not of what it does', BOTH, {}, 0],
    ['not twice', OWN, { browserTranslations: HERE }, 0],
    ['not for a gloss', OWN, { mode: 'gloss' }, 0],
    ['not for the original', OWN, { mode: 'original' }, 0],
    ['not of what has no Chinese', { ...UNNAMED, title: '🔥 Stainless steel tumbler' }, {}, 0],
    ['not of a number', UNNAMED, {}, 0],
    ['not in Chinese', OWN, { language: 'zh-CN' }, 0],
  ] as const)('%s', (_, offer, changed, times) => {
    const { asked, ask } = translations(changed);
    ask(offer);
    expect(asked).toHaveBeenCalledTimes(times);
  });
});

it('units and places are read where they are known, and not by readers of Chinese', () => {
  const { unitOf, placeOf } = translations();
  expect([unitOf('箱'), unitOf('某'), placeOf('浙江 金华'), placeOf('某地')]).toEqual([
    'carton',
    '某',
    'Jinhua, Zhejiang',
    '某地',
  ]);
  expect(translations({ language: 'zh-CN' }).unitOf('箱')).toBe('箱');
});

it('what leaves the panel has the seller’s title and what is read beside it', () => {
  expect(withTranslation(OWN, translations())).toEqual({ ...OWN, titleTranslated: 'Ceramic mug' });
  expect(withTranslation(BOTH, translations({ mode: 'gloss' }))).toBe(BOTH);
  expect(withTranslation(OWN, translations({ mode: 'original' }))).toBe(OWN);
  expect(withTranslation(UNNAMED, translations())).toBe(UNNAMED);
});
