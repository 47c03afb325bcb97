export const DIGEST_CLI_TEXTS = {
  usage: `Cách dùng: npm run digest -- --month 2026-10 | --quarter 2026-Q3 | --year 2026 | --since 2026-10-01 [--until 2026-10-15]
                          [--out THƯ_MỤC] [--json]

Lập dự thảo báo cáo tổng hợp dư luận của một kỳ: bản Word theo thể thức văn bản của Đảng và bảng tính Excel.
Kỳ chưa hết thì số liệu tính đến lúc lập. Không ghi đè tệp đã có.
  --month, --quarter, --year   tháng, quý, năm
  --since, --until             từ ngày, đến hết ngày (mặc định: hôm nay)
  --out THƯ_MỤC                nơi ghi tệp (mặc định: thư mục digests trong DATA_DIR)
  --json                       in một giá trị JSON ra stdout: mọi số liệu, kèm mã phản ánh làm căn cứ
  --help                       in trang này

Mã thoát: 0 xong; 1 không làm được (đã nêu lý do); 2 gõ sai lệnh.
`,
  noDatabase: 'Chưa có cơ sở dữ liệu trong DATA_DIR. Chạy npm start trước.',
  emptyFolder: '--out phải là tên thư mục.',
  files: (docx: string, xlsx: string) => `Bản Word:  ${docx}\nBảng tính: ${xlsx}`,
  noCharts: 'Bản Word không có biểu đồ vì máy không có phông chữ tiếng Việt (cài gói fonts-dejavu-core).',
};
