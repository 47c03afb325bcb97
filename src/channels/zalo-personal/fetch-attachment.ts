import { AppError, toAppError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { Channel } from '../../messaging/channel.ts';
import { downloadMedia } from '../download-media.ts';
import { ZALO_PERSONAL_TEXTS } from './zalo-personal-texts.ts';

/** Where Zalo keeps what people send. */
const ZALO_HOSTS = ['zdn.vn', 'zadn.vn', 'zalo.me', 'zaloapp.com', 'dlfl.vn'];

export interface FetchAttachmentOptions {
  attachmentHosts: readonly string[];
  logger: Logger;
}

export function fetchZaloAttachment(options: FetchAttachmentOptions): NonNullable<Channel['fetchAttachment']> {
  const allowedHosts = [...ZALO_HOSTS, ...options.attachmentHosts];
  return async ({ ref }, limits) => {
    if (ref === undefined) throw new AppError('attachment_refused', ZALO_PERSONAL_TEXTS.nothingToFetch);
    try {
      return await downloadMedia(ref, { allowedHosts, ...limits });
    } catch (error) {
      // Zalo may have taken up another host: whoever runs this can then allow it.
      if (toAppError(error).code === 'attachment_refused') {
        const host = URL.canParse(ref) ? new URL(ref).hostname : undefined;
        options.logger.warn({ channel: 'zalo-personal', host }, 'attachment refused');
      }
      throw error;
    }
  };
}
