import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerPart } from '@/utils/parts';
import { demo } from '@/utils/providers/demo';

export default defineUnlistedScript(() => registerPart('demo', demo));
