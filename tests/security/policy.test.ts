import type { Page } from '@playwright/test';
import { afterAll } from 'vitest';
import { extensionWorker, openExtensionPage } from '../../demo/browser/extension';
import { openScene } from '../support/browser/scene';
import {
  foreignParts,
  foreignScripts,
  textAsCode,
  textAsMarkup,
} from '../support/browser/text-as-code';
import { security } from '../support/tables/row';

const scene = await openScene();
afterAll(() => scene.close());
const { browser, site } = scene;
const foreign = site.page('<script>1</script>');

const REFUSED_CODE = {
  eval: 'refused',
  Function: 'refused',
  timer: 'refused',
  text: 'did not run',
};
const REFUSED_MARKUP = {
  innerHTML: 'refused',
  outerHTML: 'refused',
  insertAdjacentHTML: 'refused',
  'document.write': 'refused',
  parser: 'refused',
  srcdoc: 'refused',
  handler: 'refused',
  'script text': 'refused',
  'script src': 'refused',
  worker: 'refused',
  policy: 'refused',
  text: 'did not run',
};
const DIRECTIVES = ['base-uri', 'form-action', 'frame-src', 'media-src', 'style-src-elem'];

for (const file of ['sidepanel.html', 'options.html']) {
  const within = async <Value>(run: (page: Page) => Promise<Value>): Promise<Value> => {
    const page = await openExtensionPage(browser, file);
    try {
      return await run(page);
    } finally {
      await page.close();
    }
  };
  security('policy', `text as code in ${file}`, REFUSED_CODE, () =>
    within((page) => page.evaluate(textAsCode)),
  );
  security('policy', `text as markup in ${file}`, REFUSED_MARKUP, () =>
    within((page) => page.evaluate(textAsMarkup, foreign)),
  );
  // A call in a text: the runner would make an import of its own of it.
  security('policy', `a foreign module in ${file}`, 'refused', () =>
    within((page) =>
      page.evaluate<string>(
        `import(${JSON.stringify(foreign)}).then(() => 'allowed', () => 'refused')`,
      ),
    ),
  );
  security('policy', `foreign parts in ${file}`, DIRECTIVES, () =>
    within((page) => page.evaluate(foreignParts, foreign)),
  );
}

security('policy', 'text as code in the worker', REFUSED_CODE, async () => {
  const worker = await extensionWorker(browser);
  return worker.evaluate(textAsCode);
});

const REFUSED_SCRIPTS = { importScripts: 'refused', 'own script': 'refused', policy: 'refused' };
security('policy', 'foreign scripts in the worker', REFUSED_SCRIPTS, async () => {
  const worker = await extensionWorker(browser);
  return worker.evaluate(foreignScripts, foreign);
});
