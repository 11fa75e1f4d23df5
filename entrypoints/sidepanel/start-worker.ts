/** Starts the two workers of the panel, each for itself. */
// oxlint-disable-next-line import/default -- Vite answers the address of the bundled worker
import embedder from './likeness/embedder-worker?worker&url';
// oxlint-disable-next-line import/default -- as above
import lists from './list-work/list-worker?worker&url';
import { inWorker } from './list-work/in-worker';
import type { StartedWorker } from './started-worker';

const ADDRESSES = { embedder, lists };

/** Trusted Types, of which TypeScript's own types know nothing; Firefox has them since 148. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
}

function hasTrustedTypes(scope: object): scope is { trustedTypes: TrustedTypes } {
  return 'trustedTypes' in scope;
}

const scope: object = globalThis;
/** The one policy that the panel's own policy allows; no name may be used twice. */
const policy = hasTrustedTypes(scope)
  ? scope.trustedTypes.createPolicy('workers', {
      createScriptURL: (url) => {
        if (!Object.values(ADDRESSES).includes(url))
          throw new TypeError('no worker of this extension');
        return url;
      },
    })
  : undefined;

/** @param onStop is called if the worker has ended by itself or could not be started */
export function startWorker(
  name: keyof typeof ADDRESSES,
  onMessage: (event: MessageEvent) => void,
  onStop: () => void,
): StartedWorker<unknown> {
  const url = ADDRESSES[name];
  const worker = new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' });
  worker.addEventListener('message', onMessage);
  worker.addEventListener('error', onStop);
  worker.addEventListener('messageerror', onStop);
  return {
    post: (request, transfer = []) => worker.postMessage(request, transfer),
    end: () => worker.terminate(),
  };
}

export const doListJob = inWorker((onAnswer) =>
  startWorker(
    'lists',
    ({ data }) => onAnswer(data),
    () => onAnswer('stopped'),
  ),
);
