/** The toolbar button on the page of a join link leads to the options, which show what it is. */
import { type Browser, browser } from '@/utils/io/browser';
import { failureOf } from '@/utils/core/errors';
import { readJoinLink } from '@/utils/io/services/team';
import { keepInvitation } from '@/utils/io/storage/requests';

/**
 * True where the tab has a join link, which the press lets the extension see (`activeTab`). Not in a private
 * window: the options are those of the ordinary ones.
 */
export function showInvitation({ url = '', incognito }: Browser.tabs.Tab): boolean {
  const invitation = incognito ? undefined : readJoinLink(url);
  if (!invitation) return false;
  // The token is in no address of the extension, which the browser's history would keep.
  keepInvitation(invitation)
    .then(() => browser.runtime.openOptionsPage())
    .catch(failureOf);
  return true;
}
