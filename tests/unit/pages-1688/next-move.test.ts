import { describe, expect, it } from 'vitest';
import type { Look } from '@/utils/core/pages-1688/look';
import { advance, nextMove } from '@/utils/core/pages-1688/next-move';
import { type Way, wayAt } from '@/utils/core/pages-1688/way';

const NOW = 1_000_000;
/** The document that the picture is put into, and the one that it leads to. */
const UPLOAD = 'upload page';
const RESULT = 'result page';

const look = (change: Partial<Look>): Look => ({
  state: 'upload',
  document: UPLOAD,
  isHidden: true,
  isComplete: true,
  isTaken: false,
  isPressed: false,
  cards: 0,
  ...change,
});

/** @param ms since the step and the state began */
const way = (ms: number, change: Partial<Way> = {}): Way => ({
  ...wayAt(7, NOW - ms),
  ...change,
});
const given = (ms: number, by: 'files' | 'paste' | 'drop' = 'files') => ({
  document: UPLOAD,
  way: by,
  at: NOW - ms,
});
const results = (imageId?: string) =>
  look({ state: 'results', document: RESULT, imageId, cards: 60 });

describe('the move that follows', () => {
  it.each<[string, Way, Look | undefined, object]>([
    ['a page that is being loaded is waited for', way(7_999), undefined, { kind: 'wait' }],
    [
      'a page that shows nothing for eight seconds is shown',
      way(8_000),
      undefined,
      { kind: 'show' },
    ],
    [
      'a page in sight is not shown again',
      way(8_000),
      look({ state: 'loading', isHidden: false }),
      { kind: 'wait' },
    ],
    [
      'eight seconds after it was shown, the user is asked',
      way(16_000, { shown: { at: NOW - 8_000 } }),
      look({ state: 'loading' }),
      { kind: 'hand', state: 'unknown' },
    ],
    [
      'sixteen seconds in sight, the user is asked',
      way(16_000),
      look({ state: 'loading', isHidden: false }),
      { kind: 'hand', state: 'unknown' },
    ],
    [
      'the page that the tab showed before gets no picture',
      way(100, { former: { document: UPLOAD } }),
      look({}),
      { kind: 'wait' },
    ],
    ['an upload page gets the picture', way(100), look({}), { kind: 'give', way: 'files' }],
    [
      'an upload page that is still loading gets it later',
      way(2_000),
      look({ isComplete: false }),
      { kind: 'wait' },
    ],
    [
      'an upload page that never ends loading gets it in the end',
      way(3_001),
      look({ isComplete: false }),
      { kind: 'give', way: 'files' },
    ],
    [
      'a page has time to show that it has the picture',
      way(100, { given: given(1_199) }),
      look({ given: 'files' }),
      { kind: 'wait' },
    ],
    [
      'a change that is ignored is followed by a paste',
      way(3_500, { given: given(3_500) }),
      look({ given: 'files' }),
      { kind: 'give', way: 'paste' },
    ],
    [
      'a slow page is not given the picture a second time',
      way(3_400, { given: given(3_400) }),
      look({ given: 'files' }),
      { kind: 'wait' },
    ],
    [
      'a paste that is ignored is followed by a drop',
      way(7_000, { given: given(3_500, 'paste') }),
      look({ given: 'paste' }),
      { kind: 'give', way: 'drop' },
    ],
    [
      'a way that does not exist on the page is followed by the next at once',
      way(10, { given: { ...given(0), isMissing: true } }),
      look({}),
      { kind: 'give', way: 'paste' },
    ],
    [
      'a page that stood still while it was given the picture has time to show it',
      { ...way(6_000, { given: { ...given(6_000), isMissing: true } }), seen: NOW - 1_199 },
      look({ given: 'files' }),
      { kind: 'wait' },
    ],
    [
      'nothing follows a drop that is ignored',
      way(3_600, { given: given(1_200, 'drop') }),
      look({ given: 'drop' }),
      { kind: 'wait' },
    ],
    [
      'a page that has taken the picture silently gets it by no other way',
      way(5_000, { given: given(5_000) }),
      look({ given: 'files', isTaken: true }),
      { kind: 'wait' },
    ],
    [
      'a picture that a worker did not come to put in is put in by the next',
      way(5_000, { given: given(5_000) }),
      look({}),
      { kind: 'give', way: 'files' },
    ],
    [
      'a page that came after the one with the picture never gets it again',
      way(5_000, { given: given(5_000) }),
      look({ document: 'another upload page' }),
      { kind: 'wait' },
    ],
    [
      'a preview is left a moment to go on by itself',
      way(1_199, { given: given(1_199) }),
      look({ state: 'preview', given: 'files' }),
      { kind: 'wait' },
    ],
    [
      'the button of a preview is pressed',
      way(1_200, { given: given(1_200) }),
      look({ state: 'preview', given: 'files' }),
      { kind: 'press' },
    ],
    [
      'a button is pressed once',
      way(2_000, { given: given(3_000), pressed: UPLOAD }),
      look({ state: 'preview', given: 'files', isPressed: true }),
      { kind: 'wait' },
    ],
    [
      'a press that a worker did not come to is done by the next',
      way(2_000, { given: given(3_000), pressed: UPLOAD }),
      look({ state: 'preview', given: 'files' }),
      { kind: 'press' },
    ],
    [
      'a press that the page ignores is left to the user',
      way(16_000, { given: given(17_000), pressed: UPLOAD, shown: { at: NOW - 8_000 } }),
      look({ state: 'preview', given: 'files', isPressed: true }),
      { kind: 'hand', state: 'unknown' },
    ],
    ['results are read', way(0, { given: given(900) }), results('12'), { kind: 'read' }],
    ['results of no picture that was put in are not read', way(0), results('12'), { kind: 'wait' }],
    [
      'results of the former picture are not read',
      way(0, { given: given(900), former: { document: 'before', imageId: '12' } }),
      results('12'),
      { kind: 'wait' },
    ],
    [
      'results of another picture than the former one are read',
      way(0, { given: given(900), former: { document: 'before', imageId: '11' } }),
      results('12'),
      { kind: 'read' },
    ],
    [
      'a page that has found nothing ends the search',
      way(700, { given: given(900) }),
      { ...results('12'), state: 'empty', cards: 0 },
      { kind: 'end' },
    ],
    [
      'recommendations are never read',
      way(0, { given: given(900) }),
      { ...results('12'), state: 'recommendations' },
      { kind: 'wait' },
    ],
    [
      'recommendations that stay are said to be such',
      way(16_000, { given: given(17_000), shown: { at: NOW - 8_000 } }),
      { ...results('12'), state: 'recommendations' },
      { kind: 'hand', state: 'recommendations' },
    ],
    ['a login that passes by is waited for', way(699), look({ state: 'login' }), { kind: 'wait' }],
    ['a login is the user’s', way(700), look({ state: 'login' }), { kind: 'hand', state: 'login' }],
    ['a check is the user’s', way(700), look({ state: 'check' }), { kind: 'hand', state: 'check' }],
  ])('%s', (_, at, seen, move) => {
    expect(nextMove(at, seen, NOW)).toEqual(move);
  });
});

