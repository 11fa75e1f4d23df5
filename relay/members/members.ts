/** Who belongs to a team: a file beside `relay.yml`, which the commands write. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import path from 'node:path';
import * as z from 'zod/mini';
import { jsonText, parseAs } from '../../utils/core/model/parse';
import { ConfigMistake, readIfThere, replace } from '../config/file';

/** Shown to the team, and a part of figures and logs. */
const memberName = z
  .string()
  .check(
    z.regex(
      /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._@-]{0,39}$/u,
      'must have 1 to 40 letters, digits, spaces, or . _ @ -',
    ),
  );

const memberSchema = z.strictObject({
  name: memberName,
  /** SHA-256 of the token, in hexadecimal. */
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Day, as 2026-11-28. */
  added: z.string(),
});
export type Member = z.infer<typeof memberSchema>;

const fileSchema = z.pipe(jsonText, z.array(memberSchema));

export const membersFileOf = (settingsFile: string) =>
  path.join(path.dirname(settingsFile), 'relay-members.json');

/** Nobody, before the first is added. Throws `ConfigMistake`. */
export function readMembers(settingsFile: string): readonly Member[] {
  const file = membersFileOf(settingsFile);
  const text = readIfThere(file);
  if (text === undefined) return [];
  const members = parseAs(fileSchema, text);
  if (members) return members;
  const what = 'is no list as "member add" writes it: add the members again, or take its last copy';
  throw new ConfigMistake(file, what);
}

/** The new member's token. Throws `ConfigMistake`. @param now epoch milliseconds */
export function addMember(settingsFile: string, name: string, now: number): string {
  const parsed = memberName.safeParse(name);
  if (!parsed.success) {
    throw new ConfigMistake('The name', parsed.error.issues[0]?.message ?? 'is not valid');
  }
  const members = readMembers(settingsFile);
  if (members.some(isNamed(name))) {
    const what = `${name} is a member already: revoke it first, or choose another name`;
    throw new ConfigMistake(membersFileOf(settingsFile), what);
  }
  const token = makeToken();
  const added = new Date(now).toISOString().slice(0, 10);
  write(settingsFile, [...members, { name, hash: hashOf(token), added }]);
  return token;
}

/** Throws `ConfigMistake`. */
export function revokeMember(settingsFile: string, name: string): void {
  const members = readMembers(settingsFile);
  const gone = members.find(isNamed(name));
  if (!gone) {
    const what = `there is no member ${name}: "member list" names them`;
    throw new ConfigMistake(membersFileOf(settingsFile), what);
  }
  write(
    settingsFile,
    members.filter((member) => member !== gone),
  );
}

function write(settingsFile: string, members: readonly Member[]): void {
  const text = `${JSON.stringify(members, undefined, 2)}\n`;
  replace(membersFileOf(settingsFile), text, settingsFile);
}

const isNamed = (name: string) => (member: Member) =>
  member.name.toLowerCase() === name.toLowerCase();

/** A member's token, of 32 random bytes: printed once, kept as its hash. */
export function makeToken(): string {
  return `fo1688_${randomBytes(32).toString('base64url')}`;
}

/** SHA-256 in hexadecimal: of 32 random bytes, a slow hash would hide nothing better. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Compares texts of any lengths, in constant time whether they are as long as the secret or not. */
export function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
