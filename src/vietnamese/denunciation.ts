import { findPersonNames } from './find-person-names.ts';
import { readChatText } from './chat-text.ts';
import { fold } from './fold.ts';

/** The word itself, said of what the sender does: "tôi tố cáo", "đơn tố cáo ông …". */
const WORD = /(?<![a-z])(?:to cao|to giac|to giat|khai bao hanh vi|vach mat|lat tay)(?![a-z])/;
/** Talk about the law, the word "ô tô cao tốc" and the sentence that people make a denunciation somewhere else. */
const ABOUT =
  /(?:luat|quy dinh|thoi han|thu tuc|trinh tu|tiep nhan|giai quyet|xu ly|khieu nai,?(?: va)?|phan loai|don thu|cong tac|ve viec|the nao la|quyen) (?:ve )?(?:giai quyet )?(?:don )?(?:khieu nai,? )?to cao|to cao (?:la gi|the nao|o dau|nhu the nao|gui (?:cho ai|o dau|ve dau|den dau)|nac danh co|can|phai lam|duoc giai quyet)|o to cao/;
/** What officials and others are accused of. */
const OFFENCES =
  /(?<![a-z])(?:tham (?:o|nhung)|nhan (?:tien|hoi lo|phong bi|lot tay|qua bieu)|an (?:chan|hoi lo|bot|tien|cap cua dan)|hoi lo|vu loi|truc loi|bo tui|dut tui|lam tien|nhung nhieu|sach nhieu|voi (?:tien|vinh)|chay (?:chuc|an|tien|viec)|bien thu|chiem doat|khai khong|lap khong|ky khong|bao ke|bao che|cuong doat|tong tien|lua dao|lua tien|om tien|quyt tien|danh (?:dap|nguoi|vo|con|dan|chau|hoc sinh)|hiep dam|xam hai|dam o|que roi|buon (?:ma tuy|lau|nguoi)|ban ma tuy|danh bac|to chuc danh bac|cho vay nang lai|loi dung chuc|lam dung|tron thue|xai bang gia|bang gia|gia mao|ngoai tinh|quan he bat chinh|nhan tien chay|gay kho (?:de )?de (?:an|lay|doi|voi) tien|doi tien|vinh tien|moi tien|lay tien (?:cua dan|hoi|cong|quy)|an tien|tu tui|cau ket|thong dong|de nguoi nha)(?![a-z])/;
const OFFICE =
  /(?<![a-z])(?:can bo|cong chuc|chu tich|pho chu tich|bi thu|truong (?:thon|ban|phong|cong an|khu|ap)|to truong|hieu truong|giam doc|ke toan|thu quy|dia chinh|cong an vien|canh sat|giao vien|thay giao|co giao|bac si|dang vien|nhan vien|lanh dao|sep|pho phong|thanh tra vien|kiem lam)(?![a-z])/;
/** Offences of unknown people are matters for the police, not accusations against somebody. */
const UNKNOWN_DOER =
  /(?<![a-z])(?:ke (?:xau|gian|lua dao|trom)|doi tuong (?:la|lua|xau|xung)|bon (?:lua|xau|trom)|nguoi la|cac doi tuong|mot so doi tuong|so dien thoai la|mao danh|gia danh|tinh trang|nan |nhieu nguoi (?:bi|dan)|canh bao|tuyen truyen|phong chong|ngan chan|qua dien thoai|tren mang|nhan biet|thu doan)/;
const FIRST_PERSON =
  /(?<![a-z])(?:toi|em|chung toi|minh|nguoi dan|dan|ba con|don|xin|muon|gui|nay|de nghi|can)(?: [a-z]+){0,5} (?:to cao|to giac)|(?:to cao|to giac) (?:hanh vi|viec|ong|ba|anh|chi|can bo|chu tich|bi thu|truong|to truong|thang|con|dong chi|vo|chong|gia dinh|mot|nhom|cong ty|hieu truong|giam doc|lanh dao|cong an|nguoi|ke|dich danh)|^to cao/;

/**
 * True when a message accuses a person of an offence: by the word "tố cáo", or an offence said of somebody who is named or
 * holds an office. A question about the law of denunciations and a report of a matter without a doer are none.
 */
export function soundsLikeDenunciation(text: string): boolean {
  const { plain } = readChatText(text);
  const folded = fold(plain).replace(/[^\S\n]+/gu, ' ');
  return sentences(folded).some((sentence) => denounces(sentence)) || accusesNamed(plain);
}

function denounces(sentence: string): boolean {
  if (WORD.test(sentence) && FIRST_PERSON.test(sentence) && !ABOUT.test(sentence)) return true;
  return OFFENCES.test(sentence) && OFFICE.test(sentence) && !isOther(sentence);
}

/** A named person and an offence in one sentence. */
function accusesNamed(plain: string): boolean {
  return plain.split(SENTENCE_END).some((sentence) => {
    const folded = fold(sentence);
    if (!OFFENCES.test(folded) || isOther(folded)) return false;
    const names = findPersonNames(sentence);
    return names.some((name) => !isVictim(folded, fold(sentence.slice(name.start, name.end))));
  });
}

const SENTENCE_END = /[.!?;\n]+/u;
const sentences = (folded: string) => folded.split(SENTENCE_END);

const isOther = (sentence: string) => UNKNOWN_DOER.test(sentence) || ABOUT.test(sentence) || QUESTION.test(sentence);
const QUESTION =
  /(?:the nao|ra sao|la gi|bao lau|xu ly sao|muc phat|bi phat|quy dinh|hinh phat|xu phat|luat nao|nghi dinh)/;

/** "bà Tư bị lừa tiền": the one who suffers. */
const isVictim = (folded: string, name: string): boolean => {
  const after = folded.slice(folded.indexOf(name) + name.length);
  return /^(?:[^,]{0,40})(?<![a-z])bi (?:lua|danh|hiep|xam hai|chiem|cuong|cho vay|tong|doi|moi|vinh|ke)/.test(after);
};
