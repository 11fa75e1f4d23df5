import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followFirstTouch } from '@/entrypoints/sidepanel/input/first-touch';
import { live } from '../../../support/panel/live';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
});

function open() {
  const panel = new EventTarget();
  const list = signal<string | undefined>(undefined);
  const isUntouched = live(() => followFirstTouch(panel, list));
  const send = (name: string, facts: object = {}) =>
    panel.dispatchEvent(Object.assign(new Event(name), facts));
  return { list, isUntouched, send };
}

it.each([
  ['a key', 'keydown', {}],
  ['a press', 'pointerdown', {}],
  ['the wheel', 'wheel', {}],
  ['a finger', 'touchmove', {}],
  ['a move of the pointer', 'pointermove', { movementX: 0, movementY: 3 }],
])('a list is untouched until %s comes', (_, name, facts) => {
  const { list, isUntouched, send } = open();
  list.value = 'search-1';
  expect(isUntouched.value).toBe(true);
  send(name, facts);
  expect(isUntouched.value).toBe(false);
});

it('a pointer that rests while rows appear below it is no touch', () => {
  const { list, isUntouched, send } = open();
  list.value = 'search-1';
  send('pointermove', { movementX: 0, movementY: 0 });
  expect(isUntouched.value).toBe(true);
});

it('a list counts as read after five seconds', () => {
  const { list, isUntouched } = open();
  list.value = 'search-1';
  vi.advanceTimersByTime(4_999);
  expect(isUntouched.value).toBe(true);
  vi.advanceTimersByTime(1);
  expect(isUntouched.value).toBe(false);
});

it('a touch before there are rows, or of the list before, does not count', () => {
  const { list, isUntouched, send } = open();
  send('keydown');
  list.value = 'search-1';
  send('keydown');
  expect(isUntouched.value).toBe(false);
  list.value = 'search-2';
  expect(isUntouched.value).toBe(true);
});
