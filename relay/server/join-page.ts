/** What the invited see. The token stands behind the # of the address, which no browser sends. */
import { html } from 'hono/html';
import type { RelayConfig } from '../config/config';
import { type Html, page } from './page';

export function joinPage({ name }: Pick<RelayConfig, 'name'>): Html {
  return page(
    `${name} · Find on 1688`,
    html`<h1>${name}</h1>
      <p>You are invited to search 1688 with the team's access. You need no key of your own.</p>
      <ol>
        <li>Install the extension <b>Find on 1688</b>.</li>
        <li>
          Press its button in the browser's toolbar while this page is open. It shows the team and
          asks whether to join.
        </li>
        <li>
          Or copy the whole address of this page, and paste it in the extension's options under
          <b>Team</b>.
        </li>
      </ol>
      <p>The address is yours alone: whoever has it searches in your name.</p>
      <section lang="zh-CN">
        <h2>${name}</h2>
        <p>你受邀使用团队的权限在 1688 上找货，无需自己的密钥。</p>
        <ol>
          <li>安装扩展程序 <b>Find on 1688</b>。</li>
          <li>保持本页打开，点击浏览器工具栏上的扩展图标。它会显示团队名称，并询问是否加入。</li>
          <li>或者复制本页的完整网址，粘贴到扩展选项的“团队”中。</li>
        </ol>
        <p>此网址仅供你本人使用：任何拿到它的人都能以你的名义搜索。</p>
      </section>`,
  );
}
