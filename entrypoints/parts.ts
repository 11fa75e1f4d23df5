import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findPictures } from '@/utils/find';
import { registerParts } from '@/utils/parts';
import { PROVIDERS } from '@/utils/providers/all';
import { secretsDatabase } from '@/utils/store/secrets-database';
import { createBatch } from './background/batch';
import { openCalls } from './background/calls';
import { extras } from './background/extra';
import { refine } from './background/refine';

const parts = {
  find: findPictures,
  batch: createBatch,
  calls: openCalls,
  extras,
  refine,
  secrets: secretsDatabase,
};

export default defineUnlistedScript(() => registerParts({ ...PROVIDERS, ...parts }));
