/**
 * How often each service was asked. Writers: the worker, which counts, and the options page, which
 * resets. Chrome's private windows have a worker and locks of their own, and their calls cost as much:
 * when both count at the same moment, one call may be lost (Chromium 156).
 */
import * as z from 'zod/mini';
import type { Meter } from '../services/call-limits';
import { defineStore } from './define';

const count = z.int().check(z.minimum(0));

export const meterStore = defineStore<Meter>({
  area: 'local',
  key: 'meter',
  schema: z.record(z.string(), z.catch(z.record(z.string(), z.catch(count, 0)), {})),
  version: 1,
  fallback: {},
});

/** One change on top of what is stored. Resolves to the meter as it is stored then. */
export function changeMeter(change: (stored: Meter) => Meter): Promise<Meter> {
  return navigator.locks.request('meter', async () => {
    const changed = change(await meterStore.read());
    await meterStore.write(changed);
    return changed;
  });
}
