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

/** What the late modules are made of: they may read what the pictures say. */
export interface ModulesWithPictures extends Modules {
  pictures: PicturesModule;
}
