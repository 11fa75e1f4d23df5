import type { ComparisonModule } from './comparison';
import type { SearchModule } from './search';
import type { ViewModule } from './view';

/** The modules that lists, history and watches are made of. */
export interface Modules {
  search: SearchModule;
  compare: ComparisonModule;
  view: ViewModule;
}

/** The part of the modules that one of their users needs. */
export type Part<
  S extends keyof SearchModule = never,
  C extends keyof ComparisonModule = never,
  V extends keyof ViewModule = never,
> = {
  search: Pick<SearchModule, S>;
  compare: Pick<ComparisonModule, C>;
  view: Pick<ViewModule, V>;
};
