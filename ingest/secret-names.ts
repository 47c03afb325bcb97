import { basename, dirname, extname } from 'node:path';
import { holdsSecrecyMark } from '../src/vietnamese/secrecy.ts';
import { readStamp } from '../src/vietnamese/secrecy-stamp.ts';

const IN_BRACKETS = /[([{]\s?(?:tuyệt mật|tối mật|mật|tuyet mat|toi mat|MAT)\s?[)\]}]/iu;
const MARKED_NUMBER = /\d.*[([]\s?(?:M|TM|TuM|TUM)\s?[)\]]/u;
const HIGH_LEVEL = /(?<!\p{L})(?:(?:[Tt]uyệt|TUYỆT|[Tt]ối|TỐI) (?:[Mm]ật|MẬT)|(?:TUYET|TOI) MAT)(?!\p{L})/u;
const ABOUT_SECRECY = /bí mật nhà nước|danh mục|quy định|quy chế|luật|hướng dẫn|bảo vệ/iu;
/** "Báo cáo MẬT quý III": capitals among small letters, and no other word with "mật". */
const CAPITALS = /(?<!\p{L})(?<!(?:BÍ|BẢO|CƠ|NƯỚC ĐỘ) )MẬT(?!\p{L})(?! (?:ĐỘ|MÃ|ONG|KHẨU|THƯ|VỤ|THIẾT|NGHỊ|BÁO|SƠN))/u;
const FOLDERS =
  /^(?:tài liệu|văn bản|hồ sơ|công văn|tai lieu|van ban|ho so|cong van) (?:tuyệt |tối |tuyet |toi )?(?:mật|mat)$/iu;

const CONTAINER = /\.(?:zip|eml|mht|mhtml)$/iu;

/** True when the name of a file, or of a folder above it, says that the text is a state secret. */
export function nameHoldsMark(path: string): boolean {
  const folders = dirname(path.normalize('NFC')).split(/[/\\]/u);
  const name = basename(path.normalize('NFC'), extname(path.normalize('NFC'))).replaceAll('_', ' ');
  return (
    isMarkedName(name) ||
    folders.some((folder) => {
      const stem = folder
        .replace(/\.\w{2,5}$/u, '')
        .replaceAll('_', ' ')
        .trim();
      // Documents inside a letter or an archive have its name among their folders.
      return isMarkedFolder(stem) || (CONTAINER.test(folder) && isMarkedName(stem));
    })
  );
}

function isMarkedName(name: string): boolean {
  if (IN_BRACKETS.test(name) || MARKED_NUMBER.test(name) || holdsSecrecyMark(name)) return true;
  if (HIGH_LEVEL.test(name) && !ABOUT_SECRECY.test(name)) return true;
  const mixed = /\p{Ll}/u.test(name);
  if (mixed && CAPITALS.test(name)) return true;
  return name.split(/\s[-–—|]\s|[-–—|,.]+|\s{2,}/u).some((part) => isMarkedFolder(part.trim()));
}

/** The whole of a folder's name, or of a part of a file's name. Small letters without accents may be anything. */
function isMarkedFolder(name: string): boolean {
  const stamp = readStamp(name);
  if (stamp === undefined || stamp.levels.length > 1) return FOLDERS.test(name);
  return stamp.form !== 'bare' || stamp.accented || stamp.capitals;
}
