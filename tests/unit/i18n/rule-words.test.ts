import { beforeEach, expect, it } from 'vitest';
import { markWords, ruleName } from '@/utils/io/i18n/offer-words';
import { RULE_IDS } from '@/utils/core/model/rule-ids';
import { LANGUAGES } from '@/utils/core/model/languages';
import { speak } from '../../support/panel/words';

beforeEach(() => speak('en'));

it.each(LANGUAGES)('each of the 35 rules has a name of its own: %s', async (language) => {
  await speak(language);
  const names = RULE_IDS.map((rule) => ruleName(rule));
  expect(names.filter((name) => name)).toHaveLength(35);
  expect(new Set(names).size).toBe(35);
});

it('names the rule and the word', () => {
  expect(markWords({ rule: 'part-or-accessory', word: '配件' })).toBe('part or accessory 配件');
  expect(markWords({ rule: 'far-below-same-product' })).toBe('far below the same product');
});
