import type { Behaviour } from './behaviour';
import type { ClassName } from './class-names';

/** What all pages are written with. */
export interface Shown {
  readonly behaviour: Readonly<Behaviour>;
  readonly className: ClassName;
}
