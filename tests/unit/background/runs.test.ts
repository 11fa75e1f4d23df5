import { afterEach, describe, expect, it } from 'vitest';
import * as runs from '@/entrypoints/background/search-record';

const WINDOWS = [1, 2, 3];
afterEach(() => WINDOWS.forEach(runs.dropRun));

describe('the runs of a window', () => {
  it('end with the next one, which takes the record', () => {
    const first = runs.beginRun(1);
    const second = runs.beginRun(1);
    expect(first.aborted).toBe(true);
    expect(runs.isCurrent(1, first)).toBe(false);
    expect(runs.isCurrent(1, second)).toBe(true);
  });

  it('keep the record when they are cancelled, so that they can write that', () => {
    const run = runs.beginRun(1);
    expect(runs.cancelRun(1)).toBe(true);
    expect(run.aborted).toBe(true);
    expect(runs.isCurrent(1, run)).toBe(true);
  });

  it('continue until they are cancelled or done', () => {
    expect(runs.isActive(1)).toBe(false);
    const run = runs.beginRun(1);
    expect(runs.isActive(1)).toBe(true);
    expect(runs.isActive(2)).toBe(false);
    runs.finishRun(1, run);
    expect(runs.isActive(1)).toBe(false);
    runs.beginRun(1);
    runs.cancelRun(1);
    expect(runs.isActive(1)).toBe(false);
  });

  it('lose the record to a newer run, even if they were cancelled before', () => {
    const cancelled = runs.beginRun(1);
    runs.cancelRun(1);
    const newer = runs.beginRun(1);
    expect(runs.isCurrent(1, cancelled)).toBe(false);
    runs.finishRun(1, cancelled); // late
    expect(runs.isCurrent(1, newer)).toBe(true);
  });

  it('have no record once the window is gone', () => {
    const run = runs.beginRun(1);
    runs.dropRun(1);
    expect(run.aborted).toBe(true);
    expect(runs.isCurrent(1, run)).toBe(false);
  });

  it('leave other windows alone', () => {
    const other = runs.beginRun(2);
    runs.beginRun(1);
    runs.cancelRun(1);
    expect(other.aborted).toBe(false);
    expect(runs.cancelRun(3)).toBe(false);
  });

  it('let callers wait until all have ended', async () => {
    let isOver = false;
    const first = runs.beginRun(1);
    const second = runs.beginRun(2);
    const none = runs.waitUntilIdle().then(() => (isOver = true));
    runs.finishRun(1, first);
    await Promise.resolve();
    expect(isOver).toBe(false);
    runs.finishRun(2, second);
    await none;
    expect(isOver).toBe(true);
  });
});
