/** Node 20 decodes windows-1252 as Latin 1, without the 27 characters by which they differ; no browser does. */

/** Characters of the bytes from 0x80, as the Encoding Standard has them. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const isRight = new TextDecoder('windows-1252').decode(Uint8Array.of(0x80)) === '€';

if (!isRight) {
  globalThis.TextDecoder = class extends TextDecoder {
    override decode(...given: Parameters<TextDecoder['decode']>): string {
      const text = super.decode(...given);
      if (this.encoding !== 'windows-1252') return text;
      return text.replace(/[\x80-\x9f]/g, (one) => HIGH[one.charCodeAt(0) - 0x80] ?? one);
    }
  };
}
