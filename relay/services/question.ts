/** What a member asks: only what the extension's shapes allow, judged before anything is paid for. Each throws `Refusal`. */
import '../newer-bytes';
import type { TeamService } from '../../utils/core/model/team';
import { isAppError } from '../../utils/core/errors';
import { clientOf } from '../../utils/io/services/clients';
import { readCursor } from '../../utils/io/services/paging';
import { publicUrlOf } from '../../utils/io/services/picture-for-service';
import {
  readPicture,
  type RelayQuestion,
  relayQuestionSchema,
} from '../../utils/io/services/relay-question';
import type { ServiceRequest } from '../../utils/io/services/request';
import type { CallContext, HttpService, Making } from '../../utils/io/services/service';
import { Refusal } from '../refusal';
import { checkPicture } from './picture';

/** Most values, more than any question has. Of 4 MB, Node reads brackets alone for a second. */
const MAX_VALUES = 200;
const MAX_PAGE = 1_000_000;

export function readQuestion(body: Uint8Array): RelayQuestion {
  const parsed = relayQuestionSchema.safeParse(readJson(body));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.map(String).join('.') || 'The question';
  throw badRequest(`${place}: ${issue?.message ?? 'is not valid'}.`);
}

function readJson(body: Uint8Array): unknown {
  const text = decodeUtf8(body);
  if (text.split(/[[{,]/, MAX_VALUES + 1).length > MAX_VALUES) {
    throw badRequest('The question has too many values.');
  }
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw badRequest('The question must be JSON.');
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badRequest('The question must be text in UTF-8.');
  }
}

/** The service's own request, with the team's keys. */
export async function makeRequest(
  question: RelayQuestion,
  context: CallContext,
): Promise<ServiceRequest<unknown>> {
  const client = clientOf(question.service);
  const making = client.kind === 'http' ? make(client, question, context) : undefined;
  if (making === undefined) throw badRequest('The service has no such call.');
  try {
    return await making;
  } catch (error) {
    if (isAppError(error)) throw badRequest(`The service could not be asked: ${error.code}.`);
    throw error;
  }
}

/** Undefined where the service lacks the call. */
function make(
  client: HttpService,
  question: RelayQuestion,
  context: CallContext,
): Making<unknown> | undefined {
  const { service } = question;
  const pictureOf = (sent: Parameters<typeof readPicture>[0] | undefined) =>
    pictureFor(service, client, sent, context);
  switch (question.kind) {
    case 'upload': {
      const { picture, area } = question.request;
      return client.search.upload?.({ ...context, picture: pictureOf(picture), area }, false);
    }
    case 'page': {
      const { picture, ...request } = question.request;
      const { upload, page } = client.search;
      checkCursor(request.cursor, upload !== undefined, context);
      const shown = upload ? NO_PICTURE : pictureOf(picture);
      return page({ ...context, ...request, picture: shown });
    }
    case 'words':
      checkCursor(question.request.cursor, false, context);
      return client.words?.({ ...context, ...question.request });
    case 'seller':
      checkCursor(question.request.cursor, false, context);
      return client.sellerOffers?.({ ...context, ...question.request });
    case 'details':
      if (!DIGITS.test(question.request.offerId)) throw badRequest('There is no such offer.');
      return client.details?.(question.request.offerId, context);
    case 'market-upload': {
      const { picture, market } = question.request;
      return client.market?.upload?.({ ...context, market, picture: pictureOf(picture) }, false);
    }
    case 'market-page':
      checkCursor(question.request.cursor, true, context);
      return client.market?.page({ ...context, ...question.request, picture: NO_PICTURE });
  }
}

const DIGITS = /^\d{1,30}$/;
const NO_PICTURE = { mime: 'image/jpeg', bytes: new Uint8Array() } as const;

function pictureFor(
  service: TeamService,
  { capabilities }: HttpService,
  sent: Parameters<typeof readPicture>[0] | undefined,
  { connection }: CallContext,
) {
  if (!sent) throw badRequest('The picture is missing.');
  const isAddress = 'publicUrl' in sent;
  if (isAddress !== (capabilities.picture === 'address')) {
    throw badRequest('The service does not take a picture in this form.');
  }
  const picture = orBadRequest('The picture must be base64.', () => readPicture(sent));
  if (isAddress) requirePublic(sent.publicUrl, connection);
  else checkPicture(service, picture);
  return picture;
}

/**
 * A page's number, or what the upload answered. It names the picture by an id, by its address or by a path of the
 * service's own; the service loads it, so it is nothing in its network, nor in the team's.
 */
function checkCursor(
  cursor: string | undefined,
  isOfUpload: boolean,
  { connection }: CallContext,
): void {
  if (!isOfUpload) {
    if (cursor === undefined || /^[1-9]\d{0,5}$/.test(cursor)) return;
    throw badRequest('The page must be a number.');
  }
  const { page, picture } = orBadRequest('The cursor must be what an upload answered.', () =>
    readCursor({ cursor }),
  );
  if (page > MAX_PAGE) throw badRequest('There is no such page.');
  if (DIGITS.test(picture)) return;
  // A path may begin with another host: `//host/a.jpg`.
  const isPath = /^[\w./-]+$/.test(picture) && URL.canParse(picture, connection.baseUrl);
  requirePublic(isPath ? new URL(picture, connection.baseUrl).href : picture, connection);
}

function requirePublic(publicUrl: string, connection: CallContext['connection']): void {
  orBadRequest('The picture must be a public one.', () =>
    publicUrlOf({ ...NO_PICTURE, publicUrl }, connection),
  );
}

function orBadRequest<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw badRequest(what);
  }
}

const badRequest = (message: string) => new Refusal('bad-request', message);
