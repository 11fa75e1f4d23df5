import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component whose module is loaded when it is first shown.
 * @param Waiting shown until then, in its room
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType<Props>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Lazily(props) {
    const [Part, setPart] = useState(() => loaded);
    useEffect(() => {
      const show = async () => {
        loaded ??= await load();
        const part = loaded;
        setPart(() => part);
      };
      void show();
    }, []);
    return Part ? <Part {...props} /> : <Waiting {...props} />;
  };
}
