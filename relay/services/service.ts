/** A service that the relay stands for, named as in the extension (`utils/core/model/settings.ts`). */
export const SERVICE_NAMES = [
  'open-platform',
  'cross-border',
  'similar-offer',
  'ak',
  'onebound',
  'tmapi',
] as const;

export type ServiceName = (typeof SERVICE_NAMES)[number];
