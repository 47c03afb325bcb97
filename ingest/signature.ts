import { isUpperCase } from './clean-text.ts';
import type { Line } from './line.ts';
import { parseMarker } from './markers.ts';

const RECIPIENTS = /^\*?\s*nơi (?:nhận|gửi)\s*:?/iu;
const SIGNED = /^\(?\s*đã ký\s*\)?$|^\((?:ký|chữ ký|ký tên|ký, ghi rõ họ tên|ký tên, đóng dấu)[^)]*\)$/iu;
const ON_BEHALF = /^(?:T\/M|TM\.?|KT\.?|TL\.?|TUQ\.?|T\/L|K\/T|Q\.)\s+\p{Lu}/u;
const POST =
  /^(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|TRƯỞNG BAN|TRƯỞNG PHÒNG|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|VĂN PHÒNG|THƯ KÝ|CHỦ TRÌ|CHỦ TỌA|NGƯỜI GHI BIÊN BẢN|TỔ TRƯỞNG|THỦ TRƯỞNG|BỘ TRƯỞNG|THỦ TƯỚNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|CHÁNH ÁN|TRƯỞNG CÔNG AN|CHỈ HUY TRƯỞNG|PHÓ BÍ THƯ|PHÓ TRƯỞNG BAN)(?:$|\s)/u;
const NAME = /^(?:(?:GS|PGS|TS|ThS|BS|KS|CN|LS)\.?\s*)*(\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,4})$/u;

export interface Signature {
  /** Names, joined by "; ". */
  signer: string;
  /** Who signs as what, as written: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", the name. */
  lines: string[];
}

/** Takes recipients and signatures off the end of a text. */
export function splitSignature(lines: readonly Line[]): { body: Line[]; signature?: Signature } {
  for (let at = 0; at < lines.length; at++) {
    if (!opensSignature(lines, at) || !isSignature(lines.slice(at))) continue;
    const signature = readSignature(lines.slice(at));
    return { body: lines.slice(0, at), ...(signature.signer === '' ? {} : { signature }) };
  }
  return { body: [...lines] };
}

function opensSignature(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at]!;
  if (RECIPIENTS.test(text)) return true;
  if (text.length > 120 || !isUpperCase(text) || !(ON_BEHALF.test(text) || POST.test(text))) return false;
  // "CHỦ TỊCH" alone may also be a heading: a name or a "(đã ký)" has to follow soon.
  return lines
    .slice(at + 1, at + 7)
    .some((line) => SIGNED.test(line.text) || isPersonName(line.text) || RECIPIENTS.test(line.text));
}

/** True when nothing after the start is text of the document. */
function isSignature(lines: readonly Line[]): boolean {
  const recipients = lines.findIndex((line) => RECIPIENTS.test(line.text));
  return lines.every((line, i) => {
    if (line.table !== undefined || line.text.length > 300) return false;
    const level = parseMarker(line.text)?.level;
    if (recipients !== -1 && i >= recipients) return level !== 'article' && level !== 'chapter';
    return line.text.length < 120 && (level === undefined || level === 'bullet');
  });
}

/** "Hoàng Văn Thành"; false for capitals throughout and for names of offices. */
export function isPersonName(text: string): boolean {
  return NAME.test(text) && !/(?:^|\s)(?:Ban|Phòng|Phường|Đảng|Văn phòng|Trung|Hội|Đoàn|Tỉnh)(?:\s|$)/u.test(text);
}

function readSignature(lines: readonly Line[]): Signature {
  const names: string[] = [];
  const written: string[] = [];
  let signing: string[] | undefined;
  for (const { text } of lines) {
    if (RECIPIENTS.test(text)) signing = undefined;
    else if (ON_BEHALF.test(text) || POST.test(text)) signing = [...(signing ?? []), text];
    else if (SIGNED.test(text)) signing ??= [];
    else if (signing !== undefined && isPersonName(text)) {
      names.push(NAME.exec(text)![1]!);
      written.push(...signing, text);
      signing = undefined;
    }
  }
  return { signer: [...new Set(names)].join('; '), lines: written };
}
