import { html } from 'hono/html';
import type { Card } from '../card';
import { wordCard } from '../cards/word-2024';
import type { Shown } from '../shown';
import { layout } from './layout';

/** The list of a search by words, as it was drawn in 2024: whole when it arrives. */
export function wordsPage(shown: Shown, words: string, cards: readonly Card[]): Promise<string> {
  const content = html`<main>
    <h1 class="keyword">${words} 批发</h1>
    <div class="filters">
      <span>综合</span><span>成交额</span><span>价格</span><span>起订量</span>
    </div>
    ${cards.length === 0 ? html`<div class="none">没找到与“${words}”相关的货源</div>` : ''}
    <div class="space-common-offerlist grid">
      ${cards.map((card, index) => wordCard(shown, card, index))}
    </div>
  </main>`;
  return layout(shown, { title: `${words} - 阿里1688`, content });
}
