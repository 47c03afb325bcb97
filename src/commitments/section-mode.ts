import { fold } from '../vietnamese/fold.ts';

/**
 * assign: items are things to be done. plain: only what says who or by when. skip: aims, results, opinions, procedure.
 */
export type SectionMode = 'assign' | 'plain' | 'skip';

const SKIP =
  /^(?:muc dich|yeu cau|quan diem|muc tieu|can cu|co so|dac diem|tinh hinh|danh gia|ket qua|uu diem|mat duoc|han che|ton tai|kho khan|nguyen nhan|bai hoc|thanh phan|thoi gian|dia diem|y kien|kien nghi|de xuat|kinh phi|nguyen tac|pham vi|doi tuong|du bao|chi tieu|(?:cac )?kenh|dien bien|noi nhan|nguoi ky|giai thich|phan mo dau|chu ky|khai mac|thao luan|noi dung (?:bao cao|thao luan|hop|cuoc hop|lam viec$)|thu ky|chu tri$|dieu kien|quyen loi|khen thuong|kiem diem tinh hinh|bao cao ket qua|nhung ket qua)(?![a-z])/;
const ASSIGN =
  /(?:nhiem vu|noi dung|cam ket|to chuc thuc hien|phan cong|trach nhiem|giai phap|ket luan|y kien chi dao|cong viec|ke hoach|tien do|lo trinh|che do (?:bao cao|thong tin|giao ban|hop)|phuong thuc|hinh thuc|bien phap|so ket|tong ket|tra loi cua|thoi han|phuong huong|thuc hien|trien khai|viec can lam|phoi hop|giao ban|chi dao|kiem diem trach nhiem)/;

/** What a heading says of what stands below it; undefined when it does not say. */
export function modeOf(heading: string): SectionMode | undefined {
  const folded = fold(heading)
    .replace(/^(?:[ivx]+|\d+(?:\.\d+)*|[a-z])[.)/-]\s*/, '')
    .trim()
    .replace(
      /^(?:cac|nhung|mot so|phan|tong hop|tom tat|noi dung cac) (?=y kien|ket qua|han che|ton tai|kho khan|nguyen nhan|muc tieu|yeu cau|kien nghi)/,
      '',
    );
  if (folded === '') return undefined;
  if (SKIP.test(folded)) return 'skip';
  return ASSIGN.test(folded) ? 'assign' : undefined;
}
