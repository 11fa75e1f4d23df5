import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedWords, shortTitle } from '@/utils/core/glossary/short-titles';

const styles = new Map(
  ['affordable-luxury', 'Nordic-style', 'plain'].map((style) => [style.toLowerCase(), style]),
);
const links = new Set(['for', 'with']);

/** What is shown of each title of a section. */
const shorten = (titles: readonly string[]) => {
  const shared = sharedWords(titles);
  return titles.map((title) => shortTitle(title, shared, { styles, links }));
};

const LAMPS = [
  'Affordable-luxury sage green desk lamp, long-armed, USB, 3 colours',
  'Affordable-luxury sage green desk lamp, eye-care, dimmable',
  'Affordable-luxury white desk lamp, bedside, with USB',
  'Nordic-style sage green desk lamp, wireless, 5 colours',
  'Plain desk lamp, clip',
];

describe('titles of a section', () => {
  it('titles say what tells an offer from the others, and styles last', () => {
    expect(shorten(LAMPS)).toEqual([
      'Long-armed, USB, 3 colours',
      'Eye-care, dimmable',
      'White, bedside, with USB',
      'Wireless, 5 colours, Nordic-style',
      'Clip, plain',
    ]);
  });

  it('titles lose no word before a number’s unit, and no half of what follows a comma', () => {
    expect(
      shorten([
        'Steel cup 350 ml, for office',
        'Steel cup 500 ml',
        'Steel cup 1,500 ml, for camping',
      ]),
    ).toEqual(['350 ml, for office', '500 ml', '1,500 ml, for camping']);
  });

  it('titles end on no word that led to one left out', () => {
    expect(
      shorten(['Blue mug with lid', 'Red mug with lid', 'Mug with lid and spoon for camping']),
    ).toEqual(['Blue', 'Red', 'And spoon for camping']);
  });

  it('titles are told apart in languages that list words, and in those without spaces', () => {
    expect(
      shorten(['Tischleuchte, Salbeigrün, USB', 'Tischleuchte, Weiß', 'Tischleuchte, Holz']),
    ).toEqual(['Salbeigrün, USB', 'Weiß', 'Holz']);
    expect(shorten(['マグカップ、白、陶器', 'マグカップ、黒', 'マグカップ、大'])).toEqual([
      '白、陶器',
      '黒',
      '大',
    ]);
    expect(shorten(['台灯 护眼 USB', '台灯 护眼 卧室', '台灯 夹子'])).toEqual([
      'USB',
      '卧室',
      '夹子',
    ]);
  });

  it('a title says a style once', () => {
    expect(shorten(['plain plain lamp', 'plain plain cup', 'plain mug, box'])[2]).toBe('Mug, box');
    expect(shorten(['plain plain lamp', 'a cup', 'a mug'])[0]).toBe('Lamp, plain');
  });

  it('titles stand whole where nothing else is left, and where there are two', () => {
    expect(shorten(['Desk lamp', 'Desk lamp, white', 'Desk lamp'])).toEqual([
      'Desk lamp',
      'White',
      'Desk lamp',
    ]);
    expect(shorten(LAMPS.slice(0, 2))).toEqual([
      'Sage green desk lamp, long-armed, USB, 3 colours, affordable-luxury',
      'Sage green desk lamp, eye-care, dimmable, affordable-luxury',
    ]);
  });

  it('titles are never empty, never longer, and made of their own words', () => {
    const word = fc.constantFrom(
      'lamp',
      'Desk',
      'USB',
      'plain',
      'with',
      '3',
      'colours',
      '台灯',
      '🧸',
    );
    const part = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const title = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(', '));
    const wordsOf = (text: string) => text.toLowerCase().split(/[ ,]+/);
    fc.assert(
      fc.property(fc.array(title, { maxLength: 8 }), (titles) =>
        shorten(titles).every((short, at) => {
          const whole = titles[at] ?? '';
          const own = new Set(wordsOf(whole));
          return (
            short.trim() !== '' &&
            short.length <= whole.length + 2 &&
            wordsOf(short).every((one) => own.has(one))
          );
        }),
      ),
    );
  });
});
