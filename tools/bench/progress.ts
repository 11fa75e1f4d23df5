/** What is going on, for whoever waits for the next row. */

const PATIENCE_MS = 2_000;
const AGAIN_MS = 10_000;

/** Prints a line while the work lasts: after two seconds, then every ten. */
export async function telling<T>(what: () => string, work: () => Promise<T>): Promise<T> {
  const tell = () => {
    console.log(`… ${what()}`);
    timer = setTimeout(tell, AGAIN_MS);
  };
  let timer = setTimeout(tell, PATIENCE_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
