/** Called with how many of all are done. */
export type OnProgress = (done: number, total: number) => void;

const EACH_MS = 2_000;

/** Prints how far a long piece of work is, every two seconds and at its end. */
export function showProgress(
  what: string,
  print: (line: string) => void = console.log,
): OnProgress {
  let last = Date.now();
  return (done, total) => {
    if (done < total && Date.now() - last < EACH_MS) return;
    last = Date.now();
    print(`${done} of ${total} ${what}`);
  };
}
