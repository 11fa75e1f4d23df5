/** All settings of a relay: `relay.yml` with its secrets, and who belongs to the team. */
import { LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod/mini';
import { readAk } from '../../utils/io/services/ak/sign';
import type { Member } from '../members/members';
import { ConfigMistake, type Place, readIfThere } from './file';
import { addressSchema, settingsSchema } from './schema';

export interface Settings extends z.infer<ReturnType<typeof settingsSchema>> {
  /** Everything that no answer and no log line may hold. */
  secrets: readonly string[];
}

export interface RelayConfig extends Settings {
  members: readonly Member[];
}

/** Reads the text of the file that `place` names, with its secrets as they are then. Throws `ConfigMistake`. */
export function createReader(place: Place): (text: string) => Settings {
  const schema = settingsSchema(place);
  return (text) => {
    const settings = parseBy(schema, text, place.file);
    const { accounts, adminToken, valkey } = settings;
    const keys = Object.values(accounts).flatMap((account) =>
      Object.values(account?.credentials ?? {}),
    );
    const ak = readAk(accounts.ak?.credentials.ak ?? '');
    const secrets = [adminToken, valkey?.password, ...keys, ak?.secret, ak?.id];
    return { ...settings, secrets: secrets.filter((secret) => typeof secret === 'string') };
  };
}

/** Where members reach the relay, whatever is wrong elsewhere in the file. Throws `ConfigMistake`. */
export function readAddress(text: string, file: string): z.infer<typeof addressSchema> {
  return parseBy(addressSchema, text, file);
}

/** Throws `ConfigMistake`. */
export function readText(file: string): string {
  const text = readIfThere(file);
  if (text !== undefined) return text;
  const what =
    'is not there. "npm run relay -- --init" writes one to begin with; --config FILE names another';
  throw new ConfigMistake(file, what);
}

function parseBy<Schema extends z.ZodMiniType>(
  schema: Schema,
  text: string,
  file: string,
): z.output<Schema> {
  const value = readYaml(text, file) ?? {};
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ConfigMistake(file, issue ? describe(issue, value) : 'cannot be read');
}

function readYaml(text: string, file: string): unknown {
  const lineCounter = new LineCounter();
  // Pretty errors quote the line, which may be one with a secret.
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const what =
      error.code === 'DUPLICATE_KEY'
        ? 'the same setting stands here twice: remove one'
        : 'this is not YAML. Look at the spaces at the beginning of the line, and put texts with signs such as : or # in quotes';
    throw new ConfigMistake(`${file}, line ${lineCounter.linePos(error.pos[0]).line}`, what);
  }
  try {
    const value: unknown = document.toJS();
    return value;
  } catch {
    const what = 'an alias (*name) has no anchor (&name): write the value itself';
    throw new ConfigMistake(file, what);
  }
}

/** A mistake by the name of its setting, such as `services.ak.key`. */
function describe(issue: z.core.$ZodIssue, value: unknown): string {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const name = [...path, issue.keys[0]].join('.');
    return `there is no setting "${name}": remove it, or look at its spelling in the file that --init writes`;
  }
  const name = path.join('.') || 'the file';
  return at(value, path) === undefined ? `${name} is missing: add it` : `${name}: ${issue.message}`;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}
