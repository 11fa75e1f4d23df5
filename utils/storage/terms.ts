/** Price and limits of calls, as the user entered them. One writer: the options page, under a lock. */
import * as z from 'zod/mini';
import type { CallLimitsByService, CallLimits } from '../services/call-limits';
import type { ServiceId } from '../model/settings';
import { defineStore } from './define';

const count = z.catch(z.optional(z.int().check(z.minimum(0))), undefined);

const termsSchema = z.object({ price: count, perDay: count, perMonth: count });

export const termsStore = defineStore<CallLimitsByService>({
  area: 'local',
  key: 'terms',
  schema: z.record(z.string(), z.catch(termsSchema, {})),
  version: 1,
  fallback: {},
});

export function changeTerms(service: ServiceId, change: CallLimits): Promise<void> {
  return navigator.locks.request('terms', async () => {
    const all = await termsStore.read();
    await termsStore.write({ ...all, [service]: { ...all[service], ...change } });
  });
}
