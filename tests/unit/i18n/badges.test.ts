import { beforeEach, describe, expect, it } from 'vitest';
import { badgesOf } from '@/utils/io/i18n/offer-words';
import { LANGUAGES } from '@/utils/core/model/languages';
import { offer } from '../../support/panel/fixtures';
import { speak } from '../../support/panel/words';

/** The documented ids of sellers, offers and times of dispatch. */
const KNOWN = [
  'super_factory',
  'powerful_merchants',
  'tp_member',
  'yx',
  'select',
  'shipIn24Hours',
  'shipIn48Hours',
];

describe.each(LANGUAGES)('the badges in %s', (language) => {
  beforeEach(() => speak(language));

  it('each mark has a name and a meaning of its own', () => {
    const badges = badgesOf(offer({ badges: KNOWN }));
    expect(badges.map(({ id }) => id)).toEqual(KNOWN);
    expect(new Set(badges.map(({ label }) => label)).size).toBe(KNOWN.length);
    for (const { label, text } of badges) expect(`${label}${text}`).not.toMatch(/undefined|\$/);
  });

  it('a member’s years are shown if they are known', () => {
    const words = (years?: number) =>
      badgesOf(offer({ badges: ['tp_member'], seller: { years } }))[0]?.label;
    expect(words(1)).toMatch(/1|منذ سنة/); // Arabic has no digit for one year
    expect(words(12)).toMatch(/12/);
    expect(words()).not.toMatch(/\d/);
  });
});

it.each(['', 'toString', '__proto__', 'super_factory '])('%j is no mark', (id) => {
  expect(badgesOf(offer({ badges: [id] }))).toEqual([]);
});
