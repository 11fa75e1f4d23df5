import { FILL, PLACE, RED, type Construction } from './construction';

/** Fills a shadow root of `#h`. */
function shadow(mode: 'open' | 'closed', inside: string): string {
  return `
    <div id="h" style="${PLACE}"></div>
    <script>h.attachShadow({ mode: '${mode}' }).innerHTML = \`${inside}\`</script>`;
}

/** The picture is inside a component. */
export const SHADOWS: readonly Construction[] = [
  ...(['open', 'closed'] as const).map((mode): Construction => ({
    id: `13 ${mode} shadow root`,
    html: ({ image }) => shadow(mode, `<img src="${image('red')}" style="${FILL}">`),
    want: RED,
  })),
  {
    id: '13 closed shadow root in a closed one, covered',
    html: ({ image }) => `
      <div id="h" style="${PLACE}"></div>
      <script>
        const outer = h.attachShadow({ mode: 'closed' })
        outer.innerHTML = '<div style="${FILL}"></div><div style="${FILL}"></div>'
        outer.firstChild.attachShadow({ mode: 'closed' }).innerHTML =
          '<img src="${image('red')}" style="${FILL}">'
      </script>`,
    want: RED,
  },
  {
    id: '13 slotted picture under an overlay',
    html: ({ image }) => `
      <div id="h" style="${PLACE}"><img src="${image('red')}" style="${FILL}"></div>
      <script>
        h.attachShadow({ mode: 'closed' }).innerHTML = '<slot></slot><div style="${FILL}"></div>'
      </script>`,
    want: RED,
  },
];
