import type { Behaviour } from './behaviour';
import type { ClassName } from './class-names';
import type { Sites } from './sites';

/** What all pages are written with. */
export interface Shown {
  readonly behaviour: Readonly<Behaviour>;
  readonly sites: Sites;
  readonly className: ClassName;
}
