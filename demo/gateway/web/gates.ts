import type { Context } from 'hono';
import type { Behaviour } from './behaviour';
import { checkDialog, checkPage } from './pages/check';
import type { StandInRecord } from './record';
import type { Shown } from './shown';
import { areNamed, hostOf, PATHS, type Sites } from './sites';

/** Places of the way that a sign-in, a check or a rough end can stand at. */
export type Place = 'upload' | 'results' | 'offer' | 'words';

/** What a visitor has done by hand. */
export interface Visit {
  isSignedIn: boolean;
  hasPassed: boolean;
}

interface GateDeps {
  shown: Shown;
  record: StandInRecord;
  visit: Visit;
}

/** Serves a page, or what stands in its place. */
export type Serve = (c: Context, place: Place, page: () => Promise<string>) => Promise<Response>;

export function createGates({ shown, record, visit }: GateDeps): Serve {
  const { behaviour, sites } = shown;
  return async (c, place, page) => {
    const own = ownAddress(c, sites);
    if (behaviour.loginAt === place && !visit.isSignedIn) {
      const login = `${sites[behaviour.loginOn]}${PATHS.login}`;
      return c.redirect(`${login}?style=b2b&Done=${encodeURIComponent(own)}`);
    }
    const isChecked = behaviour.checkAt === place && !visit.hasPassed;
    const passing = new URLSearchParams({ to: own });
    if (isChecked && behaviour.check === 'redirect') {
      return c.redirect(`${punishAddress(own)}?x5secdata=xc3n1&x5step=2&${passing}`);
    }
    if (isChecked && behaviour.check === 'in-place') {
      record.pages.push('check');
      return c.html(await checkPage(shown, `${siteOf(own, sites)}/stand-in/pass?${passing}`));
    }
    if (!isChecked) return roughly(c, behaviour, place, await page());
    const dialog = await checkDialog(`${punishAddress(own)}?x5secdata=xc3n1&${passing}`);
    return c.html(append(await page(), String(dialog)));
  };

  function punishAddress(own: string): string {
    return `${siteOf(own, sites)}${PATHS.punish}`;
  }
}

/** The address that was asked for, as the visitor knows it: the server stands on another port. */
function ownAddress(c: Context, sites: Sites): string {
  const { pathname, search } = new URL(c.req.url);
  const host = hostOf(c);
  return `${areNamed(sites) ? `https://${host}` : sites.www}${pathname}${search}`;
}

/** The site of an address, without a slash at its end. */
function siteOf(address: string, sites: Sites): string {
  return address.startsWith('https:') ? new URL(address).origin : sites.www;
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

/** All of the page but its end, which never comes. */
function endless(page: string): ReadableStream {
  return new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(page.split('</body>')[0])),
  });
}
