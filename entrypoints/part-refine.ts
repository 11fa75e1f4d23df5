import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerPart } from '@/utils/parts';
import { refine } from './background/refine';

export default defineUnlistedScript(() => registerPart('refine', refine));
