import { useState } from 'preact/hooks';
import { save as saved } from '@/utils/io/storage/not-saved';

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
