import { formatDay } from '../../vietnamese/dates.ts';
import { REPLY_TEXTS } from './reply-texts.ts';

/** Where one person fetches a draft. */
export interface Download {
  url: string;
  /** Last day on which it can be used, ISO. */
  lastDay: string;
}

/** Makes a link for one person to a draft, by its name without ending. */
export type OfferDownload = (draft: { file: string; personId: string }) => Promise<Download>;

export interface FileTelling {
  name: string;
  /** Absent for somebody whom nobody knows. */
  personId?: string;
  /** Absent where the server has no address that people can reach. */
  offer?: OfferDownload;
}

/** How to get at the files: a link of one's own, or where they lie on the server. For private chats only. */
export async function tellFile({ name, personId, offer }: FileTelling): Promise<string> {
  if (offer === undefined || personId === undefined) return REPLY_TEXTS.file(name);
  const { url, lastDay } = await offer({ file: name, personId });
  return REPLY_TEXTS.download(url, formatDay(lastDay));
}
