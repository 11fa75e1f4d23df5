import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerPart } from '@/utils/parts';
import { onebound } from '@/utils/providers/onebound';

export default defineUnlistedScript(() => registerPart('onebound', onebound));
