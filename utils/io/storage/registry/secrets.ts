import { invitationSchema } from '../../../core/model/team';
import { databaseEntry, entry, storeEntry } from '../entry';
import { NO_ACCOUNTS, storedAccountsSchema } from '../schemas';

/**
 * The user's keys. In `storage.session` where the user chose to keep them until the browser closes. In
 * Firefox a database replaces `storage.local`, which cannot be closed to content scripts (Firefox 153).
 */
export const SECRETS = {
  credentials: storeEntry({
    at: { local: 'credentials', session: 'credentials' },
    schema: storedAccountsSchema,
    version: 1,
    isSecret: true,
    fallback: NO_ACCOUNTS,
    writers: ['options', 'worker'],
    deleted: 'keys', // except `untilClosed`
    room: 'never',
  }),
  secretsDatabase: databaseEntry({
    at: { indexedDB: 'secrets' },
    version: 1,
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
