export const FILE_TEXTS = {
  /** ASCII only: names go through mail, zip files and old Windows machines. */
  name: (period: string, copy: number) =>
    `tong-hop-${period.replace('..', '-den-')}${copy === 1 ? '' : `-ban-${copy}`}`,
  folder: 'digests',
  /** What `name` makes, and copies of it that people made beside it. */
  isDigest: /^tong-hop-.*\.(?:docx|xlsx)(?:\.[\w-]+)?$/u,
  full: 'Không ghi được báo cáo tổng hợp: ổ đĩa đầy hoặc hỏng.',
  notReadable: 'Không đọc được thư mục báo cáo tổng hợp trong DATA_DIR.',
  notWritable: 'Không ghi được báo cáo tổng hợp vào thư mục đã chọn.',
  tooMany: 'Thư mục đã có quá nhiều bản của kỳ này; xóa bớt rồi làm lại.',
};
