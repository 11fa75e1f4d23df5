import { signal } from '@preact/signals';
import { h, type FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * A component whose code is loaded when it is first shown, and that shows nothing until then: the
 * first offer does not wait for what it does not need.
 */
export function lazy<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
): FunctionComponent<P> {
  const loaded = signal<FunctionComponent<P> | undefined>(undefined);
  const loadOnce = async () => {
    loaded.value ??= await load();
  };
  return function Lazy(props: P) {
    useEffect(() => void loadOnce(), []);
    return loaded.value ? h(loaded.value, props) : null;
  };
}
