import { splitSentences } from '../vietnamese/sentences.ts';

const ME = '(?:em|e|tôi|toi|mình|minh|cháu|chau|con|tui|chúng tôi|chung toi|bên em|ben em)';
const POST =
  '(?:cộng tác viên|cong tac vien|ctv|tổ trưởng|to truong|tổ phó|to pho|trưởng thôn|truong thon|trưởng bản|truong ban|trưởng xóm|truong xom|bí thư|bi thu|chi hội|chi hoi|trưởng ban|phó ban|pho ban)';
const SAYS =
  '(?:(?:xin|xin phép|xin phep|muốn|muon)\\s+)*(?:báo cáo|bao cao|phản ánh|phan anh|thông tin|thong tin|trình bày|trinh bay|có ý kiến|co y kien|nêu|báo|bao)(?:\\s+(?:nhanh|lại|lai|ạ|với ban|voi ban|như sau|nhu sau|là|la|rằng|rang))*';
const OPENING = '(?:(?:dạ|da|vâng|vang|thưa|thua|kính thưa|alo|chào|chao)[\\s,]+)*';
/** "Em là [người dân 1], cộng tác viên tổ 4 xin báo cáo:" */
const BEFORE_MATTER = new RegExp(
  `^\\s*${OPENING}${ME}\\s+(?:tên là|ten la|tên|ten|là|la)\\s+(?=[^.!?\\n:]{0,60}${POST})[^.!?\\n:]{1,110}?(?:[,:\\s]+${SAYS}\\s*[:,.-]*\\s*|\\s*[.:\\n]+\\s*)(?=\\S)`,
  'iu',
);
/** The same with nothing but a comma after it: "em là Lan ctv tổ 4, nước đã có lại". */
const BEFORE_COMMA = new RegExp(
  `^\\s*${OPENING}${ME}\\s+(?:tên là|ten la|tên|ten|là|la)\\s+(?:[^,.!?\\n:]{0,50},\\s*)?[^,.!?\\n:]{0,40}${POST}[^,.!?\\n:]{0,40},\\s*(?=\\S)`,
  'iu',
);
const ALONE = new RegExp(
  `^\\s*${OPENING}${ME}\\s+(?:tên là|ten la|tên|ten|là|la)\\s+(?=[^.!?\\n]{0,60}${POST})[^.!?\\n]{1,90}[.!]?\\s*$`,
  'iu',
);

/** The text without who is writing, which nobody who works on a report is to know. Empty when it says nothing else. */
export function dropSelfIntroduction(text: string): string {
  const plain = text.normalize('NFC');
  for (const start of [BEFORE_MATTER, BEFORE_COMMA]) {
    const rest = plain.replace(start, '');
    if (rest !== plain) return rest;
  }
  return ALONE.test(plain) ? '' : text;
}

/** The same of a whole message, sentence by sentence. */
export function withoutWriter(text: string): string {
  const lines = text.split('\n').map((line) => {
    const sentences = splitSentences(line).map((sentence) => sentence.text);
    const kept = sentences.map(dropSelfIntroduction);
    return kept.every((sentence, at) => sentence === sentences[at]) ? line : kept.join(' ').trim();
  });
  return lines.join('\n').trim();
}
