import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerPart } from '@/utils/parts';
import { secretsDatabase } from '@/utils/store/secrets-database';

export default defineUnlistedScript({
  include: ['firefox'], // Chrome's own store is closed to content scripts
  main: () => registerPart('secrets', secretsDatabase),
});
