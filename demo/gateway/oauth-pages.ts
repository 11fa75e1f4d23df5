import { html } from 'hono/html';

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 26rem; margin: 15vh auto; padding: 0 1.5rem; }
  button { font: inherit; padding: 0.6rem 1.6rem; border: 0; border-radius: 0.5rem;
    background: #c2410c; color: #fff; cursor: pointer; }
  output { display: block; padding: 0.75rem; border: 1px solid; border-radius: 0.5rem;
    font-family: ui-monospace, monospace; user-select: all; overflow-wrap: anywhere; }
`;

export interface AuthorizeRequest {
  readonly clientId: string;
  /** Empty when the code is to be shown on the page. */
  readonly redirectUri: string;
  readonly state?: string;
}

type Content = ReturnType<typeof html>;

function page(title: string, content: Content): Content {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        ${content}
      </body>
    </html>`;
}

/** Asks the merchant whether the app may search in their name. */
export function consentPage({ clientId, redirectUri, state }: AuthorizeRequest): Content {
  return page(
    'Allow access?',
    html`<p>
        App <strong>${clientId}</strong> asks to search on the demo gateway in your name. The
        gateway runs on this computer; no account of 1688 is involved.
      </p>
      <form method="post" action="/oauth/authorize">
        <input type="hidden" name="client_id" value="${clientId}" />
        <input type="hidden" name="redirect_uri" value="${redirectUri}" />
        ${state === undefined ? '' : html`<input type="hidden" name="state" value="${state}" />`}
        <button>Allow</button>
      </form>`,
  );
}

/** Shows a code to be copied by hand. */
export function codePage(code: string): Content {
  return page(
    'Copy this code',
    html`<p>Paste it into the app within two minutes. It works once.</p>
      <output>${code}</output>`,
  );
}

/** Says why there is nothing to allow. */
export function refusalPage(reason: string): Content {
  return page('This request cannot be allowed', html`<p>${reason}</p>`);
}
