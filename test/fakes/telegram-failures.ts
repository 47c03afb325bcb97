/** What may be made to happen to a call. `refuse` closes the port until `heal`, for all calls. */
export type TelegramFailure =
  | '429'
  | '429-without-wait'
  | '400'
  | '400-entities'
  | '401'
  | '403'
  | '404-chat'
  | '500'
  | 'not-json'
  | 'hang'
  | 'reset-after-receipt'
  | 'refuse';

export interface Answer {
  status?: number;
  /** Sent as JSON; a string as it is. */
  body: unknown;
}

export const ok = (result: unknown): Answer => ({ body: { ok: true, result } });
export const no = (code: number, description: string, parameters?: object): Answer => ({
  status: code,
  body: { ok: false, error_code: code, description, ...(parameters && { parameters }) },
});
export const badRequest = (why: string): Answer => no(400, `Bad Request: ${why}`);

/** The answer that a failure comes to; undefined for one that is no answer. */
export function failureAnswer(failure: TelegramFailure, waitSeconds: number): Answer | undefined {
  switch (failure) {
    case '429':
      return no(429, `Too Many Requests: retry after ${waitSeconds}`, { retry_after: waitSeconds });
    case '429-without-wait':
      return no(429, 'Too Many Requests');
    case '400':
      return badRequest('not enough rights to send text messages to the chat');
    case '400-entities':
      return badRequest("can't parse entities: Unexpected end tag at byte offset 0");
    case '401':
      return no(401, 'Unauthorized');
    case '403':
      return no(403, 'Forbidden: bot was blocked by the user');
    case '404-chat':
      return badRequest('chat not found');
    case '500':
      return no(500, 'Internal Server Error');
    case 'not-json':
      return { status: 502, body: '<html><h1>502 Bad Gateway</h1></html>' };
    case 'hang':
    case 'reset-after-receipt':
    case 'refuse':
      return undefined;
  }
}

export type Planned = TelegramFailure | { answer: unknown };

/** What the next calls of each method are to meet. */
export function createFailurePlan() {
  const plan: { failure: Planned; times: number; method: string }[] = [];
  return {
    add(failure: Planned, times = 1, method = 'sendMessage'): void {
      plan.push({ failure, times, method });
    },
    next(method: string): Planned | undefined {
      const entry = plan.find((one) => one.method === method);
      if (entry === undefined) return undefined;
      entry.times--;
      if (entry.times <= 0) plan.splice(plan.indexOf(entry), 1);
      return entry.failure;
    },
    clear: () => void plan.splice(0),
  };
}
