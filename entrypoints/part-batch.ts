import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerPart } from '@/utils/parts';
import { createBatch } from './background/batch';

export default defineUnlistedScript(() => registerPart('batch', createBatch));
