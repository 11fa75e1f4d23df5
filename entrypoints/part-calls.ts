import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerPart } from '@/utils/parts';
import { openCalls } from './background/calls';

export default defineUnlistedScript(() => registerPart('calls', openCalls));
