import { act, fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { OfferFoot } from '@/components/offer/offer-foot';
import { OfferTitle } from '@/components/offer/offer-head';
import { TranslationContext } from '@/components/offer-name/translation-context';
import type { Offer } from '@/utils/core/model/offer';
import { createTitleTranslations } from '@/utils/core/glossary/title-translations';
import { expectAccessible } from '../support/panel/axe';
import { compared, offer } from '../support/panel/fixtures';
import { speak } from '../support/panel/words';

const { titleTranslated: _, ...untranslated } = offer();
const chinese = { ...untranslated, title: '不锈钢保温杯' };

beforeEach(() => speak('en'));

function show(of: Offer = chinese, browserTranslations = new Map<string, string>()) {
  const glosser = { title: () => 'Steel cup', unit: () => undefined, place: () => undefined };
  const ask = vi.fn<(title: string) => void>();
  const translations = createTitleTranslations({
    language: 'en',
    mode: undefined,
    glosser,
    browserTranslations,
    ask,
  });
  const { container } = render(
    <TranslationContext.Provider value={translations}>
      <OfferTitle offer={of} />
    </TranslationContext.Provider>,
  );
  return { container, ask, heading: screen.getByRole('heading') };
}

it('the name of an offer says of a gloss that it is one, with the seller’s own words on hover', async () => {
  const { heading, ask, container } = show();
  expect(heading.textContent).toContain('Word by word Steel cup');
  expect(heading.title.split('\n')).toEqual(['Steel cup', chinese.title, 'Word by word']);
  expect(ask).toHaveBeenCalledWith(chinese.title);
  await expectAccessible(container);
});

it('the name of an offer shows the browser’s translation without that mark', () => {
  const { heading, ask } = show(chinese, new Map([[chinese.title, 'A cup of steel']]));
  expect(heading.textContent).toContain('A cup of steel');
  expect(screen.queryByTestId('gloss')).toBeNull();
  expect(heading.title).toContain('Translated on this computer');
  expect(ask).not.toHaveBeenCalled();
});

it('the name of an offer shows the seller’s own words beside a link that a key has reached, until Esc', async () => {
  show();
  const link = screen.getByTestId('offer-link');
  await act(() => link.focus());
  const tooltip = screen.getByRole('tooltip', { hidden: true });
  expect(tooltip.textContent).toBe(chinese.title);
  expect(tooltip.querySelector('[lang]')?.getAttribute('lang')).toBe('zh-Hans');
  fireEvent.keyDown(link, { key: 'Escape' });
  expect(screen.queryByRole('tooltip', { hidden: true })).toBeNull();
});

it('the name of an offer takes the direction of a title from its own words, not from those that say what it is', () => {
  show();
  expect(screen.getByTestId('gloss').tagName).toBe('BDI'); // which `dir="auto"` passes over
});

it.each([
  ['浙江 金华', 'Jinhua', undefined],
  ['某地', '某地', 'zh-Hans'],
])('the name of an offer says of %s which language it is shown in', (place, text, lang) => {
  const glosser = {
    title: () => undefined,
    unit: () => undefined,
    place: (of: string) => (of === '浙江 金华' ? 'Jinhua' : undefined),
  };
  const sources = { mode: undefined, glosser, browserTranslations: new Map(), ask: vi.fn() };
  const translations = createTitleTranslations({ ...sources, language: 'en' });
  render(
    <TranslationContext.Provider value={translations}>
      <OfferFoot
        offer={compared({}, { place })}
        known={[]}
        group={undefined}
        isGroupOpen={undefined}
        onGroup={undefined}
        details={undefined}
        actions={undefined}
      />
    </TranslationContext.Provider>,
  );
  expect(screen.getByText(text).getAttribute('lang')).toBe(lang ?? null);
});

it('an offer without a title is named by its number, which is no one’s words', async () => {
  const { title: _title, ...unnamed } = chinese;
  const { heading, ask, container } = show(unnamed);
  expect(heading.textContent).toBe(`${unnamed.offerId} Open on 1688`);
  expect(heading.title).toBe(unnamed.offerId);
  expect(screen.queryByTestId('gloss')).toBeNull();
  expect(container.querySelector('[lang]')).toBeNull();
  expect(ask).not.toHaveBeenCalled();
  await act(() => screen.getByTestId('offer-link').focus());
  expect(screen.queryByRole('tooltip', { hidden: true })).toBeNull();
  await expectAccessible(container);
});
