import type { ProgramName } from '../../demo/programs/table';

/** A project of `vitest.config.ts`. */
export interface Part {
  name: string;
  /** Programs without which none of its tests can run. */
  needs?: readonly ProgramName[];
  /** Programs that only some of its tests need, which declare them (`tests/support/needs.ts`). */
  uses?: readonly ProgramName[];
  /** The part loads the extension as `wxt build` makes it. */
  isOnBuilds?: boolean;
}

/** A real right click needs a display; a virtual one is used if there is none. */
const WITH_HAND = ['chromium', 'xvfb', 'xdotool'] as const;
const BROWSER = { needs: ['chromium'], isOnBuilds: true } as const;
const REAL = {
  needs: WITH_HAND,
  uses: ['chromium-languages'],
  isOnBuilds: true,
} as const satisfies Omit<Part, 'name'>;
const FIREFOX = { needs: ['firefox'], isOnBuilds: true } as const;

/** `npm test`: what a contributor runs before a change is sent. */
export const QUICK_PARTS: readonly Part[] = [
  { name: 'unit' },
  { name: 'components' },
  { name: 'contract' },
  { name: 'gloss' },
  { name: 'build', isOnBuilds: true },
  { name: 'journeys', ...BROWSER, uses: ['chinese-font', 'libreoffice'] },
  { name: 'real-click', ...REAL },
  { name: 'firefox-journeys', ...FIREFOX },
];

/** `npm run test:rest`: everything else, long tables and measurements included. */
export const OTHER_PARTS: readonly Part[] = [
  { name: 'linter', isOnBuilds: true },
  { name: 'relay', uses: ['valkey'] },
  { name: 'e2e', ...BROWSER, uses: ['chromium-languages', 'chinese-font', 'libreoffice'] },
  { name: 'timed', ...BROWSER },
  { name: 'real', ...REAL },
  { name: 'firefox', ...FIREFOX },
  { name: 'demo', needs: [...WITH_HAND, 'imagemagick'], uses: ['chinese-font'] },
  { name: 'slow', ...BROWSER, uses: ['xvfb', 'xdotool'] },
  { name: 'page-price', needs: ['chromium'] },
  { name: 'misleading' },
  { name: 'groups' },
  { name: 'retrieval' },
  { name: 'office', uses: ['libreoffice'] },
  { name: 'relay-load', uses: ['valkey'] },
  { name: 'faults', ...BROWSER },
  { name: 'security', ...BROWSER, uses: ['libreoffice'] },
];
