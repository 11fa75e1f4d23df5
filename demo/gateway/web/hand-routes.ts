import { readFile } from 'node:fs/promises';
import type { Context } from 'hono';
import { checkPage, loginPage } from './pages/hand';
import type { RouteDeps } from './route-deps';
import { HOST_NAMES, PATHS, siteAt } from './sites';

const FOLDER = new URL('./scripts/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };
const FILES = new Set(['upload.js', 'results.js', 'guest.js', 'banner.js', 'rough.css']);

/** What is answered by the user's own hand, the sign-in and the check, and the files of all pages. */
export function addHandRoutes({ app, get, shown, record, visit }: RouteDeps): void {
  for (const site of ['login', 'passport', 'taobao'] as const) {
    get(site, PATHS.login, async (c) => {
      record.pages.push('login');
      const done = encodeURIComponent(c.req.query('Done') ?? `${siteAt('www')}/`);
      return c.html(await loginPage(shown, `${siteAt(site)}/stand-in/sign-in?Done=${done}`));
    });
  }
  app.post('/stand-in/sign-in', (c) => {
    visit.isSignedIn = true;
    return leadTo(c, c.req.query('Done'));
  });
  app.get(PATHS.punish, async (c) => {
    record.pages.push('check');
    const to = encodeURIComponent(c.req.query('to') ?? `${siteAt('www')}/`);
    return c.html(await checkPage(shown, `/stand-in/pass?to=${to}`));
  });
  app.post('/stand-in/pass', (c) => {
    visit.hasPassed = true;
    return leadTo(c, c.req.query('to'));
  });
  app.get('/stand-in/never.jpg', () => new Promise<Response>(() => undefined));
  app.get('/stand-in/:file', async (c) => {
    const file = c.req.param('file');
    if (!FILES.has(file)) return c.body(null, 404);
    const type = TYPES[file.split('.')[1] ?? ''] ?? 'text/plain';
    return c.body(await readFile(new URL(file, FOLDER), 'utf8'), 200, {
      'Content-Type': `${type}; charset=UTF-8`,
    });
  });
  app.get('/favicon.ico', (c) => c.body(null, 204));

  /** Leads to a page of the stand-in alone. */
  function leadTo(c: Context, address = ''): Response {
    const isOwn = HOST_NAMES.some((host) => address.startsWith(`https://${host}/`));
    return c.redirect(isOwn ? address : `${siteAt('www')}/`, 303);
  }
}
