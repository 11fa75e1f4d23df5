/** Ways in which pages show a picture. RED is the meant one. */
import type { ColourServer } from './colour-server';

/** Everything is at 100,100 and 200 pixels wide; the click at 200,200. */
export const AT = 'position:absolute;left:100px;top:100px;width:200px;height:200px;';
const FILL = 'position:absolute;inset:0;width:200px;height:200px;';
const OVERLAY = `<div style="${AT}"></div>`;
const SPACER = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

export interface Construction {
  body: (colour: ColourServer['colour'], page: ColourServer['page']) => string;
  /** What the first URL holds, or the kind of what has no URL. Default: `/img/red.`. */
  want?: string;
  at?: readonly [number, number];
  /** Milliseconds until a frame of another process takes clicks. */
  wait?: number;
}

export const img = (url: string, style = FILL) => `<img src="${url}" style="${style}">`;
const shadow = (mode: string, inside: string) =>
  `<div id="host" style="${AT}"></div><script>host.attachShadow({ mode: '${mode}' }).innerHTML = \`${inside}\`</script>`;

export const CONSTRUCTIONS: Record<string, Construction> = {
  'an image under an empty div': { body: (c) => img(c('red'), AT) + OVERLAY },
  'an icon on the div above the image': {
    body: (c) =>
      `${img(c('red'), AT)}<div style="${AT}">${img(c('blue', '?w=16'), 'position:absolute;left:110px;top:92px;width:16px')}</div>`,
    at: [215, 200],
  },
  'slides of which one is visible': {
    body: (c) =>
      `<div style="${AT}"><img src="${c('blue')}" style="${FILL}opacity:0">${img(c('red'))}<img src="${c('green')}" style="${FILL}visibility:hidden"><div style="${FILL}"></div></div>`,
  },
  'an image over its skeleton': { body: (c) => img(c('red'), `${AT}background:url(${c('blue')})`) },
  'a background under a gradient and a text': {
    body: (c) =>
      `<div style="${AT}background:linear-gradient(#0000, #0008), url(${c('red')})"><span style="font-size:80px">Text text</span></div>`,
  },
  'a pseudo element with a background': {
    body: (c) =>
      `<style>#t{${AT}}#t::before{content:'';${FILL}background:url(${c('red')})}</style><div id=t></div>`,
  },
  'a pseudo element with a picture as content': {
    body: (c) => `<style>#t{${AT}}#t::after{content:url(${c('red')})}</style><div id=t></div>`,
  },
  'an image whose content is another one': {
    body: (c) => img(c('blue'), `${AT}content:url(${c('red')})`),
  },
  'an image set': {
    body: (c) =>
      `<div style="${AT}background-image:image-set(url(${c('blue')}) 1x, url(${c('red')}) 2x)"></div>`,
  },
  'a background by a variable': {
    body: (c) => `<div style="${AT}--p:url(${c('red')});background:var(--p)"></div>`,
  },
  'a border image': {
    body: (c) =>
      `<div style="${AT}border:20px solid;border-image:url(${c('red')}) 20 fill;box-sizing:border-box"></div>`,
  },
  'a srcset': {
    body: (c) =>
      `<img srcset="${c('blue')} 200w, ${c('red', '?w=800')} 800w" sizes="100px" src="${c('blue')}" style="${AT}">`,
    want: '/img/red.png?w=800',
  },
  'a picture element': {
    body: (c) =>
      `<picture><source srcset="${c('red').replace('png', 'webp')}" type="image/webp">${img(c('blue'), AT)}</picture>`,
  },
  ...Object.fromEntries(
    ['data-src', 'data-original', 'data-lazy-src', 'data-srcset'].map((name) => [
      `a spacer with ${name}`,
      {
        body: (c: ColourServer['colour']) =>
          `<img src="${SPACER}" ${name}="${c('red')}" style="${AT}">`,
      },
    ]),
  ),
  'a spacer with a noscript': {
    body: (c) => `${img(SPACER, AT)}<noscript>${img(c('red'))}</noscript>`,
  },
  'an open shadow root': { body: (c) => shadow('open', img(c('red'))) },
  'a closed shadow root': { body: (c) => shadow('closed', img(c('red'))) },
  'a closed shadow root in a closed one': {
    body: (c) =>
      `<div id="host" style="${AT}"></div><script>
        const outer = host.attachShadow({ mode: 'closed' });
        outer.innerHTML = '<section></section>';
        outer.firstChild.attachShadow({ mode: 'closed' }).innerHTML = \`${img(c('red'))}\`;
      </script>`,
  },
  'a slotted picture under an overlay': {
    body: (c) =>
      `<div id="host" style="${AT}">${img(c('red'))}</div><script>host.attachShadow({ mode: 'closed' }).innerHTML = \`<slot></slot><div style="${FILL}"></div>\`</script>`,
  },
  'a frame of another origin': {
    body: (c, page) =>
      `<iframe src="${page(img(c('red'))).replace('a.test', 'c.test')}" style="${AT}border:0"></iframe>`,
    wait: 300,
  },
  'a sandboxed frame of another origin': {
    body: (c, page) =>
      `<iframe sandbox src="${page(img(c('red'))).replace('a.test', 'c.test')}" style="${AT}border:0"></iframe>`,
    wait: 300,
  },
  'a frame that is written by a script': {
    body: (c) =>
      `<iframe id="f" style="${AT}border:0"></iframe><script>f.contentDocument.open(); f.contentDocument.write(\`${img(c('red'))}\`); f.contentDocument.close()</script>`,
    wait: 100,
  },
  'a page that is rewritten by document.write': {
    body: (c) =>
      `<script>onload = () => { document.open(); document.write(\`${img(c('red'), AT)}\`); document.close() }</script>`,
    wait: 100,
  },
  'a dialog in the top layer': {
    body: (c) =>
      `${img(c('blue'), AT)}<dialog id="d" style="margin:0;left:100px;top:100px;padding:0;border:0">${img(c('red'), '')}</dialog><script>d.showModal()</script>`,
  },
  'an image that no pointer hits, in a box without a size': {
    body: (c) =>
      `<div style="position:absolute;left:100px;top:100px">${img(c('red'), `${FILL}pointer-events:none`)}</div>${OVERLAY}`,
  },
  'an image that no pointer hits, in a closed element without a box': {
    body: (c) =>
      `<my-card style="display:contents"></my-card><script>document.querySelector('my-card').attachShadow({ mode: 'closed' }).innerHTML = \`${img(c('red'), `${AT}pointer-events:none`)}\`</script>`,
  },
  'a form with a field named children': {
    body: (c) =>
      `<form style="${AT}"><input name="children" hidden><a href="#">${img(c('red'), `${FILL}pointer-events:none`)}</a></form>`,
  },
  'an image that is removed at the press': {
    body: (c) =>
      `${img(c('red'), AT)}<script>addEventListener('pointerdown', () => document.images[0].remove())</script>`,
  },
  'a canvas': { body: () => `<canvas style="${AT}"></canvas>${OVERLAY}`, want: 'canvas' },
  'a video with a poster': { body: (c) => `<video poster="${c('red')}" style="${AT}"></video>` },
  'an SVG with an image': {
    body: (c) =>
      `<svg style="${AT}" viewBox="0 0 200 200"><image href="${c('red')}" width="200" height="200"/></svg>`,
  },
  'an SVG with a link around an image': {
    body: (c) =>
      `<svg style="${AT}" viewBox="0 0 200 200"><a href="#x"><image href="${c('red')}" width="200" height="200"/></a></svg>`,
  },
  'an SVG that fills a shape with a picture': {
    body: (c) =>
      `<style>rect{fill:url(#p)}</style><svg style="${AT}" viewBox="0 0 200 200"><defs><pattern id="p" width="1" height="1"><image href="${c('red')}" width="200" height="200"/></pattern></defs><rect width="200" height="200"/></svg>`,
  },
  'an image map': {
    body: (c) =>
      `<img src="${c('red')}" usemap="#m" style="${AT}"><map name="m"><area shape="rect" coords="0,0,200,200" href="#"></map>`,
  },
  'an unencoded SVG in a data URL': {
    body: () =>
      `<img src='data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="200" height="200" fill="rgb(255, 0, 0)"/></svg>' style="${AT}">`,
    want: 'rgb(255, 0, 0)',
  },
  'a CSS background with quotes inside quotes': {
    body: () =>
      `<style>#t{${AT}background:url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><rect style='fill:rgb(255,0,0)' width='200' height='200' title='\\"'/></svg>")}</style><div id=t></div>`,
    want: `title='"'/></svg>`,
  },
  'a long URL': { body: (c) => img(c('red', `?k=${'x'.repeat(2_300)}`), AT) },
  'a fixed box over a picture of the page': {
    body: (c) =>
      `${img(c('blue'), 'position:absolute;left:0;top:0;width:600px')}<div style="${AT}position:fixed;overflow:hidden">${img(c('red'))}<div style="${FILL}"></div></div>`,
  },
  'a page that is scrolled and zoomed': {
    body: (c) =>
      `<style>body{zoom:2;height:5000px}</style><div style="position:absolute;top:1050px;left:50px;width:100px;height:100px">${img(c('red'), 'width:100px')}<div style="position:absolute;inset:0"></div></div><script>scrollTo(0, 2000)</script>`,
  },
  'a gallery with a lens and a zoom box': {
    body: (c) =>
      `${img(c('red', '?w=200'), AT)}<div style="position:absolute;left:160px;top:250px;width:80px;height:50px"></div>
       <div style="position:absolute;left:320px;top:100px;width:300px;height:300px;overflow:hidden">${img(c('red', '?w=1000'), 'width:1000px')}</div>
       ${img(c('blue', '?w=60'), 'position:absolute;left:100px;top:302px;width:60px')}${img(c('blue', '?w=61'), 'position:absolute;left:170px;top:302px;width:60px')}`,
    at: [200, 295],
    want: '/img/red.png?w=1000',
  },
  'a page that stops the menu event': {
    body: (c) =>
      `<script>for (const type of ['pointerdown', 'contextmenu']) addEventListener(type, (event) => event.stopImmediatePropagation(), true)</script>${img(c('red'), AT)}`,
  },
  'a page that swaps the picture at the press': {
    body: (c) =>
      `${img(c('red'), AT)}<script>addEventListener('pointerdown', () => { document.images[0].src = '${c('blue')}' })</script>`,
  },
};