describe('the record of the way', () => {
  it('the record stays the same object while nothing new is seen', () => {
    const at = advance(way(100), look({}), NOW);
    expect(advance(at, look({}), NOW + 500)).toBe(at);
  });

  it('the record logs each state with how long it was seen', () => {
    const at = advance(way(300), look({}), NOW);
    expect(at).toMatchObject({ step: 'give', state: 'upload', since: NOW, seen: NOW });
    expect(at.log).toEqual([{ step: 'open', state: 'loading', ms: 300 }]);
  });

  it('a page that goes back and forth between two states does not renew its time', () => {
    const pressed = way(5_000, { step: 'read', given: given(6_000), pressed: UPLOAD });
    const back = advance(pressed, look({ state: 'preview' }), NOW);
    expect(back).toMatchObject({ step: 'read', state: 'preview', since: NOW - 5_000 });
  });

  it('what the tab showed before counts as a page that is being loaded', () => {
    const before = way(100, { former: { document: RESULT } });
    expect(advance(before, results('12'), NOW)).toBe(before);
  });

  it('the log keeps the last forty entries', () => {
    let at = way(0);
    for (let second = 0; second < 100; second += 1) {
      at = advance(at, look({ state: second % 2 ? 'loading' : 'unknown' }), NOW + second);
    }
    expect(at.log).toHaveLength(40);
  });
});
