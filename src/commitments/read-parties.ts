import { readPartyPrefix, splitParties, startsWithParty } from './org-names.ts';

const WITH = /(?<!\p{L})(?:phối hợp(?:\s+chặt chẽ)?\s+(?:với|cùng)|cùng với)\s+/giu;
const DELIVERS = /(?<!\p{L})(?:gửi|báo cáo|trình|cung cấp|thông báo|đề xuất|tham mưu|nộp)(?!\p{L})/giu;
/** What may stand between "gửi" and who gets it. */
const TO = /(?:^|\s)(?:về|cho|với|đến|tới|giúp|lên)\s+/giu;
const FAR = 160;

/** With whom: "phối hợp với Văn phòng Đảng ủy và các chi bộ". */
export function findPartners(text: string): string[] {
  const found = [...text.matchAll(WITH)].flatMap((match) => {
    const rest = text.slice(match.index + match[0].length);
    const name = readPartyPrefix(rest);
    return name === undefined ? [] : splitParties(name);
  });
  return [...new Set(found)];
}

/** Who gets the result: "gửi Ban Tuyên giáo và Dân vận", "báo cáo kết quả về Văn phòng Đảng ủy". */
export function findAddressee(text: string): string | undefined {
  for (const match of text.matchAll(DELIVERS)) {
    const rest = text.slice(match.index + match[0].length, match.index + FAR).split(/[;.](?:\s|$)/u)[0]!;
    const direct = rest.replace(/^\s+/, '');
    if (startsWithParty(direct) && !/^(?:các|những)\s/u.test(direct)) return readPartyPrefix(direct);
    for (const to of rest.matchAll(TO)) {
      const target = rest.slice(to.index + to[0].length);
      const withOthers = /phối hợp\s*$/iu.test(rest.slice(0, to.index));
      if (!withOthers && startsWithParty(target)) return readPartyPrefix(target);
    }
  }
  return undefined;
}
