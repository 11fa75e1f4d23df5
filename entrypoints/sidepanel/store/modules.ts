import type { ComparisonModule } from './comparison';
import type { PicturesModule } from './pictures';
import type { SearchModule } from './search';
import type { ViewModule } from './view';

/** The modules that lists, history and watches are made of. */
export interface Modules {
  search: SearchModule;
  compare: ComparisonModule;
  view: ViewModule;
}

/** Those of the late modules. */
export interface ModulesWithPictures extends Modules {
  pictures: PicturesModule;
}
