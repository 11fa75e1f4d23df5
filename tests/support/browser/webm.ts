/** Builds a video without an encoder: a lossy WebP is one key frame of VP8, the codec of WebM. */

const FRAMES = 25;
const FRAME_MS = 40;

/** Offset of the first chunk in a RIFF file: `VP8 ` in a lossy WebP without alpha. */
const FIRST_CHUNK = 12;

function keyFrame(webp: Buffer): Buffer {
  if (webp.toString('latin1', FIRST_CHUNK, FIRST_CHUNK + 4) !== 'VP8 ') {
    throw new Error('Not a simple lossy WebP');
  }
  const start = FIRST_CHUNK + 8;
  return webp.subarray(start, start + webp.readUInt32LE(FIRST_CHUNK + 4));
}

/** An element of Matroska: its id in hex, the length of its content, the content. */
function element(id: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(0x10_00_00_00 + body.length); // a length of four bytes
  return Buffer.concat([Buffer.from(id, 'hex'), length, body]);
}

function number(id: string, value: number): Buffer {
  const content = Buffer.alloc(4);
  content.writeUInt32BE(value);
  return element(id, content);
}

function text(id: string, value: string): Buffer {
  return element(id, Buffer.from(value));
}

function duration(ms: number): Buffer {
  const content = Buffer.alloc(4);
  content.writeFloatBE(ms);
  return element('4489', content);
}

function block(index: number, frame: Buffer): Buffer {
  const head = Buffer.from([0x81, 0, 0, 0x80]); // track 1, the time, "key frame"
  head.writeInt16BE(index * FRAME_MS, 1);
  return element('a3', head, frame);
}

/** A second of the WebP's picture. */
export function oneColourVideo(webp: Buffer, size: { width: number; height: number }): Buffer {
  const frame = keyFrame(webp);
  const picture = element('e0', number('b0', size.width), number('ba', size.height));
  const track = [number('d7', 1), number('73c5', 1), number('83', 1), text('86', 'V_VP8'), picture];
  const blocks = Array.from({ length: FRAMES }, (_, index) => block(index, frame));
  const apps = [text('4d80', 'test'), text('5741', 'test')];
  return Buffer.concat([
    element('1a45dfa3', text('4282', 'webm'), number('4287', 2), number('4285', 2)),
    element(
      '18538067',
      element('1549a966', number('2ad7b1', 1_000_000), duration(FRAMES * FRAME_MS), ...apps),
      element('1654ae6b', element('ae', ...track)),
      element('1f43b675', number('e7', 0), ...blocks),
    ),
  ]);
}
