import { describe, expect, it } from 'vitest';
import { outcomeOf } from '@/entrypoints/sidepanel/store/search/stored';
import { search } from '../../../support/panel/fixtures';

const running = search({
  state: { status: 'running', stage: 'posting', startedAt: 1000, deadline: 5000 },
});

describe('outcomeOf', () => {
  it('is setup before a service is chosen, and idle afterwards', () => {
    expect(outcomeOf(undefined, undefined, 0)).toEqual({ status: 'setup' });
    expect(outcomeOf(undefined, 'demo', 0)).toEqual({ status: 'idle' });
  });

  it('is setup again if a search failed because of it', () => {
    const failure = { code: 'not-set-up' } as const;
    const stopped = search({ state: { status: 'failed', failure } });
    expect(outcomeOf(stopped, 'open-platform', 0)).toEqual({ status: 'setup', failure });
  });

  it('runs until its deadline and is interrupted after it', () => {
    expect(outcomeOf(running, 'demo', 5000)).toEqual({ status: 'running' });
    expect(outcomeOf(running, 'demo', 5001)).toEqual({
      status: 'failed',
      failure: { code: 'interrupted' },
    });
  });

  it('the outcome is one and the same object each time that the tab of 1688 waits for the user', () => {
    const handedOff = search({ state: { status: 'handed-off' } });
    expect(outcomeOf(handedOff, 'web', 0)).toEqual({ status: 'handed-off' });
    expect(outcomeOf(handedOff, 'web', 1)).toBe(outcomeOf(handedOff, 'web', 0));
  });

  it('passes on a failure as it is stored', () => {
    const failure = { code: 'rate-limited', detail: { retryAfterMs: 1 } } as const;
    const failed = search({ state: { status: 'failed', failure } });
    expect(outcomeOf(failed, 'demo', 0)).toEqual({ status: 'failed', failure });
  });

  it('shows a finished search even if no service is chosen any more', () => {
    expect(outcomeOf(search(), undefined, 0)).toEqual({ status: 'done' });
  });
});
