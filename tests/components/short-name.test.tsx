import { render, screen } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { OfferName } from '@/components/offer-name/offer-name';
import { OfferTitle } from '@/components/offer/offer-head';
import {
  SharedWordsContext,
  TranslationContext,
} from '@/components/offer-name/translation-context';
import { SERVICE_TRANSLATIONS } from '@/utils/core/glossary/title-translations';
import { offer } from '../support/panel/fixtures';
import { speak } from '../support/panel/words';

const lamp = { ...offer(), titleTranslated: 'Sage green desk lamp, USB' };
const shared = new Set(['desk', 'lamp', 'sage', 'green']);

beforeEach(() => speak('en'));

const show = (name: preact.ComponentChild) =>
  render(
    <TranslationContext.Provider value={SERVICE_TRANSLATIONS}>
      <SharedWordsContext.Provider value={shared}>{name}</SharedWordsContext.Provider>
    </TranslationContext.Provider>,
  );

it('a title in a list leaves out what the titles beside it share, and is whole on hover', () => {
  show(<OfferTitle offer={lamp} />);
  const heading = screen.getByRole('heading');
  expect(heading.querySelector('[data-read-by]')?.textContent).toBe('USB');
  expect(heading.title).toContain('Sage green desk lamp, USB');
});

it('a title in the details of a listed offer stands whole', () => {
  const { container } = show(<OfferName offer={lamp} />);
  expect(container.textContent).toBe('Sage green desk lamp, USB');
});
