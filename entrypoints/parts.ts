import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findPictures } from '@/utils/find';
import { registerParts } from '@/utils/parts';
import { PROVIDERS } from '@/utils/providers/all';
import { createBatch } from './background/batch';
import { openCalls } from './background/calls';

export default defineUnlistedScript(() =>
  registerParts({ ...PROVIDERS, find: findPictures, batch: createBatch, calls: openCalls }),
);
