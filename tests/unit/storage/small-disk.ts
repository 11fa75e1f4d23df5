import { AppError } from '@/utils/core/errors';
import { type HistoryDatabase, historyDatabase } from '@/utils/io/storage/history-database';

/** The history's database on a disk that has room for so many bytes. */
export function onDisk(room: number): HistoryDatabase {
  return {
    ...historyDatabase,
    put: async (head, body, vector) => {
      const others = (await historyDatabase.sizes()).filter(({ id }) => id !== head.id);
      const used = others.reduce((sum, { size }) => sum + size, head.size);
      if (used > room) throw new AppError('storage-full');
      await historyDatabase.put(head, body, vector);
    },
  };
}
