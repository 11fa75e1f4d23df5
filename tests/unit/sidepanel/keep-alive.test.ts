import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepWorkerAlive } from '@/entrypoints/sidepanel/keep-alive';

function ports() {
  const opened: { disconnect: ReturnType<typeof vi.fn<() => void>>; drop: () => void }[] = [];
  const connect = () => {
    let listener: () => void = () => undefined;
    const disconnect = vi.fn<() => void>();
    opened.push({ disconnect, drop: () => listener() });
    return {
      disconnect,
      onDisconnect: {
        addListener: (added: () => void) => {
          listener = added;
        },
      },
    };
  };
  return { opened, connect };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('the panel holds a port exactly while a search runs', () => {
  const { opened, connect } = ports();
  const isRunning = signal(false);
  const stop = keepWorkerAlive(isRunning, connect);
  expect(opened).toHaveLength(0);
  isRunning.value = true;
  expect(opened).toHaveLength(1);
  isRunning.value = false;
  expect(opened[0]?.disconnect).toHaveBeenCalledOnce();
  stop();
});

it('the panel connects again if the worker has ended', () => {
  const { opened, connect } = ports();
  const stop = keepWorkerAlive(signal(true), connect);
  opened[0]?.drop();
  vi.advanceTimersByTime(1000);
  expect(opened).toHaveLength(2);
  stop();
  expect(opened[1]?.disconnect).toHaveBeenCalledOnce();
});

it('the worker is not connected again once the search is over', () => {
  const { opened, connect } = ports();
  const isRunning = signal(true);
  const stop = keepWorkerAlive(isRunning, connect);
  opened[0]?.drop();
  isRunning.value = false;
  vi.advanceTimersByTime(5000);
  expect(opened).toHaveLength(1);
  stop();
});
