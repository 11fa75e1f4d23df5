/** What the invited see. The token stands behind the # of the address, which no browser sends. */
import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { RelayConfig } from '../config/config';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
`;

/** Nothing from elsewhere, and no script. */
export const PAGE_POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: [`'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** Values within `html` are escaped by Hono. */
export function joinPage({ name }: Pick<RelayConfig, 'name'>) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${name} · Find on 1688</title>
        ${raw(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <h1>${name}</h1>
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
        </section>
      </body>
    </html>`;
}
