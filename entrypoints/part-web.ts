import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerPart } from '@/utils/parts';
import { web } from '@/utils/providers/web';

export default defineUnlistedScript(() => registerPart('web', web));
