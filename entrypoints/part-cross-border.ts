import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerPart } from '@/utils/parts';
import { crossBorder } from '@/utils/providers/cross-border';

export default defineUnlistedScript(() => registerPart('cross-border', crossBorder));
