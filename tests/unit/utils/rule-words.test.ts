import { beforeEach, expect, it } from 'vitest';
import { markWords, ruleName } from '@/utils/rule-words';
import { speak } from '../../components/words';

const RULES = Array.from({ length: 35 }, (_, index) => index + 1);

beforeEach(() => speak('en'));

it.each(['en', 'zh-CN'] as const)(
  'has a name of its own for each of the 35 rules: %s',
  async (language) => {
    await speak(language);
    const names = RULES.map((rule) => ruleName(rule));
    expect(names.filter((name) => name)).toHaveLength(35);
    expect(new Set(names).size).toBe(35);
  },
);

it('names the rule and the word', () => {
  expect(markWords({ rule: 7, word: '配件' })).toBe('part or accessory 配件');
  expect(markWords({ rule: 34 })).toBe('far below the same product');
  expect(ruleName(36)).toBeUndefined();
});
