import { useState } from 'preact/hooks';

/**
 * What is typed into a field, saved on `change` and not on `input`: a number that is half typed is no value.
 * @param stored text of the stored value
 * @param read the typed value, an empty object for none; undefined if it cannot be read
 */
export function useTyped<T>(
  stored: string,
  read: (typed: string) => { value?: T } | undefined,
  onSave: (value: T | undefined) => void,
) {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const save = (value: T | undefined) => {
    setTyped(undefined);
    setWrong(false);
    onSave(value);
  };
  const onCommit = () => {
    if (typed === undefined) return;
    const answer = read(typed);
    if (answer) save(answer.value);
    else setWrong(true);
  };
  return { isWrong, save, field: { value: typed ?? stored, onInput: setTyped, onCommit } };
}
