/**
 * Imported first by every entry: zod would try `new Function` to compile its schemas, which the
 * extension's policy forbids and the browser reports.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });
