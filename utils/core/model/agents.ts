import * as z from 'zod/mini';

/** Agents in the menu of each offer. */
export const MAX_AGENTS = 10;
/** Characters. */
export const MAX_AGENT_NAME = 40;
export const MAX_TEMPLATE = 500;

/** Invisible and direction-changing characters would make one name look like another. */
const UNUSUAL = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const nameSchema = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(MAX_AGENT_NAME),
  z.refine((name) => !UNUSUAL.test(name)),
);

export function isAgentName(name: string): boolean {
  return nameSchema.safeParse(name).success;
}

/** Where the user orders: an agent's page of an offer. `utils/core/agents` says whether it is used. */
export const agentSchema = z.object({
  name: nameSchema,
  /** An address with `{url}` (of the offer on 1688, percent-encoded) or `{id}` (its number). */
  template: z.string().check(z.minLength(1), z.maxLength(MAX_TEMPLATE)),
  /** The agent is from a file that somebody else may have made: not used before the user says so. */
  isPending: z.catch(z.exactOptional(z.boolean()), true),
});
export type Agent = z.infer<typeof agentSchema>;

/** Two agents of one name could not be told apart in a menu. */
export function agentKey({ name }: Pick<Agent, 'name'>): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
