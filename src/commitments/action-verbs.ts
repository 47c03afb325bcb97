/** Verbs with which such texts say what is to be done; longer ones count before those they begin with. */
const VERBS = (
  'chọn|đến từng|đến tận|dự sinh hoạt|trao tặng|trao thưởng|trao(?! đổi)|phát hành|phát quà|thăm hỏi|thăm|gặp gỡ|gặp mặt|đỡ đầu|chia sẻ|trích|dạy|chiếu|in ấn|in|sử dụng|tháo dỡ|phá dỡ|giải tỏa|giải phóng|tiêu hủy|tiêm phòng|tiêm|khám|bảo trì|bảo dưỡng|mở rộng|cắt giảm|luân chuyển|điều động|bổ nhiệm|gia cố|lát|sơn|phân luồng|gia hạn|vớt|tỉa|cắt tỉa|nhận|ghi nhận|ghi sổ|ghi chép|bóc gỡ|đánh số|ghi âm|ghi hình|quay|chụp|' +
  'ban hành|báo cáo|bảo đảm|đảm bảo|bảo vệ|bám sát|bám nắm|bàn giao|biên soạn|biên tập|biểu dương|bố trí|bổ sung|bồi dưỡng|bồi thường|' +
  'cân đối|cân nhắc|can thiệp|cải tạo|cải thiện|cải cách|cắm|cập nhật|chấn chỉnh|chấm dứt|chấp hành|chi trả|chỉ đạo|chỉnh sửa|chịu trách nhiệm|chủ trì|chuẩn bị|chuyển|' +
  'có biện pháp|có cơ chế|có giải pháp|có hình thức|có kế hoạch|có phương án|có trách nhiệm|có văn bản|coi trọng|coi|công bố|công khai|củng cố|cung cấp|cung ứng|cụ thể hóa|cụ thể hoá|cử|' +
  'dự báo|duy trì|duyệt|dành|dừng|di dời|đánh giá|đào tạo|đăng ký|đăng tải|đăng|đấu tranh|đẩy mạnh|đẩy nhanh|đề nghị|đề xuất|điều chỉnh|điều tra|định hướng|' +
  'đối thoại|đôn đốc|đảm nhận|đảm nhiệm|đổi mới|đóng|đặt|đo|đón|đối ứng|đưa|động viên|đóng góp|giao ban|sinh hoạt|phụ trách|luân phiên|giải đáp|giải quyết|giải trình|giải thích|giải ngân|giám sát|giữ gìn|giữ vững|giữ|giới thiệu|giúp đỡ|giúp|góp ý|góp phần|gửi|gắn|' +
  'hoàn chỉnh|hoàn tất|hoàn thành|hoàn thiện|họp|hỗ trợ|hoàn trả|hòa giải|hoà giải|hiệp thương|hạn chế|huy động|hướng dẫn|hưởng ứng|kết nối|kê khai|kết hợp|khôi phục|khảo sát|khắc phục|khen thưởng|khích lệ|khuyến khích|khởi công|kiểm điểm|kiểm tra|kiểm soát|kiểm kê|kiện toàn|ký kết|ký|' +
  'lãnh đạo|làm việc|làm rõ|làm tốt|làm đầu mối|làm|lắp đặt|lắp|lắng nghe|lập|lấy ý kiến|lấy|lồng ghép|lựa chọn|lưu ý|lưu trữ|mở|mời|mua|minh bạch|miễn|nắm bắt|nắm vững|nắm chắc|nắm|nâng cao|nâng cấp|nạo vét|ngăn chặn|nghiên cứu|nghiệm thu|nhân rộng|nhắc nhở|niêm yết|nộp|nối|nhập|nhắc|nêu|' +
  'ổn định|phản ánh|phản bác|phát động|phát hành|phát hiện|phát huy|phát sóng|phát triển|phân bổ|phân công|phân loại|phân tích|phấn đấu|phê duyệt|phòng ngừa|phòng, chống|phổ biến|phun|phối hợp|phối kết hợp|phúc đáp|phục vụ|quan tâm|quản lý|quán triệt|quy hoạch|quảng bá|quyết định|' +
  'rà soát|rút ngắn|rút kinh nghiệm|sắp xếp|sao gửi|số hóa|sơ kết|sửa chữa|sửa đổi|sửa|tạo điều kiện|tạo|tăng cường|tăng|tập hợp|tập huấn|tập trung|tham gia|tham mưu|thành lập|thanh toán|thanh tra|thuê|tháo gỡ|thay thế|thay|theo dõi|thể chế hóa|thẩm định|thẩm tra|thí điểm|thiết lập|thông báo|thông tin|thông qua|thống kê|thống nhất|' +
  'thu gom|thu thập|thu hồi|thúc đẩy|thực hiện|tiếp dân|tiếp công dân|tiếp nhận|tiếp thu|tiếp xúc|tiến hành|tổ chức|tổng hợp|tổng kết|trả lời|trao đổi|triển khai|trình|truyền thông|truyên truyền|tuyên truyền|tuyên dương|tôn vinh|trang bị|tra cứu|truy xuất|tách|tìm|tính|tư vấn|tự kiểm tra|tuần tra|tu sửa|ủng hộ|' +
  'vận động|vận hành|viết|vệ sinh|xác định|xác minh|xây dựng|xem xét|xúc tiến|xét|xin ý kiến|xóa bỏ|xoá bỏ|xóa|xoá|xử lý|xử phạt|yêu cầu|kêu gọi|khai thác|ứng dụng|áp dụng|thẩm vấn|truy quét|trồng|mua sắm|tặng|chăm lo|chăm sóc|rà|quét|dọn|kẻ|treo|trang trí|đo đạc|kiểm đếm|cưỡng chế|cho ý kiến|quy định|đề ra|tiết kiệm|kéo giảm|giảm|ra quân|căn cứ|chỉ định|chỉ huy|bầu|tuyển chọn|kết thúc|đóng|khơi thông|xử trí|xét duyệt|đối chiếu|so sánh|tổ chức thực hiện'
).split('|');

