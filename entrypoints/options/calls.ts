import type { Meter } from '@/utils/calls/meter';
import type { AllTerms, Terms } from '@/utils/calls/terms';
import type { ServiceId } from '@/utils/model/settings';
import { meterStore } from '@/utils/store/meter';
import { changeTerms, termsStore } from '@/utils/store/terms';

/** What was counted, and what the user has said about it. */
export interface StoredCalls {
  meter: Meter;
  terms: AllTerms;
  /** When that was read. */
  now: Date;
}

/** Everything outside of the fields. */
export interface CallsDeps {
  read(): Promise<StoredCalls>;
  watch(listener: () => void): () => void;
  change(service: ServiceId, terms: Terms): Promise<void>;
}

export const callsDeps: CallsDeps = {
  read: async () => {
    const [meter, terms] = await Promise.all([meterStore.read(), termsStore.read()]);
    return { meter, terms, now: new Date() };
  },
  watch: (listener) => {
    const stops = [meterStore.watch(listener), termsStore.watch(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  change: changeTerms,
};
