import { useEffect, useState } from 'preact/hooks';
import type { Store } from '@/utils/io/storage/store';

/** A value that is kept outside of the page, and may change there. */
export type Stored<T> = Pick<Store<T>, 'read' | 'watch'>;

/**
 * The value as it is now. A change that arrives during the read wins over it.
 * @param first as read when the page was opened, which may be a while ago
 */
export function useStored<T>(stored: Stored<T>, first: T): T {
  const [value, setValue] = useState(first);
  useEffect(() => {
    let isOver = false;
    const stop = stored.watch((changed) => {
      isOver = true;
      setValue(changed);
    });
    const readFirst = async () => {
      const read = await stored.read();
      if (!isOver) setValue(read);
    };
    void readFirst();
    return () => {
      isOver = true;
      stop();
    };
  }, [stored]);
  return value;
}
