import { html, raw } from 'hono/html';
import { plantedBar } from '../planted';
import { siteAt } from '../sites';
import type { Shown } from '../shown';
import { type Html, layout } from './layout';

/** The slider. Its handle is a button, which a test or a hand presses; nothing has to be dragged. */
export async function checkPage({ behaviour }: Shown, action: string): Promise<string> {
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
export function checkDialog(address: string): Html {
  return html`<div class="baxia-dialog auto">
    <div class="baxia-dialog-mask"></div>
    <iframe id="baxia-dialog-content" src="${address}" title="验证"></iframe>
  </div>`;
}

/** The sign-in. Its button leads to where one was going, and no page asks for it again. */
export function loginPage(shown: Shown, action: string): Promise<string> {
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
