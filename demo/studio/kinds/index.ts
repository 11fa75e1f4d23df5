import type { StudioKind } from '../products';
import { bathroom } from './bathroom';
import { carry } from './carry';
import { clocks } from './clocks';
import { cookware } from './cookware';
import { drinks } from './drinks';
import { electronics } from './electronics';
import { furniture } from './furniture';
import { garden } from './garden';
import { home } from './home';
import type { Kind } from './kind';
import { kitchen } from './kitchen';
import { lighting } from './lighting';
import { play } from './play';

/** Every kind of product the studio can photograph. */
export const KINDS: Record<StudioKind, Kind> = {
  ...drinks,
  ...kitchen,
  ...cookware,
  ...home,
  ...clocks,
  ...garden,
  ...lighting,
  ...furniture,
  ...bathroom,
  ...electronics,
  ...carry,
  ...play,
};
