import { html, raw } from 'hono/html';

/** Runs in the page: searches with the picture chosen in the input or pasted. */
const SCRIPT = `
  const status = document.querySelector('[role=status]');
  const list = document.querySelector('ol');
  async function search(file) {
    if (!file || !file.type.startsWith('image/')) return;
    status.textContent = 'Searching with ' + (file.name || 'a picture');
    list.replaceChildren();
    const path = location.pathname.replace(/[/]$/, '') + '/search';
    const response = await fetch(path, { method: 'POST', body: file });
    if (!response.ok) { status.textContent = await response.text(); return; }
    const offers = await response.json();
    status.textContent = offers.length + ' offers';
    list.append(...offers.map(({ title, url }) => {
      const link = Object.assign(document.createElement('a'), { href: url, textContent: title });
      const item = document.createElement('li');
      item.append(link);
      return item;
    }));
  }
  document.addEventListener('change', ({ target }) => search(target.files?.[0]));
  document.addEventListener('paste', ({ clipboardData }) => search(clipboardData?.files[0]));
`;

/**
 * Stands in for the first page of www.1688.com as far as its image search goes.
 * @param hasInput whether the file input is found by the name that it is known by
 */
export function searchPage(hasInput: boolean) {
  const name = hasInput ? 'image-file-reader-wrapper' : 'upload-of-another-name';
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>1688 stand-in</title>
      </head>
      <body>
        <h1>Stand-in for the image search of 1688</h1>
        <p>It is served by the demo gateway. Choose a picture, or paste one with Ctrl+V.</p>
        <input class="${name}" type="file" accept="image/*" aria-label="搜索图片" />
        <p role="status"></p>
        <ol></ol>
        <script>
          ${raw(SCRIPT)};
        </script>
      </body>
    </html>`;
}
