import sharp from 'sharp';
import { GatewayError } from '../errors';
import type { FindOffers } from '../finder';
import type { PictureUrl } from '../links';
import { pictureHeader } from '../picture-bytes';
import type { Uploads } from '../uploads';
import { BusinessError, crossBorderApi } from './answer';
import { listAnswer } from './list-answer';
import { imageQuery, type Region } from './query';
import { readJson } from './read-json';
import { hasWords } from '../words';

interface ImageQueryDeps {
  readonly find: FindOffers;
  readonly uploads: Uploads;
  readonly pictureUrl: PictureUrl;
}

/** `product.search.imageQuery`: offers that look like an uploaded picture, or a region of it. */
export function createImageQuery({ find, uploads, pictureUrl }: ImageQueryDeps) {
  return crossBorderApi(
    'offerQueryParam',
    async (json) => {
      const query = readJson('offerQueryParam', imageQuery, json);
      const picture = uploads.get(query.imageId);
      if (picture === undefined) {
        throw new BusinessError('IMAGE_NOT_FOUND', `There is no image ${query.imageId}.`);
      }
      const area = await regionOf(picture, query.region);
      const found = await find(query.region ? await crop(picture, area) : picture);
      const words = [query.keyword, query.auxiliaryText].filter((text) => text !== undefined);
      const offers = found
        .map(({ offer }) => offer)
        .filter((offer) => words.every((text) => hasWords(offer, text, query.keywordTranslate)));
      const region = `${area.x1},${area.x2},${area.y1},${area.y2}`;
      return {
        ...listAnswer(offers, query, pictureUrl),
        picRegionInfo: { currentRegion: region, yoloCropRegion: region },
      };
    },
    'true',
  );
}

/** The asked region, or the whole picture. */
async function regionOf(picture: Uint8Array, region: Region | undefined): Promise<Region> {
  const header = await pictureHeader(picture);
  if (header === undefined) throw new Error('An upload is no picture.');
  const { width, height } = header;
  if (region === undefined) return { x1: 0, x2: width, y1: 0, y2: height };
  if (region.x2 > width || region.y2 > height) {
    const detail = `offerQueryParam.region lies outside of the picture of ${width}×${height}`;
    throw new GatewayError('gw.ParamInvalid', { detail });
  }
  return region;
}

function crop(picture: Uint8Array, { x1, x2, y1, y2 }: Region): Promise<Buffer> {
  const box = { left: x1, top: y1, width: x2 - x1, height: y2 - y1 };
  return sharp(picture).extract(box).png().toBuffer();
}
