/**
 * The database of what was found, a table a kind of row: the history, lists of products, answers of the
 * services, and what pictures look like. Private windows have nothing in it.
 */
import type { DBSchema } from 'idb';
import type { EntrySize } from '../../core/history/retention';
import { createDatabase } from './database';
import { REGISTRY } from './registry';
import type { ListParts } from './registry/batches';

/** Ids, times and sizes are trusted; the reader parses the rest. */
export interface StoredHead extends Omit<EntrySize, 'isImported'> {
  row: unknown;
  /** Set where it is from a file; a number, as an index takes no boolean. */
  imported?: 1;
}

interface Results extends DBSchema {
  /** Rows of the history's list. */
  heads: {
    key: string;
    value: StoredHead;
    indexes: { when: [number, number]; imported: number };
  };
  /** Their offers, one JSON text each. */
  bodies: { key: string; value: string };
  /** Vectors of their pictures. A table of its own, as all are read at once. */
  searched: { key: string; value: unknown };
  /** Parts of lists by list, kind and row, from 0. */
  parts: { key: [string, keyof ListParts, number]; value: unknown };
  answers: { key: string; value: unknown; indexes: { at: number } };
  /** Vectors of offers' pictures, by address. */
  vectors: { key: string; value: unknown; indexes: { at: number } };
  /** Checksum of the model that has made those of offers. */
  model: { key: 'checksum'; value: string };
}

export const results = createDatabase<Results>(REGISTRY.results, (db) => {
  const heads = db.createObjectStore('heads', { keyPath: 'id' });
  // Sizes are read from the keys of the indexes, without loading thumbnails.
  heads.createIndex('when', ['at', 'size']);
  heads.createIndex('imported', 'imported');
  db.createObjectStore('bodies');
  db.createObjectStore('searched');
  db.createObjectStore('parts');
  db.createObjectStore('answers').createIndex('at', 'at');
  db.createObjectStore('vectors').createIndex('at', 'at');
  db.createObjectStore('model');
});
