import { createCalls } from '@/entrypoints/background/rate-limit';

/** Calls without a store or a limit, for tests of what goes through them. */
export const freeCalls = createCalls({
  readMeter: () => Promise.resolve({}),
  changeMeter: (change) => Promise.resolve(change({})),
  readTerms: () => Promise.resolve({}),
  readAnswer: () => Promise.resolve(undefined),
  writeAnswer: () => Promise.resolve(),
  dropAnswer: () => Promise.resolve(),
  isPrivate: () => Promise.resolve(true),
});
