import { beforeEach, describe, expect, it } from 'vitest';
import { testedWords } from '@/entrypoints/options/service/verdict';
import { ERROR_CODES } from '@/utils/core/errors';
import { speak } from '../../support/panel/words';

/** Errors of a search that a connection test never has. */
const OF_SEARCHES = new Set(['interrupted', 'not-set-up', 'storage-full', 'results-dropped']);

describe.each(['en', 'zh-CN'] as const)('the words about a tested service in %s', (language) => {
  beforeEach(() => speak(language));

  it.each(ERROR_CODES.filter((code) => !OF_SEARCHES.has(code)))(
    'a test that failed by %s speaks of no search to be made again',
    (code) => {
      for (const detail of [{}, { host: 'gw.example', status: 503, retryAfterMs: 1_000 }]) {
        const sentence = testedWords({ code, detail }, 'open-platform');
        expect(sentence).not.toMatch(/search again|search goes on|重新搜索|再搜索|搜索就会继续/i);
        expect(sentence).not.toMatch(/undefined|\$/);
      }
    },
  );
});

it('the verdict on a service explains how to start the demo', async () => {
  await speak('en');
  expect(testedWords({ code: 'service-down' }, 'demo')).toContain('npm run gateway');
});
