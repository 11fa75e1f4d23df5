import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerPart } from '@/utils/parts';
import { similarOffer } from '@/utils/providers/similar-offer';

export default defineUnlistedScript(() => registerPart('similar-offer', similarOffer));
