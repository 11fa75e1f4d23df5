import { PLACE, RED, redOf, type Construction } from './construction';

const SVG = `<svg viewBox="0 0 200 200" style="${PLACE}">`;

/** The picture is drawn by the page, or has lost its address. */
export const DRAWINGS: readonly Construction[] = [
  {
    id: '16 canvas that a foreign picture has tainted',
    html: ({ image }) => `
      <canvas id="c" width="200" height="200" style="${PLACE}"></canvas>
      <script>
        const picture = new Image()
        picture.onload = () => c.getContext('2d').drawImage(picture, 0, 0)
        picture.src = '${image('red')}'
      </script>`,
    want: redOf(200),
  },
  {
    id: '17 WebGL canvas that keeps no buffer',
    html: () => `
      <canvas id="c" width="200" height="200" style="${PLACE}"></canvas>
      <script>
        const gl = c.getContext('webgl', { preserveDrawingBuffer: false })
        gl.clearColor(1, 0, 0, 1)
        gl.clear(gl.COLOR_BUFFER_BIT)
      </script>`,
    want: redOf(200),
  },
  {
    id: '19 picture in an SVG',
    html: ({ image }) => `${SVG}<image href="${image('red')}" width="200" height="200"/></svg>`,
    want: RED,
  },
  {
    id: '19 symbol of another SVG',
    html: ({ image }) => `
      <svg width="0" height="0">
        <symbol id="s" viewBox="0 0 200 200">
          <image href="${image('red')}" width="200" height="200"/>
        </symbol>
      </svg>
      ${SVG}<use href="#s" width="200" height="200"/></svg>`,
    want: RED,
  },
  {
    id: '19 pattern',
    html: ({ image }) => `
      ${SVG}
        <pattern id="p" width="200" height="200" patternUnits="userSpaceOnUse">
          <image href="${image('red')}" width="200" height="200"/>
        </pattern>
        <rect width="200" height="200" fill="url(#p)"/>
      </svg>`,
    want: RED,
  },
  {
    id: '19 plain shape',
    html: () => `${SVG}<rect width="200" height="200" fill="#f00"/></svg>`,
    want: RED,
  },
  {
    id: '20 blob picture, revoked',
    html: () => `
      <img id="t" style="${PLACE}">
      ${withBlob('t.onload = () => URL.revokeObjectURL(url); t.src = url')}`,
    want: RED,
  },
  {
    id: '20 background from a blob, revoked',
    html: () => `
      <div id="t" style="${PLACE}"></div>
      ${withBlob(`
        t.style.background = 'url(' + url + ')'
        const loader = new Image()
        loader.onload = () => setTimeout(() => URL.revokeObjectURL(url), 200)
        loader.src = url`)}`,
    want: RED,
    wait: 600,
  },
];

/** Runs the script with the `url` of a red blob. */
function withBlob(script: string): string {
  return `
    <script>
      const canvas = new OffscreenCanvas(200, 200)
      const context = canvas.getContext('2d')
      context.fillStyle = '#f00'
      context.fillRect(0, 0, 200, 200)
      canvas.convertToBlob().then((blob) => {
        const url = URL.createObjectURL(blob)
        ${script}
      })
    </script>`;
}
