import { expect } from 'vitest';
import { searchByImage, startTestGateway } from '../../../support/gateway/test-gateway';

/** What a search with `fields` answers when the pictures have these similarities. */
export async function search(
  similarities: readonly number[],
  fields: Record<string, string> = {},
): Promise<unknown> {
  const gateway = await startTestGateway({ similarities });
  return (await searchByImage(gateway, { fields })).json();
}

/** The answer that lists offers of these ids. */
export function expectedResult(ids: string[], totalResults: number, page = 1, pageSize = 20) {
  const productList = ids.map((productId) => expect.objectContaining({ productId }));
  return {
    result: { success: true, productList, totalResults, page, pageSize },
    errorCode: '0',
    errorMessage: 'success',
  };
}
