import { GatewayError } from './errors';
import { textParameter, type CallParameters } from './parameters';

const DEFAULT_PAGE_SIZE = 20;
const MAX_PAGE_SIZE = 50;
/** Far beyond any result, small enough to be multiplied without losing digits. */
const MAX_PAGE = 1_000_000;

export interface SearchArguments {
  /** Page number, from 1. */
  readonly page: number;
  readonly pageSize: number;
  /** Similarity that the offers exceed, 0..1. */
  readonly similarDegree?: number;
}

/** The image search's arguments besides the picture, or `gw.ParamInvalid` naming the bad one. */
export function readSearchArguments(parameters: CallParameters): SearchArguments {
  const similarDegree = textParameter(parameters, 'similarDegree');
  return {
    page: readCount(parameters, 'page', { max: MAX_PAGE }) ?? 1,
    pageSize: readCount(parameters, 'pageSize', { max: MAX_PAGE_SIZE }) ?? DEFAULT_PAGE_SIZE,
    ...(similarDegree !== undefined && {
      similarDegree: readFraction('similarDegree', similarDegree),
    }),
  };
}

function readCount(
  parameters: CallParameters,
  name: string,
  { max }: { max: number },
): number | undefined {
  const text = textParameter(parameters, name);
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!/^\d{1,7}$/.test(text) || count < 1 || count > max) {
    throw invalid(name, `a whole number from 1 to ${max}`, text);
  }
  return count;
}

function readFraction(name: string, text: string): number {
  const fraction = Number(text);
  if (!/^\d(\.\d{1,10})?$/.test(text) || fraction > 1) {
    throw invalid(name, 'a number from 0 to 1', text);
  }
  return fraction;
}

function invalid(name: string, expected: string, text: string): GatewayError {
  const detail = `${name} must be ${expected}, it is "${text.slice(0, 20)}"`;
  return new GatewayError('gw.ParamInvalid', { detail });
}
