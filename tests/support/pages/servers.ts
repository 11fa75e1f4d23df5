import { PLACE, RED, redOf, type Construction } from './construction';

/** Shown at half its size: a screenshot would be smaller. */
const LARGE = 'w=400&h=400';
const want = redOf(400);
const picture = (src: string, attributes = '') =>
  `<img ${attributes} src="${src}" style="${PLACE}">`;

/** The server does not hand the picture to everybody, or not as one would expect. */
export const SERVERS: readonly Construction[] = [
  {
    id: '24 403 unless the page refers to it',
    html: ({ image }) => picture(image('red', `${LARGE}&needref&nostore`)),
    want,
  },
  {
    id: '24 403 unless nobody refers to it',
    html: ({ image }) =>
      picture(image('red', `${LARGE}&noref&nostore`), 'referrerpolicy="no-referrer"'),
    want,
  },
  {
    id: '25 403 unless it is asked for as a picture',
    html: ({ image }) => picture(image('red', 'dest&nostore')),
    want: RED,
  },
  {
    id: '26 redirect to a third origin',
    html: ({ redirect }) => picture(redirect('red', LARGE)),
    want,
  },
  {
    id: '26 unknown content type',
    html: ({ image }) => picture(image('red', `${LARGE}&ct=application/octet-stream`)),
    want,
  },
  {
    id: '26 http picture on an https page',
    html: ({ insecureImage }) => picture(insecureImage('red', LARGE)),
    secure: true,
    want: RED, // its server speaks https with the page only
  },
];
