import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerPart } from '@/utils/parts';
import { tmapi } from '@/utils/providers/tmapi';

export default defineUnlistedScript(() => registerPart('tmapi', tmapi));
