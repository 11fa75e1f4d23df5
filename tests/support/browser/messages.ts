import type { Worker } from '@playwright/test';

const GIVEN = {
  way: 'file',
  mime: 'image/png',
  base64: 'iVBORw0KGgo',
  width: 300,
  height: 300,
  enlarged: false,
};

/** Every command that the worker accepts, with valid arguments. */
export function everyCommand(windowId: number, url: string): { type: string; data: object }[] {
  const ofWindow = (type: string, data: object = {}) => ({ type, data: { windowId, ...data } });
  return [
    ofWindow('findUrl', { url }),
    ofWindow('providePicture', { picture: GIVEN }),
    ofWindow('refine', { change: { kind: 'query', query: {} } }),
    ofWindow('details', { offerIds: ['600000000001'] }),
    ofWindow('sellerOffers', { sellerId: 'b2b-1', page: 0 }),
    ofWindow('refine', { change: { kind: 'add', service: 'demo', market: 'alibaba' } }),
    ofWindow('startBatch', { ids: [0] }),
    ofWindow('openBatchItem', { id: 0 }),
    ...[
      'retry',
      'more',
      'cancel',
      'reacquire',
      'readPage',
      'listPictures',
      'pauseBatch',
      'continueBatch',
      'cancelBatch',
      'retryFailed',
    ].map((type) => ofWindow(type)),
    { type: 'pageChanged', data: {} },
  ];
}

declare global {
  /** Messages received by the worker since it began to listen. */
  var heardByTest: string[] | undefined;
}

/** Lets the worker listen to all that a message or a port could come in by. */
export async function listenToEverything(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const heard: string[] = [];
    globalThis.heardByTest = heard;
    const { onMessage, onMessageExternal, onConnect, onConnectExternal } = chrome.runtime;
    onMessage.addListener(() => void heard.push('a message'));
    onMessageExternal.addListener(() => void heard.push('a foreign message'));
    onConnect.addListener(() => void heard.push('a port'));
    onConnectExternal.addListener(() => void heard.push('a foreign port'));
  });
}

/** Forgets it as well. */
export async function takeHeard(worker: Worker): Promise<string[]> {
  return worker.evaluate(() => globalThis.heardByTest?.splice(0) ?? ['nobody listens']);
}

/**
 * Runs in another extension, or in a page that may talk to one: sends each message to the extension
 * of that id, and opens a port to it. Answers what came of it, each outcome once.
 */
export async function knock({ id, messages }: { id: string; messages: object[] }) {
  const outcomeOf = async (message: object): Promise<string> => {
    try {
      return String(await chrome.runtime.sendMessage(id, message));
    } catch (error) {
      return /Receiving end does not exist/.test(String(error)) ? 'nobody there' : String(error);
    }
  };
  const outcomes = await Promise.all(messages.map(outcomeOf));
  const port = await new Promise<string>((resolve) => {
    const opened = chrome.runtime.connect(id, { name: 'keep-alive' });
    opened.onDisconnect.addListener(() => resolve('nobody there'));
    setTimeout(() => resolve('open'), 1_000);
  });
  return { messages: [...new Set(outcomes)], port };
}
