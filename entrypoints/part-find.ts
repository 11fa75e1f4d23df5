import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findPictures } from '@/utils/find';
import { registerPart } from '@/utils/parts';

export default defineUnlistedScript(() => registerPart('find', findPictures));
