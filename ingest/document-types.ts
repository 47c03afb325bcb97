import type { DocumentKind } from '../src/knowledge/document.ts';

interface DocumentType {
  name: string;
  kind: DocumentKind;
}

/** Types of documents as they stand in capitals over a title, longer names before the shorter ones they start with. */
const TYPES: readonly DocumentType[] = [
  ...kind(
    'programme',
    'Chương trình phối hợp công tác',
    'Chương trình phối hợp',
    'Chương trình công tác',
    'Chương trình hành động',
    'Chương trình',
  ),
  ...kind(
    'programme',
    'Kế hoạch phối hợp',
    'Kế hoạch liên tịch',
    'Kế hoạch',
    'Đề án',
    'Phương án',
    'Dự án',
    'Lịch công tác',
  ),
  ...kind(
    'meeting_summary',
    'Thông báo kết luận',
    'Biên bản hội nghị',
    'Biên bản cuộc họp',
    'Biên bản',
    'Kết luận hội nghị',
    'Kết luận',
  ),
  ...kind('meeting_summary', 'Báo cáo', 'Bản tin'),
  ...kind(
    'regulation',
    'Nghị quyết liên tịch',
    'Nghị quyết',
    'Quyết định',
    'Chỉ thị',
    'Quy chế tạm thời',
    'Quy chế phối hợp',
    'Quy chế',
    'Quy định tạm thời',
    'Quy định',
    'Quy trình',
  ),
  ...kind(
    'regulation',
    'Nghị định',
    'Thông tư liên tịch',
    'Thông tư',
    'Hướng dẫn liên ngành',
    'Hướng dẫn',
    'Nội quy',
    'Điều lệ',
    'Thể lệ',
    'Thông báo',
    'Công văn',
  ),
  ...kind(
    'regulation',
    'Thông tri',
    'Tờ trình',
    'Quy ước',
    'Hương ước',
    'Danh mục',
    'Công điện',
    'Lời kêu gọi',
    'Tuyên bố',
  ),
];

function kind(value: DocumentKind, ...names: string[]): DocumentType[] {
  return names.map((name) => ({ name, kind: value }));
}

/** The type that a line starts with, and what follows it. */
export function findType(line: string): { type: DocumentType; rest: string } | undefined {
  const lower = line.toLowerCase();
  for (const type of TYPES) {
    if (!lower.startsWith(type.name.toLowerCase())) continue;
    const rest = line.slice(type.name.length);
    if (rest === '' || /^[\s:.,–-]/u.test(rest)) return { type, rest: rest.replace(/^[\s:.–-]+/u, '') };
  }
  return undefined;
}

/** Laws keep their type in the title: "Bộ luật Dân sự 2015". */
export const isLawTitle = (line: string): boolean => /^(?:bộ luật|luật|pháp lệnh|hiến pháp)\s+\S/iu.test(line);
