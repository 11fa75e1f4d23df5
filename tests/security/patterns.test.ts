import { afterAll } from 'vitest';
import { AROUND } from '../support/patterns/around';
import { MEGABYTE, attacksOn } from '../support/patterns/attacks';
import { SHORT_TEXT, OWN_TEXT, isWithin } from '../support/patterns/limits';
import { MAX_MS, timeOf } from '../support/patterns/measure';
import { scanPatterns, type FoundPattern } from '../support/patterns/scan';
import { security } from '../support/tables/row';

const PATIENT = { timeout: 300_000 };
const SHORT = MEGABYTE / 16;

let slowest = { ms: 0, what: 'nothing' };
// The figure is for whoever reads the log, and no part of what is expected.
afterAll(() => console.log(`The slowest: ${slowest.ms.toFixed(0)} ms, ${slowest.what}`));

/** Whether it took too long. */
function isSlow(what: string, run: () => unknown): boolean {
  const ms = timeOf(run);
  if (ms > slowest.ms) slowest = { ms, what };
  return ms > MAX_MS;
}

const start = (text: string) => JSON.stringify(text.slice(0, 24));

/** The texts that one pattern is too slow for; a shorter text first, as a megabyte may take hours. */
function tooSlow({ file, source, literal }: FoundPattern): string[] {
  if (!literal) return [];
  const limit = SHORT_TEXT.find((one) => isWithin(one, { file, source }))?.length ?? MEGABYTE;
  const run = (text: string) => () => {
    literal.lastIndex = 0;
    return literal.global ? text.replaceAll(literal, 'x') : literal.exec(text);
  };
  for (const length of new Set([Math.min(limit, SHORT), limit])) {
    const text = attacksOn(literal, length).find((one) =>
      isSlow(`${file} ${source.slice(0, 60)} on ${start(one)}`, run(one)),
    );
    if (text !== undefined) return [`${file} ${source} on ${start(text)}`];
  }
  return [];
}

const foreign = scanPatterns().filter((pattern) => !OWN_TEXT.some((own) => isWithin(own, pattern)));
const folderOf = ({ file }: FoundPattern) => file.split('/').slice(0, 2).join('/');

for (const folder of new Set(foreign.map(folderOf))) {
  const patterns = foreign.filter((pattern) => folderOf(pattern) === folder);
  security(
    'slow pattern',
    `${patterns.length} of ${folder}`,
    [],
    async () => patterns.flatMap(tooSlow),
    PATIENT,
  );
}

for (const { name, pieces, prepare } of AROUND) {
  security(
    'slow pattern',
    `around: ${name}, ${pieces.length} texts`,
    [],
    async () =>
      pieces.filter((piece) =>
        [SHORT, MEGABYTE].some((length) => {
          const text = piece.repeat(Math.ceil(length / piece.length));
          return prepare(text).some((run, at) => isSlow(`${name} (${at}) on ${start(text)}`, run));
        }),
      ),
    PATIENT,
  );
}
