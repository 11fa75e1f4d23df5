import { PLACE, RED, type Construction } from './construction';

/** Played and paused by script, so that a frame is on screen. */
const pausedAt = (url: string) => `
  <video id="v" muted playsinline src="${url}" style="${PLACE}"></video>
  <script>v.onplaying = () => setTimeout(() => v.pause(), 100); v.play()</script>`;

export const VIDEOS: readonly Construction[] = [
  {
    id: '18 paused video of another origin',
    html: ({ video }) => pausedAt(video('red', 'pictures')),
    want: RED,
    wait: 500,
  },
  {
    id: '18 paused video of the page’s own origin',
    html: ({ video }) => pausedAt(video('red', 'page')),
    want: RED,
    wait: 500,
  },
  {
    id: '18 nothing but a poster',
    html: ({ image }) => `<video poster="${image('red')}" style="${PLACE}"></video>`,
    want: RED,
  },
];
