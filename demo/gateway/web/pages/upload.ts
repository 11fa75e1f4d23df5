import { html } from 'hono/html';
import type { Shown } from '../shown';
import { layout } from './layout';

/** The first page of 1688, with its image search. */
export function uploadPage(shown: Shown): Promise<string> {
  const { behaviour } = shown;
  const content = html`<main class="first-page">
    <nav class="categories">
      <h3>全部类目</h3>
      <ul>
        ${['日用百货', '餐饮用具', '家居家装', '灯饰照明', '箱包皮具'].map((name) => html`<li><a href="#">${name}</a></li>`)}
      </ul>
    </nav>
    <section class="stage">
      <div class="slot" data-spm="imagesearch-box" data-slot></div>
      <p class="tip">支持截图后 Ctrl+V 粘贴，或将图片拖拽到此处搜索图片同款</p>
      <div class="goods">
        ${['工厂直供', '跨境专供', '淘货源'].map(
          (name) =>
            html`<article>
              <i></i>
              <h4>${name}</h4>
              <span>¥${name.length * 3}.9</span>
            </article>`,
        )}
      </div>
    </section>
  </main>`;
  const { takes, input, inputMs, afterPicture, previewMs, goesMs } = behaviour;
  const { loadingSign, shadow, button, opens } = behaviour;
  const config = {
    takes,
    input,
    inputMs,
    afterPicture,
    previewMs,
    goesMs,
    loadingSign,
    shadow,
    button,
    opens,
  };
  return layout(shown, {
    title: '阿里1688 - 批发采购网',
    content,
    script: {
      name: 'upload',
      config,
    },
  });
}
