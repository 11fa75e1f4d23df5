/** A window that is covered paints nothing. */
const LONGEST_MS = 200;

/** Resolves once what the page is now has reached the screen: a screenshot may lag behind. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    // The second frame begins when the first one is on the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, LONGEST_MS);
  });
}
