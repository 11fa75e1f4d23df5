import { beforeEach, describe, expect, it } from 'vitest';
import { describeFailure, describeOriginal } from '@/utils/io/i18n/error-messages';
import { ERROR_CODES } from '@/utils/core/errors';
import { LANGUAGES } from '@/utils/core/model/languages';
import { speak } from '../../support/panel/words';

describe.each(LANGUAGES)('the message of an error in %s', (language) => {
  beforeEach(() => speak(language));

  it.each(ERROR_CODES)('%s has a sentence of its own, with and without detail', (code) => {
    const bare = describeFailure({ code }).sentence;
    const detailed = describeFailure({
      code,
      detail: { host: 'shop.example', status: 403, retryAfterMs: 1 },
    }).sentence;
    for (const sentence of [bare, detailed]) {
      expect(sentence).toMatch(/[.。]$/);
      expect(sentence).not.toMatch(/undefined|\$|[{}]/);
    }
    const others = ERROR_CODES.filter((other) => other !== code);
    expect(others.map((other) => describeFailure({ code: other }).sentence)).not.toContain(bare);
  });

  it.each(ERROR_CODES)(
    '%s is a sentence as the reason why the original picture was not used',
    (code) => {
      expect(describeOriginal({ code })).toMatch(/[.。]$/);
    },
  );
});

describe('the message of an error in English', () => {
  beforeEach(() => speak('en'));

  it('names the host that failed', () => {
    const { sentence } = describeFailure({ code: 'timed-out', detail: { host: 'gw.example' } });
    expect(sentence).toBe('gw.example took too long to answer. Search again.');
  });

  it.each([
    [19_001, 'Wait 20 s, then'],
    [300_000, 'Wait 5 min, then'],
  ])('shows how long to wait: %d ms', (retryAfterMs, words) => {
    const { sentence } = describeFailure({ code: 'rate-limited', detail: { retryAfterMs } });
    expect(sentence).toContain(words);
  });

  it("quotes the service's own text", () => {
    const { quote } = describeFailure({
      code: 'service-refused',
      detail: { serviceMessage: 'No $1 left' },
    });
    expect(quote).toBe('The service says: “No $1 left”');
  });

  it('explains how to start the demo only for the demo service', () => {
    const demo = describeFailure({ code: 'service-down' }, 'demo');
    expect(demo.sentence).toContain('npm run gateway');
    expect(demo.action).toBe('options');
    expect(describeFailure({ code: 'service-down' }, 'open-platform').sentence).not.toContain(
      'npm run gateway',
    );
  });

  it('names the site that refuses its original', () => {
    expect(describeOriginal({ code: 'access-missing', detail: { host: 'shop.example' } })).toBe(
      'shop.example did not provide the original; it needs your permission.',
    );
    expect(describeOriginal({ code: 'access-missing' })).toMatch(/^The site did not/);
  });
});
