/** Starts the worker that embeds pictures. */
// oxlint-disable-next-line import/default -- Vite answers the address of the bundled worker
import workerUrl from './embedder-worker?worker&url';
import type { EmbedderAnswer, EmbedderWorker, OnAnswer } from './protocol';

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
  ? scope.trustedTypes.createPolicy('likeness', {
      createScriptURL: (url) => {
        if (url !== workerUrl) throw new TypeError('no worker of this extension');
        return url;
      },
    })
  : undefined;

/** @param model is moved into the worker */
export function startWorker(model: Uint8Array<ArrayBuffer>, onAnswer: OnAnswer): EmbedderWorker {
  const url = policy?.createScriptURL(workerUrl) ?? workerUrl;
  const worker = new Worker(url, { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<EmbedderAnswer>) => onAnswer(data));
  worker.addEventListener('error', () => onAnswer('stopped'));
  worker.addEventListener('messageerror', () => onAnswer('stopped'));
  worker.postMessage({ model }, [model.buffer]);
  return {
    post: (request, transfer) => worker.postMessage(request, transfer),
    end: () => worker.terminate(),
  };
}
