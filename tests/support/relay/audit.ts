import * as z from 'zod/mini';
import type { Valkey } from './valkey';

/** An entry as it stands in Valkey, read by Valkey's own client. */
const entrySchema = z.object({
  at: z.number(),
  id: z.string(),
  member: z.string(),
  service: z.string(),
  api: z.string(),
  source: z.string(),
  outcome: z.string(),
  status: z.number(),
  ms: z.number(),
});
export type AuditLine = z.infer<typeof entrySchema>;

const LOG = 'find1688:{audit}:log';
const rangeSchema = z.array(z.tuple([z.string(), z.tuple([z.literal('entry'), z.string()])]));

/** Oldest first. */
export async function readAudit(valkey: Valkey): Promise<AuditLine[]> {
  const range = rangeSchema.parse(await valkey.command('XRANGE', LOG, '-', '+'));
  return range.map(([, [, entry]]) => entrySchema.parse(JSON.parse(entry)));
}
