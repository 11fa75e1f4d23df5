import {
  type HistoryDatabase,
  HistoryError,
  type StoredHead,
} from '@/utils/io/storage/history-database';

/** The history's database in memory, with the given capacity. */
export function memoryHistory({ room = Infinity }: { room?: number } = {}) {
  const heads = new Map<string, StoredHead>();
  const bodies = new Map<string, string>();
  const vectors = new Map<string, unknown>();
  const byAge = () => [...heads.values()].toSorted((a, b) => a.at - b.at);
  const used = (without: string) =>
    byAge().reduce((sum, { id, size }) => sum + (id === without ? 0 : size), 0);
  const database: HistoryDatabase = {
    heads: async (most, accepts, since = 0) =>
      byAge()
        .toReversed()
        .filter((head) => head.at >= since && accepts(head))
        .slice(0, most),
    count: async (since) => byAge().filter(({ at }) => at >= since).length,
    sizes: async () =>
      byAge().map(({ id, at, size, imported }) => ({ id, at, size, isImported: imported === 1 })),
    body: async (id) => bodies.get(id),
    vectors: async () => new Map(vectors),
    removeVectors: async () => vectors.clear(),
    put: async (head, body, vector) => {
      if (used(head.id) + head.size > room) throw new HistoryError('full');
      heads.set(head.id, head);
      bodies.set(head.id, body);
      if (vector === undefined) vectors.delete(head.id);
      else vectors.set(head.id, vector);
    },
    remove: async (ids) => {
      for (const id of ids) {
        heads.delete(id);
        bodies.delete(id);
        vectors.delete(id);
      }
    },
    destroy: async () => {
      heads.clear();
      bodies.clear();
      vectors.clear();
    },
  };
  return { database, heads, bodies, vectors };
}
