/** A document that tests share: what one of them has drawn goes before the next. */
import { cleanup, configure } from '@testing-library/preact';
import { afterEach } from 'vitest';

configure({ asyncUtilTimeout: 10_000 }); // a first export loads its code, beside other work
Object.assign(HTMLElement.prototype, { showPopover: () => undefined }); // unknown to happy-dom

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  const { documentElement: root } = document;
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
});
