import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findPictures } from '@/utils/find';
import { registerParts } from '@/utils/parts';
import { PROVIDERS } from '@/utils/providers/all';
import { secretsDatabase } from '@/utils/store/secrets-database';
import { createBatch } from './background/batch';
import { extras } from './background/extra';

export default defineUnlistedScript(() =>
  registerParts({
    ...PROVIDERS,
    find: findPictures,
    secrets: secretsDatabase,
    batch: createBatch,
    extras,
  }),
);
