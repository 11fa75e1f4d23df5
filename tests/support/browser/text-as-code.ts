/** What a policy must refuse; each runs in a page of the extension, or in its worker. */

/** An object of Chrome; TypeScript's own types lack it. */
declare const trustedTypes: {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
};

/**
 * Runs in a page or a worker. What is called by a debugger may evaluate text whatever the policy says:
 * hence by a timer.
 */
export function textAsCode(): Promise<Record<string, string>> {
  const text = 'globalThis.codeOfText = true';
  const tries: Record<string, () => unknown> = {
    eval: () => Reflect.apply(Reflect.get(globalThis, 'eval'), undefined, [text]),
    Function: () => Reflect.construct(Function, [text])(),
    timer: () => Reflect.apply(setTimeout, globalThis, [text, 0]),
  };
  return new Promise((resolve) => {
    setTimeout(() => {
      const outcomes = Object.entries(tries).map(([name, run]) => {
        try {
          run();
          return [name, 'allowed'];
        } catch {
          return [name, 'refused'];
        }
      });
      setTimeout(() => {
        const ran = Reflect.has(globalThis, 'codeOfText');
        resolve({ ...Object.fromEntries(outcomes), text: ran ? 'ran' : 'did not run' });
      }, 100);
    });
  });
}

/** Runs in a page: all ways from text to elements and to foreign code. */
export async function textAsMarkup(url: string): Promise<Record<string, string>> {
  const markup = '<img src="x" onerror="globalThis.codeOfText = true">';
  const made = (tag: string) => document.body.appendChild(document.createElement(tag));
  const set = (tag: string, name: string, value: string) => () =>
    Reflect.set(made(tag), name, value);
  const tries: Record<string, () => unknown> = {
    innerHTML: set('div', 'innerHTML', markup),
    outerHTML: set('div', 'outerHTML', markup),
    insertAdjacentHTML: () => made('div').insertAdjacentHTML('beforeend', markup),
    'document.write': () => document.write(markup),
    parser: () => new DOMParser().parseFromString(markup, 'text/html'),
    srcdoc: set('iframe', 'srcdoc', markup),
    handler: () => {
      const button = made('button');
      button.setAttribute('onclick', 'globalThis.codeOfText = true');
      button.click();
    },
    'script text': set('script', 'text', 'globalThis.codeOfText = true'),
    'script src': set('script', 'src', url),
    worker: () => new Worker(url),
    policy: () => trustedTypes.createPolicy('other', { createScriptURL: (text) => text }),
  };
  const outcomes: [string, string][] = [];
  for (const [name, run] of Object.entries(tries)) {
    try {
      await run();
      outcomes.push([name, 'allowed']);
    } catch {
      outcomes.push([name, 'refused']);
    }
  }
  const ran = Reflect.has(globalThis, 'codeOfText');
  return { ...Object.fromEntries(outcomes), text: ran ? 'ran' : 'did not run' };
}

/** Runs in a page: which directives are violated by what needs no text. */
export async function foreignParts(url: string): Promise<string[]> {
  const violated = new Set<string>();
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
    violated.add(effectiveDirective),
  );
  const add = (tag: string, attributes: Record<string, string>) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.append(element);
    return element;
  };
  add('iframe', { src: url });
  add('link', { rel: 'stylesheet', href: url });
  add('base', { href: url });
  add('video', { src: url });
  const form = add('form', { action: url, method: 'post', target: '_blank' });
  if (form instanceof HTMLFormElement) form.submit();
  await new Promise((resolve) => setTimeout(resolve, 500));
  return [...violated].toSorted();
}

/** Runs in the worker. Each tries to load or run a script that is not of the extension. */
export function foreignScripts(url: string): Record<string, string> {
  const tries: Record<string, () => unknown> = {
    importScripts: () => Reflect.apply(Reflect.get(globalThis, 'importScripts'), globalThis, [url]),
    'own script': () =>
      Reflect.apply(Reflect.get(globalThis, 'importScripts'), globalThis, ['/background.js']),
    policy: () => trustedTypes.createPolicy('other', { createScriptURL: (text) => text }),
  };
  const outcomes = Object.entries(tries).map(([name, run]) => {
    try {
      run();
      return [name, 'allowed'];
    } catch {
      return [name, 'refused'];
    }
  });
  return Object.fromEntries(outcomes);
}
