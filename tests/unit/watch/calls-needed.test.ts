import { expect, it } from 'vitest';
import { DEFAULT_WATCH_SETTINGS } from '@/utils/core/model/watch';
import { loadOf } from '@/utils/core/watch/calls-needed';

const settings = (changed: Partial<typeof DEFAULT_WATCH_SETTINGS>) => ({
  ...DEFAULT_WATCH_SETTINGS,
  ...changed,
});

it('the estimate of calls takes a call a day of each offer, of a part of the calls that are allowed', () => {
  expect(loadOf(20, settings({ hours: 24, share: 20 }), 500)).toEqual({
    calls: 20,
    allowed: 100,
    hours: 24,
  });
  expect(loadOf(20, settings({ hours: 6 }), 500).calls).toBe(80);
  expect(loadOf(70, settings({ hours: 168 }), 500).calls).toBe(10);
});

it('the estimate of calls says how long the round takes where the calls are too few', () => {
  expect(loadOf(300, settings({ hours: 24, share: 20 }), 500).hours).toBe(72);
  expect(loadOf(1000, settings({ hours: 24, perDay: 250 }), undefined)).toEqual({
    calls: 1000,
    allowed: 250,
    hours: 96,
  });
});

it('the estimate of calls counts both requests of a look where the picture is sent first', () => {
  expect(loadOf(20, settings({ hours: 24, share: 20 }), 100, 2)).toEqual({
    calls: 40,
    allowed: 20,
    hours: 48,
  });
  expect(loadOf(1, settings({ hours: 24, share: 20 }), 5, 2)).toMatchObject({ allowed: 2 });
});

it('no round is made where the user allows no call at all', () => {
  expect(loadOf(3, settings({}), 0)).toEqual({ calls: 3, allowed: 0, hours: Infinity });
});
