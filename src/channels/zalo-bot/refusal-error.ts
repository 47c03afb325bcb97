import { AppError } from '../../errors.ts';
import type { ZaloBotMethod, ZaloBotRefusal } from './api.ts';

const SOMEBODY = 'chat|user|recipient|receiver|người dùng|người nhận|cuộc trò chuyện';
const NOT_THERE =
  "not found|not exist|n't exist|no longer|blocked|deactivated|deleted|không tồn tại|không tìm thấy|chặn";
const GONE = new RegExp(`(${SOMEBODY}).*(${NOT_THERE})|(blocked|chặn).*(${SOMEBODY})`, 'iu');

/** What a refusal comes to. Only its code is told: a description may repeat what was sent. */
export function refusalError(method: ZaloBotMethod, refusal: ZaloBotRefusal): AppError {
  const { code, description, fromApi } = refusal;
  const say = (what: string) => `${method}: ${what} (${code})`;
  if (code === 401) return new AppError('channel_unauthorised', say('the token is refused'), { retryable: true });
  if (code === 429) return new AppError('channel_limited', say('too many requests'), { retryable: true });
  if (!fromApi) return withoutApi(method, code, say);
  // Documented as "internal server error", but what says that the person is gone is believed.
  if ([400, 403, 404].includes(code) && GONE.test(description)) {
    return new AppError('recipient_gone', say('the recipient is gone'));
  }
  if (code === 403 || code === 408 || code < 400 || code >= 500) {
    return new AppError('channel_unreachable', say('the platform failed'), { retryable: true });
  }
  return new AppError('channel_rejected', say('refused'));
}

/** Something in between answered. Only where it says that all went well nobody knows whether the message arrived. */
function withoutApi(method: ZaloBotMethod, code: number, say: (what: string) => string): AppError {
  if (method === 'sendMessage' && code >= 200 && code < 300) {
    return new AppError('channel_ambiguous', say('answered, but not in the words of the API'));
  }
  return new AppError('channel_unreachable', say('not the API answered'), { retryable: true });
}
