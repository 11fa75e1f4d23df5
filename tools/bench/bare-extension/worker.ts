/** The least that does the job: no record, no second way, and a panel that is a list. */
import { encodeBare } from '../probe-extension/shared';

export interface BareClick {
  srcUrl: string;
  /** Pixels of the picture. */
  width: number;
  height: number;
  /** Where it is sent. */
  service: string;
}

function isClick(message: object): message is BareClick {
  return 'srcUrl' in message && 'service' in message;
}

async function find({ srcUrl, service, ...size }: BareClick): Promise<object> {
  const answer = await fetch(srcUrl, { credentials: 'omit', cache: 'no-store' });
  const body = new FormData();
  body.append('image', await encodeBare(await answer.blob(), size, { longest: 640, quality: 0.8 }));
  const found = await fetch(service, { method: 'POST', body });
  const { result } = await found.json();
  return result.productList;
}

/** What the last click finds. */
let finding: Promise<object> | undefined;

function onClick(message: object): void {
  if (isClick(message)) finding = find(message);
}

/**
 * A worker that has ended is woken by a message, which says what the product's panel says: once more
 * what was clicked. Both then read the click from the store, which no click has to.
 */
async function findAgain(): Promise<void> {
  const { click } = await chrome.storage.session.get('click');
  if (typeof click === 'object' && click) onClick(click);
}

chrome.action.onClicked.addListener(({ windowId }) => void chrome.sidePanel.open({ windowId }));
chrome.contextMenus.onClicked.addListener(onClick);
chrome.runtime.onMessage.addListener(() => void findAgain());
chrome.runtime.onConnect.addListener((port) => {
  void finding?.then((products) => port.postMessage(products));
});
