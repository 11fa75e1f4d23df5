import { batch, signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { SERVICE_TRANSLATIONS } from '@/utils/core/glossary/title-translations';
import { type OfferSection, oneSection } from '@/utils/core/pricing/sections';
import { followSharedWords } from '@/entrypoints/sidepanel/store/comparison/listing';
import { compared, offer } from '../../../support/panel/fixtures';

const sectionOf = (titles: readonly string[]): readonly OfferSection[] =>
  oneSection(
    titles.map((titleTranslated, at) => ({
      offer: compared({ key: String(at), offer: { ...offer(), titleTranslated } }),
      isMember: false,
      isKept: false,
    })),
  );

function follow(titles: readonly string[]) {
  const input = {
    searchId: signal<string | undefined>('one'),
    sections: signal<readonly OfferSection[] | undefined>(sectionOf(titles)),
    translations: signal(SERVICE_TRANSLATIONS),
    isUntouched: signal(true),
  };
  const words = followSharedWords(input);
  return { ...input, said: () => [...(words.value.all ?? [])] };
}

const CUPS = ['Steel cup, white', 'Steel cup, red', 'Steel cup, blue'];
const JUGS = ['Glass jug, white', 'Glass jug, red', 'Glass jug, blue'];

it('the words that titles share follow the list until the user reads it', () => {
  const { sections, isUntouched, said } = follow(CUPS);
  expect(said()).toEqual(['steel', 'cup']);
  sections.value = sectionOf(JUGS);
  expect(said()).toEqual(['glass', 'jug']);
  isUntouched.value = false;
  sections.value = sectionOf([...JUGS, ...CUPS, ...CUPS]);
  expect(said()).toEqual(['glass', 'jug']);
});

it('the words that titles share are others for another search', () => {
  const { sections, searchId, isUntouched, said } = follow(CUPS);
  isUntouched.value = false;
  batch(() => {
    searchId.value = 'two';
    sections.value = sectionOf(JUGS);
  });
  expect(said()).toEqual(['glass', 'jug']);
});
