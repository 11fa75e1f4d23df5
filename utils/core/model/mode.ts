/** How goods travel. */

/** Stock: cartons into a country. Direct: one parcel to a consumer. */
export const MODES = ['stock', 'direct'] as const;
export type Mode = (typeof MODES)[number];

/** Transports of each mode; the first is the default. */
export const TRANSPORTS = { stock: ['sea', 'air'], direct: ['parcel'] } as const;
export type Transport = (typeof TRANSPORTS)[Mode][number];
