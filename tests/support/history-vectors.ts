/**
 * Runs in a page of the extension: how many searches of the history have a vector, and how many there are; all
 * are made older by some days.
 */
export async function keptInHistory(days: number): Promise<{ vectors: number; searches: number }> {
  // Opening it before the panel does would create an empty one in its place.
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'results')) return { vectors: 0, searches: 0 };
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('results');
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const kept = { vectors: 0, searches: 0 };
      const transaction = opening.result.transaction(['heads', 'searched'], 'readwrite');
      transaction
        .objectStore('heads')
        .count()
        .addEventListener('success', ({ target }) => {
          if (target instanceof IDBRequest) kept.searches = target.result;
        });
      const asking = transaction.objectStore('searched').openCursor();
      asking.addEventListener('success', () => {
        const { result } = asking;
        if (!result) return;
        if (result.value.small) kept.vectors += 1; // it is known last
        if (days > 0) result.update({ ...result.value, at: result.value.at - days * 86_400_000 });
        result.continue();
      });
      transaction.addEventListener('complete', () => {
        opening.result.close();
        resolve(kept);
      });
    });
  });
}
