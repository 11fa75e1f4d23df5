import type { ComparisonModule } from './comparison';
import type { SearchModule } from './search';
import type { ViewModule } from './view';

/** The modules that lists, history and watches are made of. */
export interface Modules {
  search: SearchModule;
  compare: ComparisonModule;
  view: ViewModule;
}
