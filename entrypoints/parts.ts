import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findPictures } from '@/utils/find';
import { registerParts } from '@/utils/parts';
import { PROVIDERS } from '@/utils/providers/all';
import { dropOldest } from '@/utils/store/drop-oldest';
import { secretsDatabase } from '@/utils/store/secrets-database';
import { createBatch } from './background/batch';
import { openCalls } from './background/calls';
import { extras } from './background/extra';
import { handOff } from './background/hand-off';
import { pagePrice } from './background/page-price';
import { panelInstead } from './background/panel-instead';
import { refine } from './background/refine';

const parts = {
  find: findPictures,
  batch: createBatch,
  calls: openCalls,
  dropOldest,
  extras,
  handOff,
  pagePrice,
  panelInstead,
  refine,
  secrets: secretsDatabase,
};

export default defineUnlistedScript(() => registerParts({ ...PROVIDERS, ...parts }));
