import { PLACE, RED, type Construction } from './construction';

const FRAME = `${PLACE}border:0`;

/** The picture is in a frame. */
export const FRAMES: readonly Construction[] = [
  ...['', 'sandbox'].map((attribute): Construction => ({
    id: `14 foreign frame ${attribute}`.trimEnd(),
    html: ({ image, frame }) =>
      `<iframe ${attribute} src="${frame(picture(image('red')))}" style="${FRAME}"></iframe>`,
    want: RED,
  })),
  {
    id: '15 srcdoc frame',
    html: ({ image }) => `<iframe srcdoc='${picture(image('red'))}' style="${FRAME}"></iframe>`,
    want: RED,
  },
  {
    id: '15 empty frame, filled by script',
    html: ({ image }) => `
      <iframe id="f" style="${FRAME}"></iframe>
      <script>
        f.contentDocument.body.style.margin = 0
        f.contentDocument.body.innerHTML = '${picture(image('red'))}'
      </script>`,
    want: RED,
  },
];

function picture(url: string): string {
  return `<img src="${url}" style="position:absolute;inset:0;width:200px;height:200px">`;
}
