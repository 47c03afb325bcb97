/** What stands around a document of the office: the head, the recipients and who signs. */
export interface Letterhead {
  /** The committee above the office, first line of the head; absent where the office has none. */
  superior?: string;
  /** The office, as in the head. */
  issuer: string;
  /** The office, as in a sentence. */
  office: string;
  place: string;
  /** After the number: "BC/BTGDV". */
  symbol: string;
  /** One for each line of "Nơi nhận". */
  recipients: readonly string[];
  signer: { title: string; name?: string };
}

export const LETTERHEAD_TEXTS = {
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  draft: 'DỰ THẢO',
  number: (symbol: string) => `Số        -${symbol}`,
  date: (place: string, year: string, month: string) => `${place}, ngày      tháng ${month} năm ${year}`,
  type: 'BÁO CÁO',
  subject: (label: string) => `tình hình dư luận xã hội ${label}`,
  page: (n: string) => `DỰ THẢO – ${n}`,
  recipients: 'Nơi nhận:',
  recipient: (name: string, last: boolean) => `- ${name}${last ? '.' : ','}`,
  file: 'Lưu Ban',
  creator: 'Trợ lý phối hợp',
};

/** The part of organisation.yaml that a digest is headed and signed with. */
export interface LetterheadSource {
  office: { name: string; shortName?: string | undefined; place: string };
  digest: Pick<Letterhead, 'symbol' | 'recipients'> & {
    superior?: string | undefined;
    signer: { title: string; name?: string | undefined };
  };
}

export function letterheadOf({
  office,
  digest: { superior, symbol, recipients, signer },
}: LetterheadSource): Letterhead {
  return {
    ...(superior === undefined ? {} : { superior }),
    issuer: office.shortName ?? office.name,
    office: office.name,
    place: office.place,
    symbol,
    recipients,
    signer: { title: signer.title, ...(signer.name === undefined ? {} : { name: signer.name }) },
  };
}
