import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createBatch } from './background/batch';
import { registerPart } from './background/parts';

export default defineUnlistedScript(() => registerPart('batch', createBatch));
