import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerPart } from '@/utils/parts';
import { openPlatform } from '@/utils/providers/open-platform';

export default defineUnlistedScript(() => registerPart('open-platform', openPlatform));
