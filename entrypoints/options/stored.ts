import type { Store } from '@/utils/io/storage/store';
import { save as saved } from '@/utils/io/storage/not-saved';
import { useEffect, useState } from 'preact/hooks';

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

/**
 * What is typed into a field, saved on `change` and not on `input`: a number that is half typed is no value.
 * @param stored text of the stored value
 * @param read the typed value, an empty object for none; undefined if it cannot be read
 * @param onSave what is typed stays in the field until this is done, and where it fails
 */
export function useTyped<T>(
  stored: string,
  read: (typed: string) => { value?: T } | undefined,
  onSave: (value: T | undefined) => unknown,
) {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const write = async (value: T | undefined) => {
    setWrong(false);
    await onSave(value);
    setTyped((now) => (now === typed ? undefined : now));
  };
  const save = (value: T | undefined) => saved(write(value));
  const onCommit = () => {
    if (typed === undefined) return;
    const answer = read(typed);
    if (answer) save(answer.value);
    else setWrong(true);
  };
  return { isWrong, save, field: { value: typed ?? stored, onInput: setTyped, onCommit } };
}
