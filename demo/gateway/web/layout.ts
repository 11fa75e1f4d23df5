import { html, raw } from 'hono/html';
import { PATHS, siteAt } from './sites';
import type { Shown } from './shown';

export type Html = ReturnType<typeof html>;

interface PageParts {
  title: string;
  content: Html;
  /** Objects that the page's scripts find in `window`. */
  data?: Readonly<Record<string, unknown>>;
  /** A file of `scripts`, and what it is told. */
  script?: { name: string; config: object };
}

/** The frame that all pages share: bars, a search field, a banner that moves, a foot. */
export async function layout({ behaviour }: Shown, parts: PageParts): Promise<string> {
  const { title, content, script } = parts;
  const { planted } = behaviour;
  const data = { ...parts.data, ...(planted && { _user_: plantedData() }) };
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>${planted ? `${PLANTED.title} - ` : ''}${title}</title>
        <link rel="stylesheet" href="${siteAt('www')}/stand-in/rough.css" />
        ${Object.entries(data).map(([name, value]) => assign(name, value))}
      </head>
      <body data-spm="a260k" ${planted ? html`data-member="${PLANTED.name}"` : ''}>
        <div class="top-bar">
          ${planted ? plantedBar() : html`<a href="${siteAt('login')}${PATHS.login}">请登录</a>`}
          <a href="${siteAt('www')}/">1688首页</a> <a href="#">进货单 <em>3</em></a>
          <a href="#">我的阿里</a>
        </div>
        <header class="head">
          <a class="logo" href="${siteAt('www')}/">1688<small>源头好货</small></a>
          <form action="${siteAt('search')}${PATHS.words}">
            <input name="keywords" placeholder="保温杯 ¥9.9起" autocomplete="off" />
            <button type="submit">搜 索</button>
          </form>
          <p class="hot">大家都在看 <a href="#">露营</a> <a href="#">收纳</a></p>
        </header>
        <div class="banner" data-banner>新人价 ¥0.01 起</div>
        ${content}
        <footer>
          <label>意见反馈 <input type="file" accept=".pdf,.doc" class="feedback-file" /></label>
          <p>© 2010-2026 1688.com. This page is a stand-in on your computer.</p>
        </footer>
        <script src="${siteAt('www')}/stand-in/banner.js"></script>
        ${script ? scriptOf(siteAt('www'), script) : ''}
      </body>
    </html>`;
  return String(await page);
}

function scriptOf(base: string, { name, config }: { name: string; config: object }): Html {
  return html`<script
    src="${base}/stand-in/${name}.js"
    data-config="${JSON.stringify(config)}"
  ></script>`;
}

/** A script that assigns an object of the page; no text in the object ends the script. */
function assign(name: string, value: unknown): Html {
  const json = JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
  return html`<script>
    window.${raw(name)} = ${raw(json)};
  </script>`;
}

/** Data of an invented account: no report of a page may hold any of it. */
export const PLANTED = {
  name: '林晓燕的义乌小店',
  telephone: '13957900421',
  token: 'tbtoken7f3e9a51c0d84b26',
  address: '浙江省义乌市福田街道银海路338号2单元',
  title: '林晓燕 的 1688',
} as const;

/** A bar with the account's data in texts, attributes, fields and links. */
export function plantedBar() {
  const { name, telephone, token, address } = PLANTED;
  return html`<div
    class="account"
    data-nick="${name}"
    data-mobile="${telephone}"
    title="${address}"
  >
    <span>欢迎，${name}</span> <a href="tel:${telephone}">${telephone}</a>
    <span aria-label="收货地址 ${address}">送至 ${address}</span>
    <input type="hidden" name="_tb_token_" value="${token}" />
    <a href="?_tb_token_=${token}">退出</a>
  </div>`;
}

/** What the scripts of a page hold. */
function plantedData() {
  const { name, telephone, token, address } = PLANTED;
  return { nick: name, mobile: telephone, _tb_token_: token, deliveryAddress: address };
}
