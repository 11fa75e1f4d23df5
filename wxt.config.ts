import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig, type UserManifest } from 'wxt';
import { nameClasses } from './build/class-names';
import { collectLicences } from './build/licences';

/**
 * Policy of the extension's own pages and worker. It is explicit in both builds because Firefox's
 * default (`upgrade-insecure-requests`) turns http requests into https ones, which then fail
 * (Firefox 153). Pictures and services live on hosts that the user chooses, so `connect-src` stays open
 * to the web; scripts never are. No element loads a picture from the web by itself: it would take
 * cookies along (`utils/compare/shown-picture.ts`).
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self' data: https: http:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

/** Chrome's worker imports its parts by one policy, which knows their files alone. */
function contentSecurityPolicy(browser: string): string {
  const policies = browser === 'firefox' ? "'none'" : 'parts'; // utils/load-part.ts
  return [...CONTENT_SECURITY_POLICY, `trusted-types ${policies}`].join('; ');
}

/** What the job needs at install. None of them shows a warning, and no host is among them. */
const PERMISSIONS = [
  'contextMenus', // the item on pictures
  'storage', // settings, and the running search
  'activeTab', // the page that was clicked: the picture's rectangle and a screenshot, once
  'scripting', // asks that page where the picture stands
  'alarms', // wakes the worker for a wait that is longer than its life
];

/** Chrome grants these on request without a prompt; Firefox knows the first two at install only. */
const ON_REQUEST = {
  identity: 'identity', // signing in to the open platform
  referer: 'declarativeNetRequestWithHostAccess', // a Referer on the extension's own picture request
  offscreen: 'offscreen', // decoding what a worker cannot
} as const;

function browserManifest(browser: string): UserManifest {
  if (browser === 'firefox') {
    return {
      permissions: [...PERMISSIONS, ON_REQUEST.identity, ON_REQUEST.referer],
      browser_specific_settings: {
        gecko: {
          id: 'find-on-1688@find-on-1688.example',
          strict_min_version: '140.0', // data_collection_permissions
          // Pictures leave only for the service that the user chooses; asked in that click.
          data_collection_permissions: {
            required: ['none'],
            optional: ['websiteContent', 'authenticationInfo'],
          },
        },
      },
    };
  }
  return {
    permissions: [...PERMISSIONS, 'sidePanel'],
    optional_permissions: Object.values(ON_REQUEST),
    minimum_chrome_version: '120', // URL.canParse; matchOriginAsFallback and sidePanel.open are older
    incognito: 'split', // with "spanning" the panel cannot load in a private window (Chrome)
  };
}

/** `write-excel-file` zips by workers that the policy above refuses, and with a compressor of its own. */
const ZIP_BY_BROWSER = {
  find: /^fflate$/,
  replacement: fileURLToPath(new URL('./utils/export/workbook/zip.ts', import.meta.url)),
};

/**
 * After the bundler's own minifier: together they leave 4 % less of the package than either alone. A
 * development build, which is not minified, stays readable.
 */
const minifyAgain: Plugin = {
  name: 'minify-again',
  apply: 'build',
  enforce: 'post',
  async generateBundle({ format }, bundle) {
    if (process.env.NODE_ENV === 'development') return;
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const { code = file.code } = await minify(file.code, {
        ecma: 2020,
        module: format === 'es',
        compress: {
          passes: 3,
          expression: true, // what a script that runs in a page answers is its last statement's value
          pure_funcs: ['console.warn'], // nobody reads what WXT says to authors, in a build for users
          unsafe_arrows: true, // nobody asks for the `prototype` of a function that has no `this`
        },
      });
      file.code = code;
    }
  },
};

const licences = collectLicences();

export default defineConfig({
  imports: false, // a reader sees where each name comes from
  modules: ['@wxt-dev/i18n/module'],
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    plugins: [preact(), minifyAgain, licences.plugin],
    build: {
      modulePreload: { polyfill: false }, // the least versions of both browsers know it
      // One file of what the pages share leaves less of the package than three.
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
      },
    },
    // Names of classes are a tenth of the styles, and stand in the scripts as well.
    css: { modules: { generateScopedName: nameClasses() } },
    resolve: { alias: [ZIP_BY_BROWSER] },
  }),
  zip: { name: 'find-on-1688' },
  hooks: {
    'build:done': async ({ config }) => {
      await licences.write(config.outDir);
      // Words are written for reading, by lines; a browser needs none.
      const locales = path.join(config.outDir, '_locales');
      for (const locale of await readdir(locales)) {
        const file = path.join(locales, locale, 'messages.json');
        await writeFile(file, JSON.stringify(JSON.parse(await readFile(file, 'utf8'))));
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    optional_host_permissions: ['*://*/*'], // asked for one site at a time, where it helps
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
    },
    externally_connectable: { ids: [] }, // without it any other extension may send messages
    content_security_policy: { extension_pages: contentSecurityPolicy(browser) },
    ...browserManifest(browser),
  }),
});
