import { render } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { SellerName } from '@/components/offer-name/seller-name';
import { TranslationContext } from '@/components/offer-name/translation-context';
import {
  SERVICE_TRANSLATIONS,
  type TitleTranslations,
} from '@/utils/core/glossary/title-translations';
import { speak } from '../support/panel/words';

const CHINESE = '义乌市晨曦日用百货有限公司';
const read = { text: 'Chenxi Daily Goods', place: 'Yiwu', kind: 'trader' } as const;
const translations = { ...SERVICE_TRANSLATIONS, sellerOf: () => read };

beforeEach(() => speak('en'));

function shown(
  beside?: { place?: boolean; kind?: boolean },
  known: TitleTranslations = translations,
) {
  const { container } = render(
    <TranslationContext.Provider value={known}>
      <SellerName name={CHINESE} {...(beside && { beside })} />
    </TranslationContext.Provider>,
  );
  return container.querySelector('bdi');
}

it('a seller is shown in Latin letters, with the Chinese on hover', () => {
  const name = shown();
  expect(name?.textContent).toBe('Chenxi Daily Goods, Yiwu\u00A0· Reseller');
  expect(name?.title).toBe(`Chenxi Daily Goods, Yiwu\u00A0· Reseller\n${CHINESE}`);
});

it('a seller’s name says nothing that stands beside it', () => {
  expect(shown({ place: true })?.textContent).toBe('Chenxi Daily Goods\u00A0· Reseller');
  expect(shown({ place: true, kind: true })?.textContent).toBe('Chenxi Daily Goods');
});

it('the Chinese name of a seller is shown until it can be read', () => {
  const name = shown(undefined, SERVICE_TRANSLATIONS);
  expect(name?.textContent).toBe(CHINESE);
  expect(name?.querySelector('[lang="zh-Hans"]')).not.toBeNull();
});

it('a name and a place in Latin letters follow each other from the right in Arabic', async () => {
  await speak('ar');
  const known = { ...translations, sellerOf: () => ({ text: 'خزف Yatao', place: 'Chaozhou' }) };
  expect(shown({ kind: true }, known)?.textContent).toBe('خزف Yatao،\u200F Chaozhou');
});
