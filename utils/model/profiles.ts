/** Who decides by what (`sourcing.md` section 3), as far as costs go; `compare/profile-looks` has the rest. */
import type { Mode } from './cost-inputs';

interface Profile {
  /** Pieces. */
  quantity: number;
  mode: Mode;
}

export const PROFILES = {
  stock: { quantity: 200, mode: 'stock' },
  client: { quantity: 200, mode: 'stock' },
  dropship: { quantity: 1, mode: 'direct' },
  brand: { quantity: 1, mode: 'stock' },
} as const satisfies Record<string, Profile>;
export type ProfileId = keyof typeof PROFILES;
