import { createModel } from '@preact/signals';
import { onTestFinished } from 'vitest';

/** Makes a state that lives as long as the test: its effects end with it, as they do with a page. */
export function live<T>(make: () => T): T {
  let made: { state: T } | undefined;
  const Model = createModel(() => {
    made = { state: make() };
    return {};
  });
  const model = new Model();
  onTestFinished(() => model[Symbol.dispose]());
  if (!made) throw new Error('A model is made at once');
  return made.state;
}