/** Words before a verb that make the sentence a demand or say how it is done. */
const ADVERBS =
  'phải|cần|sẽ|tiếp tục|thường xuyên|định kỳ|kịp thời|chủ động|tích cực|khẩn trương|nghiêm túc|trực tiếp|tự giác|sớm|cùng|đều|không|không để|chú trọng|quan tâm|quyết liệt|nhanh chóng|từng bước|nghiêm chỉnh|cố gắng|tập trung|luôn|mỗi tháng|mỗi quý|mỗi năm|mỗi tuần|hằng tháng|hằng quý|hằng năm|hàng tháng|hàng quý|hàng năm|hằng tuần|hàng tuần|được giao|cũng|trước mắt|đồng thời|cơ bản|thật sự|thực sự|linh hoạt|sâu sát|trọng tâm là|tốt|thống nhất|kiên quyết|kiên trì|phải được'.split(
    '|',
  );

/** "Mỗi tuần một buổi dọn …": how often, before the verb. */
const HOW_OFTEN = '(?:mỗi|hằng|hàng) (?:tuần|tháng|quý|năm) (?:một|hai|ba|\\d{1,2}) (?:lần|buổi|ngày|lượt|đợt)';

const byLength = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length).join('|');
const VERB = new RegExp(
  `(?:(?:${HOW_OFTEN}|${byLength(ADVERBS)})(?:,\\s+|\\s+và\\s+|\\s+))*(?:${byLength(VERBS)}|cấp(?! (?:ủy|uỷ|trên|dưới|tỉnh|xã|phường|huyện|cơ sở|trung ương|có thẩm quyền))|giao(?! (?:thông|lưu|dịch|tiếp|thoa)))(?!\\p{L})`,
  'uy',
);
const ANY_CASE = new RegExp(VERB.source, 'iuy');

/** Words behind which a verb is a noun's part: "công tác kiểm tra", "việc giải quyết". */
const NOMINAL =
  /(?<!\p{L})(?:[Cc]ông tác|[Vv]iệc|Dịch vụ|Sự nghiệp|về|của|sự|quá trình|chương trình|kế hoạch|nhiệm vụ|hoạt động|cuộc|đợt|buổi|kết quả|tiến độ|bộ phận|hội nghị|văn bản|tổ|(?<!(?:[Cc]ác c|C)hi )đoàn|đội|nhóm|ban|(?<!trực )thuộc|được|đã|chức năng|dự án|để|khi|và dân|liên quan đến|liên quan|các|những|mỗi|từng|số|của các|dự|tham dự)\s+$/u;

/** "Phó Chủ tịch phụ trách văn hóa - xã hội" is who somebody is. */
const IN_CHARGE =
  /(?:Chủ tịch|Bí thư|[Cc]án bộ|[Cc]ông chức|chuyên viên|Ủy viên|(?:ủy|uỷ) viên|[Đđ]ảng viên|được phân công|lãnh đạo)(?:\s+(?:UBND|HĐND|MTTQ|Ủy ban nhân dân|Hội đồng nhân dân|Đảng ủy))?(?:\s+(?:phường|xã|đặc khu))?\s+$/u;

/** The verb, with its adverbs, that a text begins with. */
export function leadingVerb(text: string): string | undefined {
  ANY_CASE.lastIndex = 0;
  return ANY_CASE.exec(text)?.[0];
}

/** Longer than what NOMINAL and IN_CHARGE ask for. */
const LOOK_BACK = 70;

/** Where the first verb of a sentence begins after `from`; undefined when there is none. Small letters only: names are written large. */
export function findVerb(text: string, from: number): number | undefined {
  for (const word of text.slice(from).matchAll(/(?<!\p{L})\p{Ll}/gu)) {
    const at = from + word.index;
    VERB.lastIndex = at;
    if (!VERB.test(text)) continue;
    const before = text.slice(Math.max(0, at - LOOK_BACK), at);
    if (NOMINAL.test(before) || (text.startsWith('phụ trách', at) && IN_CHARGE.test(before))) continue;
    return at;
  }
  return undefined;
}
