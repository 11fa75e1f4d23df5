/** What has to be true of the sources before anything is built. */
import * as z from 'zod/mini';
import { done, refused, type Outcome } from './step';

/** `## 1.2.3 – 2026-12-01` or `## 1.2.3 – unreleased`, the newest first. */
const HEADING = /^## (\d+\.\d+\.\d+) – (\S+)$/;
const ANY_HEADING = /^## .*$/m;
const daySchema = z.iso.date();

/** @param version of package.json */
export function checkVersion(version: string, changelog: string): Outcome {
  const [first = ''] = ANY_HEADING.exec(changelog) ?? [];
  const [heading, newest, day = ''] = HEADING.exec(first) ?? [];
  if (heading === undefined) {
    const has = first === '' ? 'has no heading' : `begins with "${first}"`;
    throw new Error(`CHANGELOG.md ${has}: write "## ${version} – DAY"`);
  }
  if (newest !== version) {
    throw new Error(
      `package.json has ${version}, and CHANGELOG.md begins with ${newest}: ` +
        'give both the version of this release (npm version --no-git-tag-version)',
    );
  }
  if (newestNotes(changelog).trim() === '') {
    throw new Error(`CHANGELOG.md says nothing of ${version}: write what is new`);
  }
  if (daySchema.safeParse(day).success)
    return done(`${version}, of ${day}, in package.json and CHANGELOG.md`);
  return refused(
    `${version} in package.json and CHANGELOG.md, where it is "${day}": write the day, as 2026-12-01`,
  );
}

/** What the changelog says of its newest version. */
export function newestNotes(changelog: string): string {
  const [, newest = ''] = changelog.split(/^## .*\n/m);
  return `${newest.trim()}\n`;
}

/**
 * @param asked the tag that the forge has called with; absent: those of the commit are looked at
 * @param ofCommit tags of the commit
 */
export function checkTag(
  version: string,
  asked: string | undefined,
  ofCommit: readonly string[],
): Outcome {
  const wanted = `v${version}`;
  if (asked !== undefined && asked !== wanted) {
    throw new Error(`The tag ${asked} is not of version ${version}: tag the commit ${wanted}`);
  }
  const others = ofCommit.filter((tag) => /^v\d/.test(tag) && tag !== wanted);
  if (others.length > 0) {
    throw new Error(`The commit has the tag ${others.join(', ')}, not ${wanted}: remove it`);
  }
  if (ofCommit.includes(wanted)) return done(`the commit has ${wanted}`);
  return refused(`the commit has no tag ${wanted}: git tag --sign ${wanted}`);
}

/** @param status what `git status --porcelain` prints */
export function checkTree(status: string): Outcome {
  const changed = status.split('\n').filter((line) => line !== '');
  if (changed.length === 0) return done('nothing differs from the commit');
  const [first = ''] = changed;
  throw new Error(
    `${changed.length} files differ from the commit, ${first.slice(3)} first: commit or remove them`,
  );
}

/** `.example` is a domain that nobody can have (RFC 2606). */
const PLACEHOLDER = /(?:^|[@.])[\w-]+\.example$/;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * @param security the text of SECURITY.md
 * @param addresses where the stores lead
 */
export function checkAddresses(security: string, addresses: readonly string[]): Outcome {
  const [mail, ...more] = new Set(security.match(MAIL));
  if (mail === undefined || more.length > 0) {
    throw new Error('SECURITY.md has to name one mail address, to which holes are reported');
  }
  const unset = [
    ...(PLACEHOLDER.test(mail) ? [`${mail} in SECURITY.md`] : []),
    ...addresses
      .filter((address) => PLACEHOLDER.test(new URL(address).hostname))
      .map((address) => `${address} in store/stores.yml`),
  ];
  if (unset.length === 0) return done(`${mail}, and ${addresses.length} of the stores`);
  return refused(`placeholders, each to be set to what exists: ${unset.join(', ')}`);
}

const addOnSchema = z.object({
  browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }),
});

/**
 * The name under which Firefox keeps what the user stored: another one is another add-on.
 * @param manifest the text of Firefox's manifest.json
 */
export function checkAddOn(manifest: string): Outcome {
  const { id } = addOnSchema.parse(JSON.parse(manifest)).browser_specific_settings.gecko;
  if (!PLACEHOLDER.test(id)) return done(id);
  return refused(`a placeholder, which cannot change once it is published: ${id} in wxt.config.ts`);
}

/** @param listed languages that have texts; @param packaged those of the extension */
export function checkTexts(listed: readonly string[], packaged: readonly string[]): Outcome {
  const missing = packaged.filter((language) => !listed.includes(language));
  if (missing.length > 0) throw new Error(`store/listing/ lacks ${missing.join(', ')}`);
  const others = listed.filter((language) => !packaged.includes(language));
  if (others.length > 0) {
    throw new Error(`store/listing/ has ${others.join(', ')}, which is not in the package`);
  }
  return done(`in ${listed.length} languages`);
}
