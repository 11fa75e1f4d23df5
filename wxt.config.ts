import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Rolldown } from 'vite';
import { defineConfig, type UserManifest } from 'wxt';
import { readEyeFile } from './build/eye-file';
import { collectLicences } from './build/licences';
import { checkLocales, wordFiles, wordTypes } from './build/locales';

/**
 * Policy of the extension's own pages and worker. It is explicit in both builds because Firefox's
 * default (`upgrade-insecure-requests`) turns http requests into https ones, which then fail
 * (Firefox 153). Pictures and services live on hosts that the user chooses, so `connect-src` stays open
 * to the web; scripts never are. The other pages tighten it (`<meta>` in their HTML). No element loads a picture from the web directly: it would send
 * cookies (`utils/io/picture/result-pictures.ts`).
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'", // WebAssembly of the package, for the panel's embedder alone
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self' data: https: http:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types workers', // for the addresses of the panel's workers
].join('; ');

/** Permissions at install. None of them shows a warning, and none is for a host. */
const PERMISSIONS = [
  'contextMenus', // the item on pictures
  'storage', // settings, and the running search
  'activeTab', // one-time access to the clicked page: the picture's rectangle and a screenshot
  'scripting', // runs the page script that finds the picture
  'alarms', // wakes the worker after a wait longer than its lifetime, and to check watched offers
];

/** Chrome grants these on request without a prompt; Firefox supports them only at install. */
const ON_REQUEST = {
  identity: 'identity', // signing in to the open platform
  referer: 'declarativeNetRequestWithHostAccess', // a Referer on the extension's own picture request
} as const;

/** Both browsers ask the user, in the click that switches notifications on. */
const NOTIFICATIONS = 'notifications'; // changes of watched offers

function browserManifest(browser: string): UserManifest {
  if (browser === 'firefox') {
    return {
      permissions: [...PERMISSIONS, ON_REQUEST.identity, ON_REQUEST.referer],
      optional_permissions: [NOTIFICATIONS],
      browser_specific_settings: {
        gecko: {
          id: 'find-on-1688@find-on-1688.example', // a placeholder, which `npm run release` refuses
          strict_min_version: '140.0', // data_collection_permissions
          // Pictures, the user's words and key are sent only to the service that the user chooses; consent is
          // requested in that click.
          data_collection_permissions: {
            required: ['none'],
            optional: ['websiteContent', 'authenticationInfo', 'searchTerms'],
          },
        },
      },
    };
  }
  return {
    permissions: [...PERMISSIONS, 'sidePanel'],
    optional_permissions: [...Object.values(ON_REQUEST), NOTIFICATIONS],
    // The first whose `targetAddressSpace` holds after redirects and name resolution (SECURITY.md).
    minimum_chrome_version: '142',
    incognito: 'split', // with "spanning" the panel cannot load in a private window (Chrome)
  };
}

/** `write-excel-file` zips in workers, which the policy above blocks. */
const ZIP_WITHOUT_WORKERS = {
  find: /^fflate$/,
  replacement: fileURLToPath(new URL('./utils/io/export/workbook/zip.ts', import.meta.url)),
};

const WASM = new URL(
  'node_modules/@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm',
  import.meta.url,
);
/**
 * TensorFlow.js brings the text of a worker that runs with threads, which the policy above blocks and which
 * loads scripts by an address.
 */
const TENSORS_WITHOUT_THREADS = {
  find: /^\.\.\/wasm-out\/tfjs-backend-wasm-threaded-simd(?:\.worker)?\.js$/,
  replacement: fileURLToPath(
    new URL('./entrypoints/sidepanel/likeness/no-threads.ts', import.meta.url),
  ),
};

/** What git ignores, files and folders: a relay's settings and secrets may stand beside the sources. */
const IGNORED = readFileSync(new URL('.gitignore', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .flatMap((name) => [`**/${name}`, `**/${name}/**`]);

const licences = collectLicences();

const PANEL = fileURLToPath(new URL('./entrypoints/sidepanel/index.html', import.meta.url));

/** Names what the panel begins with: the modules that it imports statically, by itself or through others. */
function namedIfFirst(name: string): Rolldown.CodeSplittingNameFunction {
  const first = new Set([PANEL]); // it grows while it is gone through
  return (id, graph) => {
    if (first.size === 1) {
      for (const one of first) {
        for (const imported of graph.getModuleInfo(one)?.importedIds ?? []) first.add(imported);
      }
    }
    return first.has(id) ? name : null;
  };
}

export default defineConfig({
  imports: false, // explicit imports show where each name comes from
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    plugins: [preact(), licences.plugin],
    // In a module a chunk that the panel has as well is loaded once.
    worker: {
      format: 'es',
      plugins: () => [licences.plugin],
      // TensorFlow.js names its licence in each of its modules; LICENSES.txt has it once.
      rolldownOptions: { output: { comments: { legal: false } } },
    },
    build: {
      modulePreload: { polyfill: false }, // the minimum versions of both browsers support it
      // What the panel begins with and other parts have as well is one file, as of 20 files it took 40 ms to ask for
      // them. What only late parts share is another: the first card would wait for it.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: namedIfFirst('shared'), minShareCount: 2 },
              { name: 'later', minShareCount: 2 },
            ],
          },
        },
      },
    },
    resolve: { alias: [ZIP_WITHOUT_WORKERS, TENSORS_WITHOUT_THREADS] },
  }),
  zip: {
    name: 'find-on-1688',
    // What Mozilla's reviewers build (store/reviewers.md): all that makes the package, and the demo.
    includeSources: ['**/*', '.npmrc', '.gitignore'],
    excludeSources: ['tests/**', 'tools/{bench,screenshots}/**', ...IGNORED],
  },
  hooks: {
    // `imports: false` alone still adds an import wherever a name such as `storage` is used, a parameter
    // included (WXT 0.21.4).
    'config:resolved': ({ config }) => {
      config.imports.presets = [];
    },
    ready: () => checkLocales(),
    'prepare:types': async (_, entries) => {
      entries.push({ path: 'types/words.d.ts', text: await wordTypes(), tsReference: true });
    },
    'build:before': async () => {
      await readEyeFile(); // a damaged model stops the build
    },
    // The embedder of the panel runs on the backend for processors with SIMD, beside its model in public/.
    'build:publicAssets': async (_, files) => {
      files.push(
        { absoluteSrc: fileURLToPath(WASM), relativeDest: 'tfjs-backend-wasm-simd.wasm' },
        ...(await wordFiles()),
      );
    },
    'build:done': ({ config }) => licences.write(config.outDir),
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    optional_host_permissions: ['*://*/*'], // requested for one site at a time, when needed
    action: { default_title: '__MSG_openPanel__' }, // no popup: the button opens the panel
    commands: {
      'find-under-pointer': {
        suggested_key: { default: 'Alt+Shift+F' },
        description: '__MSG_commandFind__',
      },
      'select-region': {
        suggested_key: { default: 'Alt+Shift+S' }, // R is Chrome's own (Chromium 156)
        description: '__MSG_commandRegion__',
      },
      // Firefox's own: it opens the sidebar and closes it, and names the command itself.
      ...(browser === 'firefox' && {
        _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+P' } },
      }),
    },
    externally_connectable: { ids: [] }, // without it any other extension may send messages
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    ...browserManifest(browser),
  }),
});
