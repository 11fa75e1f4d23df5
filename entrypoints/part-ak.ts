import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerPart } from '@/utils/parts';
import { ak } from '@/utils/providers/ak';

export default defineUnlistedScript(() => registerPart('ak', ak));
