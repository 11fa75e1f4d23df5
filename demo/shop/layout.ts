import { html } from 'hono/html';
import { DEPARTMENTS } from './departments';

type Html = ReturnType<typeof html>;

export interface PageParts {
  title: string;
  description: string;
  content: Html;
  /** Additions to the head: markup for machines. */
  head?: Html;
}

/** The frame that all pages of the shop share. */
export function layout({ title, description, content, head }: PageParts): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Fennel &amp; Oak</title>
        <meta name="description" content="${description}" />
        <link rel="stylesheet" href="/shop.css" />
        <link rel="icon" href="data:," />
        ${head ?? ''}
      </head>
      <body>
        <header class="top">
          <a class="brand" href="/">Fennel &amp; Oak</a>
          <nav aria-label="Departments">
            ${DEPARTMENTS.map(({ id, name }) => html`<a href="/#${id}">${name}</a>`)}
          </nav>
        </header>
        <main>${content}</main>
        <footer class="bottom">
          <p>Fennel &amp; Oak is the demo shop of Find on 1688. Nothing here is for sale.</p>
        </footer>
      </body>
    </html>`;
}
