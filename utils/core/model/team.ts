/** A team's relay: what it can stand for, where, and what its members show it. */
import * as z from 'zod/mini';
import { baseUrlSchema } from './base-url';

/** Services that a relay can stand for. */
export const TEAM_SERVICES = [
  'open-platform',
  'cross-border',
  'similar-offer',
  'ak',
  'onebound',
  'tmapi',
] as const;
export type TeamService = (typeof TEAM_SERVICES)[number];

/** A member's token: 32 random bytes in base64url. */
export const MEMBER_TOKEN = /^fo1688_[\w-]{43}$/;

/** Unknown services are those of a newer relay. */
export const teamServicesSchema = z.pipe(
  z.array(z.unknown()),
  z.transform((names): TeamService[] => TEAM_SERVICES.filter((service) => names.includes(service))),
);

/** A team that was joined. The member's token is with the keys (`accounts.ts`). */
export const teamSchema = z.object({
  /** Address of the relay, without a slash at the end. */
  baseUrl: baseUrlSchema,
  /** Name that the relay gave the team. */
  name: z.catch(z.string(), ''),
  /** Services that the relay stands for. */
  services: z.catch(teamServicesSchema, []),
});
export type Team = z.infer<typeof teamSchema>;

/** What a join link says: whose relay, and as which member. */
export const invitationSchema = z.strictObject({
  baseUrl: baseUrlSchema,
  member: z.string().check(z.regex(MEMBER_TOKEN)),
});
export type Invitation = z.infer<typeof invitationSchema>;
