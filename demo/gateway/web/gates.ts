import { readFile } from 'node:fs/promises';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { Behaviour } from './behaviour';
import type { Shown, Place, Serve, Visit, RouteDeps } from './shown';
import { hostOf, PATHS, siteAt, HOST_NAMES } from './sites';
import { plantedBar, type Html, layout } from './layout';

interface GateDeps {
  shown: Shown;
  visit: Visit;
}

export function createGates({ shown, visit }: GateDeps): Serve {
  const { behaviour } = shown;
  return async (c, place, page) => {
    const own = ownAddress(c);
    const { origin } = new URL(own);
    const punish = `${origin}${PATHS.punish}`;
    if (behaviour.loginAt === place && !visit.isSignedIn) {
      const login = `${siteAt(behaviour.loginOn)}${PATHS.login}`;
      return c.redirect(`${login}?style=b2b&Done=${encodeURIComponent(own)}`);
    }
    const isChecked = behaviour.checkAt === place && !visit.hasPassed;
    const passing = new URLSearchParams({ to: own });
    if (isChecked && behaviour.check === 'redirect') {
      return c.redirect(`${punish}?x5secdata=xc3n1&x5step=2&${passing}`);
    }
    if (!isChecked) return roughly(c, behaviour, place, await page());
    const dialog = await checkDialog(`${punish}?x5secdata=xc3n1&${passing}`);
    return c.html(append(await page(), String(dialog)));
  };
}

/** The address that was asked for, as the visitor knows it: the server stands on another port. */
function ownAddress(c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  return `https://${hostOf(c)}${pathname}${search}`;
}

function append(page: string, more: string): string {
  return page.replace('</body>', () => `${more}</body>`);
}

function roughly(
  c: Context,
  behaviour: Behaviour,
  place: Place,
  page: string,
): Response | Promise<Response> {
  if (behaviour.roughAt !== place) return c.html(page);
  const { rough, roughMs, elsewhere } = behaviour;
  const later = (act: string) => `<script>setTimeout(() => { ${act} }, ${roughMs});</script>`;
  switch (rough) {
    case 'document-never-ends':
      return c.body(endless(page), 200, { 'Content-Type': 'text/html; charset=UTF-8' });
    case 'load-never-ends':
      return c.html(append(page, '<img src="stand-in/never.jpg" alt="">'));
    case 'leads-elsewhere':
      return c.html(append(page, later(`location.href = ${JSON.stringify(elsewhere)}`)));
    case 'alert':
      return c.html(append(page, later('alert("亲，您有一张优惠券未领取")')));
  }
}

/** The whole page but its end, which never comes. */
function endless(page: string): ReadableStream {
  return new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(page.split('</body>')[0])),
  });
}

/** The slider. Its handle is a button, which a test or a hand presses; nothing has to be dragged. */
async function checkPage({ behaviour }: Shown, action: string): Promise<string> {
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>验证码拦截</title>
        <link rel="stylesheet" href="${siteAt('www')}/stand-in/rough.css" />
        <script>
          window._config_ = { ${raw('"action":"captcha","rgv587_flag":"sm"')} };
        </script>
      </head>
      <body>
        ${behaviour.planted ? plantedBar() : ''}
        <form class="slider-page" method="post" action="${action}" target="_top">
          <h3>亲，请拖动下方滑块完成验证</h3>
          <div class="nc-container" id="nocaptcha">
            请按住滑块，拖动到最右边
            <button type="submit" id="nc_1_n1z" class="btn_slide" aria-label="滑块">››</button>
          </div>
        </form>
      </body>
    </html>`;
  return String(await page);
}

/** The slider as a dialog over a page. */
function checkDialog(address: string): Html {
  return html`<div class="baxia-dialog auto">
    <div class="baxia-dialog-mask"></div>
    <iframe id="baxia-dialog-content" src="${address}" title="验证"></iframe>
  </div>`;
}

/** The sign-in. Its button leads to where one was going, and no page asks for it again. */
function loginPage(shown: Shown, action: string): Promise<string> {
  const content = html`<main>
    <form class="login-box" method="post" action="${action}">
      <h2>密码登录</h2>
      <input name="fm-login-id" placeholder="账号名/邮箱/手机号" autocomplete="off" />
      <input name="fm-login-password" type="password" placeholder="请输入登录密码" />
      <button type="submit" class="fm-button fm-submit password-login">登录</button>
      <p><a href="#">忘记密码</a> · <a href="#">免费注册</a></p>
    </form>
  </main>`;
  return layout(shown, { title: '登录', content });
}

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
