import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerPart } from '@/utils/parts';
import { extras } from './background/extra';

export default defineUnlistedScript(() => registerPart('extras', extras));
