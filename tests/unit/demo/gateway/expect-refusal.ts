import { expect } from 'vitest';

/** Expects the platform's error body with this code, and a message that contains `message`. */
export async function expectRefusal(
  response: Response,
  expected: { status?: number; code: string; message?: string },
): Promise<void> {
  const { status = 400, code, message = '' } = expected;
  expect(await response.json()).toEqual({
    error_code: code,
    error_message: expect.stringContaining(message),
    exception: expect.stringContaining(message),
    request_id: expect.stringMatching(/^[\w-]{20,}$/),
  });
  expect(response.status).toBe(status);
}
