import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepAlarm, settleAlarm, WATCH_ALARM } from '@/entrypoints/background/watch/alarm';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const create = vi.spyOn(fakeBrowser.alarms, 'create');

beforeEach(() => {
  fakeBrowser.reset();
  create.mockClear();
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const setAlarm = (inMinutes: number, periodInMinutes = 15) =>
  fakeBrowser.alarms.create(WATCH_ALARM, { when: NOW + inMinutes * MINUTE, periodInMinutes });
const minutesLeft = async () => {
  const alarm = await fakeBrowser.alarms.get(WATCH_ALARM);
  return alarm && (alarm.scheduledTime - NOW) / MINUTE;
};

test('the alarm is set where it is missing, and stays as it is', async () => {
  await keepAlarm(true);
  expect(await minutesLeft()).toBe(5);
  await setAlarm(2);
  create.mockClear();
  await keepAlarm(true);
  expect(create).not.toHaveBeenCalled();
});

test('an alarm with another period, of an earlier version, is set again', async () => {
  await setAlarm(2, 60);
  await keepAlarm(true);
  expect(await fakeBrowser.alarms.get(WATCH_ALARM)).toMatchObject({ periodInMinutes: 15 });
});

test('an alarm more than two periods ahead, as the clock was set back since, is set again', async () => {
  await setAlarm(365 * 24 * 60);
  await keepAlarm(true);
  expect(await minutesLeft()).toBe(5);
  await setAlarm(30);
  create.mockClear();
  await keepAlarm(true);
  expect(create).not.toHaveBeenCalled();
});

test('the alarm is cleared where nothing is watched', async () => {
  await setAlarm(2);
  await keepAlarm(false);
  expect(await minutesLeft()).toBeUndefined();
});

test('the alarm comes five minutes after the browser started', async () => {
  await settleAlarm();
  expect(await minutesLeft()).toBeUndefined(); // nothing is watched
  await setAlarm(1);
  await settleAlarm();
  expect(await minutesLeft()).toBe(5);
});
