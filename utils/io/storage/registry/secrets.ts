import { invitationSchema } from '../../../core/model/team';
import { databaseEntry, entry, storeEntry } from '../entry';
import { NO_ACCOUNTS, setUnbound, storedAccountsSchema } from '../schemas';

/**
 * The user's keys. In `storage.session` where the user chose to keep them until the browser closes. In
 * Firefox a database replaces `storage.local`, which cannot be closed to content scripts (Firefox 153).
 */
export const SECRETS = {
  credentials: storeEntry({
    at: { local: 'credentials', session: 'credentials' },
    schema: storedAccountsSchema,
    version: 3,
    migrations: {
      // 2026-11-25: credentials from before accounts existed belong to the open platform.
      2: (old) => ({ 'open-platform': old }),
      // 2026-11-27: each key is stored for one origin.
      3: setUnbound,
    },
    isSecret: true,
    fallback: NO_ACCOUNTS,
    writers: ['options', 'worker'],
    deleted: 'keys', // except `untilClosed`
    room: 'never',
  }),
  secretsDatabase: databaseEntry({
    at: { indexedDB: 'secrets' },
    version: 1,
    schema: storedAccountsSchema,
    writers: ['options', 'worker'],
    deleted: 'keys',
    room: 'never',
  }),
};

/** Invitations from the page of a join link to the options, which show them. */
export const INVITATIONS = {
  invitation: entry({
    at: { session: 'invitation' },
    schema: invitationSchema,
    writers: ['worker'],
    deleted: 'never: the options remove it as they read it',
    room: 'never',
  }),
};
