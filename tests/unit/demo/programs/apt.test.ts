import { expect, it } from 'vitest';
import { installWithApt, type Run } from '../../../../demo/programs/install';

/** An apt-get that fails according to `fail`, by the words of its command line. */
function aptThat(fail: (words: string[]) => string | undefined): { run: Run; calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    run: (program, args) => {
      const [verb = ''] = args;
      const packages = args.filter((arg, at) => at > 0 && !/^-|=/.test(arg));
      calls.push([program, verb, ...packages].join(' '));
      const output = fail([verb, ...packages]);
      if (output === undefined) return Promise.resolve();
      return Promise.reject(new Error(`"${program} ${verb}" ended with 100\n${output}`));
    },
  };
}

const UNREACHABLE =
  "W: Some index files failed to download.\nE: Failed to fetch http://deb.debian.org: Could not resolve 'deb.debian.org'";

it('an installation by apt updates the lists, then installs all at once', async () => {
  const { run, calls } = aptThat(() => undefined);
  expect(await installWithApt(['firefox-esr', 'xdotool'], run)).toBeUndefined();
  expect(calls).toEqual(['apt-get update', 'apt-get install firefox-esr xdotool']);
});

it('an installation by apt installs from earlier lists if a mirror cannot be reached', async () => {
  const { run } = aptThat(([verb]) => (verb === 'update' ? UNREACHABLE : undefined));
  expect(await installWithApt(['xdotool'], run)).toBeUndefined();
});

it('an installation without a network reports that, and not later errors', async () => {
  const { run } = aptThat(([verb]) =>
    verb === 'update' ? UNREACHABLE : 'E: Unable to locate package xdotool',
  );
  expect(await installWithApt(['xdotool'], run)).toBe(
    "Failed to fetch http://deb.debian.org: Could not resolve 'deb.debian.org'",
  );
});

it('an installation by apt leaves out a package that the system does not know, and reports it', async () => {
  const unknown = 'E: Unable to locate package firefox-esr\nE: Something else';
  const { run, calls } = aptThat((words) => (words.includes('firefox-esr') ? unknown : undefined));
  expect(await installWithApt(['firefox-esr', 'firefox', 'xdotool'], run)).toBe(
    'Unable to locate package firefox-esr',
  );
  expect(calls.at(-1)).toBe('apt-get install firefox xdotool');
});

it('an installation by apt leaves out a package that is only referred to', async () => {
  const { run, calls } = aptThat((words) =>
    words.includes('chromium') ? "E: Package 'chromium' has no installation candidate" : undefined,
  );
  await installWithApt(['chromium', 'chromium-l10n'], run);
  expect(calls.at(-1)).toBe('apt-get install chromium-l10n');
});
