import { html } from 'hono/html';
import type { Shown } from '../shown';
import { layout } from './layout';

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
