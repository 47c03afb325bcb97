import { fold } from '../vietnamese/fold.ts';

/** Religion, ethnicity, political view: never a group in a report (Luật Bảo vệ dữ liệu cá nhân; design.md 2). */
const NEVER_A_GROUP =
  /(?:^| )(?:ton giao|tin do|giao dan|cong giao|thien chua|phat tu|phat giao|tin lanh|cao dai|hoa hao|linh muc|su thay|dan toc|nguoi (?:mong|hmong|tay|nung|dao|thai|muong|kinh(?! doanh)|hoa|khmer|cham|e de|gia rai)|dong bao|bat man|chong doi|phan dong|dan chu|chinh kien|quan diem|cuc doan|khieu kien|cam dau|qua khich)(?: |$)/;

/** True when the words name people by what they believe, where they come from or what they think. */
export const namesForbiddenGroup = (words: string): boolean =>
  NEVER_A_GROUP.test(` ${(fold(words).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `);
