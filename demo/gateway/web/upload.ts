import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { html } from 'hono/html';
import { ORDINARY, type Behaviour } from './behaviour';
import type { RouteDeps, Shown } from './shown';
import { PATHS, siteAt } from './sites';
import { layout } from './layout';

const takenSchema = z.object({ way: z.enum(ORDINARY.takes) });
const pressSchema = z.object({ isTrusted: z.boolean(), isTaken: z.boolean() });

/** The pages with the image search, and what their script tells and asks. */
export function addUploadRoutes({ app, get, serve, shown, record, searches }: RouteDeps): void {
  const { behaviour } = shown;
  for (const [site, path] of [
    ['www', '/'],
    ['search', '/'],
    ['air', '/'],
  ] as const) {
    get(site, path, (c) =>
      serve(c, 'upload', () => {
        record.pages.push('upload');
        return uploadPage(shown);
      }),
    );
  }
  app.post('/stand-in/taken', async (c) => {
    record.taken.push(takenSchema.parse(await c.req.json()).way);
    return c.body(null, 204);
  });
  app.post('/stand-in/pressed', async (c) => {
    record.presses.push(pressSchema.parse(await c.req.json()));
    return c.body(null, 204);
  });
  app.post('/stand-in/upload', async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const imageId = await searches.upload(bytes);
    record.uploads.push({ bytes, ...(imageId !== undefined && { imageId }) });
    await pause(behaviour.uploadMs);
    if (imageId === undefined) return c.json({ problem: '图片无法识别，请换一张图片' });
    return c.json({ address: resultAddress(behaviour, imageId) });
  });
}

/** Where a picture's results are. */
function resultAddress({ address, addressLacks }: Behaviour, imageId: string): string {
  const query = new URLSearchParams({
    tab: 'imageSearch',
    ...(addressLacks !== 'image-id' && { imageId, imageIdList: imageId }),
    spm: 'a260k.home2025.searchbox.0',
  });
  switch (address) {
    case 'air':
      return `${siteAt('air')}${PATHS.airResults}?${query}`;
    case 'search':
      return `${siteAt('search')}${PATHS.searchResults}?${query}`;
    case 'pages-fast':
      return `${siteAt('pagesFast')}${PATHS.fastResults}?${query}`;
  }
}

/** What the page's script is told of how it behaves. */
const TOLD = [
  'takes',
  'input',
  'inputMs',
  'afterPicture',
  'goesMs',
  'loadingSign',
  'shadow',
  'button',
  'opens',
] as const;

/** The first page of 1688, with its image search. */
function uploadPage(shown: Shown): Promise<string> {
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
  return layout(shown, {
    title: '阿里1688 - 批发采购网',
    content,
    script: {
      name: 'upload',
      config: Object.fromEntries(TOLD.map((name) => [name, shown.behaviour[name]])),
    },
  });
}
