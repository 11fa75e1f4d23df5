/** What the builds may weigh, in bytes; also for `npm run bench`. */
export const BUDGETS = {
  /** Every event that wakes the worker waits for all of it. */
  worker: 220_000,
  /** It runs in every frame while all sites are allowed. */
  look: 6_000,
  /** As it is downloaded. */
  zip: 5_000_000,
  /** Of that, all but what the panel's eye is made of. */
  code: 600_000,
} as const;
