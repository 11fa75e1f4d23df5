import { html } from 'hono/html';

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
export function plantedData() {
  const { name, telephone, token, address } = PLANTED;
  return { nick: name, mobile: telephone, _tb_token_: token, deliveryAddress: address };
}
