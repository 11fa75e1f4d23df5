import { isBounded, isSuperLinear, scanPatterns } from '../support/patterns';
import { security } from '../support/tables/row';

/** Patterns that are made from parts while modules load and readers run, with the file that makes them. */
const made = new Map<string, { file: string; pattern: RegExp }>();
const Plain = RegExp;
globalThis.RegExp = new Proxy(Plain, {
  construct: (_target, [source, flags]) => note(new Plain(source, flags)),
  apply: (_target, _this, [source, flags]) => note(new Plain(source, flags)),
});

function note(pattern: RegExp): RegExp {
  if (made.has(String(pattern))) return pattern;
  const [caller = ''] = String(new Error('made').stack).split('\n').slice(3); // behind the proxy
  const [, file = ''] =
    /\/((?:utils|entrypoints|components|relay)\/[^():?]+\.tsx?)/.exec(caller) ?? [];
  if (file !== '' && !caller.includes('node_modules')) made.set(String(pattern), { file, pattern });
  return pattern;
}

const { PIECES, READERS } = await import('../support/foreign-texts');
const LENGTH = 100_000;
/** What is read with the square of the length takes many seconds. */
const MAX_MS = 1_000;

for (const [name, read] of Object.entries(READERS)) {
  const expected = { slow: [] };
  security(
    'slow pattern',
    `${name}, of ${PIECES.length} texts`,
    expected,
    async () => {
      read('1 a');
      const slow = PIECES.filter((piece) => {
        const text = piece.repeat(Math.ceil(LENGTH / piece.length));
        const { user } = process.cpuUsage();
        read(text);
        return (process.cpuUsage().user - user) / 1000 > MAX_MS;
      });
      return { slow };
    },
    { timeout: 300_000 },
  );
}

const OWN = new Set(['utils/io/i18n/glossary.ts']); // which reads our own sentences alone
security('slow pattern', 'those that are made from parts', { unseen: [], slow: [] }, async () => {
  const all = [...made.values()];
  const seen = new Set(all.map(({ file }) => file));
  const makers = scanPatterns().flatMap(({ file, literal }) => (literal ? [] : [file]));
  const unseen = makers.filter((file) => !seen.has(file) && !OWN.has(file));
  const slow = all.filter((one) => !isBounded(one) && isSuperLinear(one.pattern));
  return {
    unseen: [...new Set(unseen)],
    slow: slow.map(({ file, pattern }) => `${file} ${pattern}`),
  };
});
