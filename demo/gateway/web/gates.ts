import type { Context } from 'hono';
import type { Behaviour } from './behaviour';
import { checkDialog } from './pages/hand';
import type { Shown } from './shown';
import { hostOf, PATHS, siteAt } from './sites';

/** Places of the way that a sign-in, a check or a rough end can stand at. */
type Place = 'upload' | 'results' | 'offer' | 'words';

/** What a visitor has done by hand. */
export interface Visit {
  isSignedIn: boolean;
  hasPassed: boolean;
}

interface GateDeps {
  shown: Shown;
  visit: Visit;
}

/** Serves a page, or what stands in its place. */
export type Serve = (c: Context, place: Place, page: () => Promise<string>) => Promise<Response>;

export function createGates({ shown, visit }: GateDeps): Serve {
  const { behaviour } = shown;
  return async (c, place, page) => {
    const own = ownAddress(c);
    const { origin } = new URL(own);
    const punish = `${origin}${PATHS.punish}`;
    if (behaviour.loginAt === place && !visit.isSignedIn) {
      const login = `${siteAt(behaviour.loginOn)}${PATHS.login}`;
      return c.redirect(`${login}?style=b2b&Done=${encodeURIComponent(own)}`);
    }
    const isChecked = behaviour.checkAt === place && !visit.hasPassed;
    const passing = new URLSearchParams({ to: own });
    if (isChecked && behaviour.check === 'redirect') {
      return c.redirect(`${punish}?x5secdata=xc3n1&x5step=2&${passing}`);
    }
    if (!isChecked) return roughly(c, behaviour, place, await page());
    const dialog = await checkDialog(`${punish}?x5secdata=xc3n1&${passing}`);
    return c.html(append(await page(), String(dialog)));
  };
}

/** The address that was asked for, as the visitor knows it: the server stands on another port. */
function ownAddress(c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  return `https://${hostOf(c)}${pathname}${search}`;
}

function append(page: string, more: string): string {
  return page.replace('</body>', () => `${more}</body>`);
}

function roughly(
  c: Context,
  behaviour: Behaviour,
  place: Place,
  page: string,
): Response | Promise<Response> {
  if (behaviour.roughAt !== place) return c.html(page);
  const { rough, roughMs, elsewhere } = behaviour;
  const later = (act: string) => `<script>setTimeout(() => { ${act} }, ${roughMs});</script>`;
  switch (rough) {
    case 'document-never-ends':
      return c.body(endless(page), 200, { 'Content-Type': 'text/html; charset=UTF-8' });
    case 'load-never-ends':
      return c.html(append(page, '<img src="stand-in/never.jpg" alt="">'));
    case 'leads-elsewhere':
      return c.html(append(page, later(`location.href = ${JSON.stringify(elsewhere)}`)));
    case 'alert':
      return c.html(append(page, later('alert("亲，您有一张优惠券未领取")')));
  }
}

/** The whole page but its end, which never comes. */
function endless(page: string): ReadableStream {
  return new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(page.split('</body>')[0])),
  });
}
