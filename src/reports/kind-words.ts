import { makePhraseBook } from '../vietnamese/phrases.ts';

const list = (text: string) => text.split(',').map((part) => part.trim());

/** What goes wrong, weighs on people or changes for the better: the stuff of reports. */
export const MATTER_WORDS = makePhraseBook<'problem' | 'good'>([
  [
    'problem',
    list(
      'hỏng, hư, hư hỏng, vỡ, gãy, đổ, sập, nứt, lún, sụt, thủng, dột, rò rỉ, rò, đứt, tắc, tắc nghẽn, nghẹt, ngập, ngập úng, ngập lụt, tràn, lầy lội, lầy, trơn, bẩn, bốc mùi, mùi, hôi, hôi thối, thối, ô nhiễm, bụi, ồn, ồn ào, ầm ĩ, tối om, tối thui, chập chờn, yếu, đục, cạn, khô hạn, xuống cấp, bong tróc, cũ nát, tồn đọng, chất đống, ùn ứ, bừa bãi, tràn lan, mất vệ sinh, mất, mất điện, mất nước, mất trộm, mất cắp, mất sóng, thiếu, hết, thiếu nước, cắt điện, cúp điện, cúp nước, cắt nước, chậm, chậm trễ, chậm chi trả, chậm trả, trễ, kéo dài, dây dưa, lâu, chờ, chờ đợi, chưa nhận, chưa nhận được, chưa được, chưa có, chưa thấy, chưa ai, chưa trả, chưa xong, chưa xử lý, chưa giải quyết, chưa cấp, chưa chi trả, chưa sửa, chưa làm, chưa hỗ trợ, chưa xuống, chưa bàn giao, không ai, không thấy ai, không được, không có, không nhận được, không xử lý, không giải quyết, không sửa, không công khai, không công bằng, không đúng, không minh bạch, không rõ ràng, không báo trước, không thông báo, không phép, khó khăn, khó, khổ, vất vả, thiệt hại, thiệt thòi, ảnh hưởng, nguy hiểm, mất an toàn, không an toàn, tai nạn, suýt, ngã, rơi, chết, ốm, bệnh, dịch, sốt, ngộ độc, đau, bị thương, cấp cứu, cháy, nổ, sạt lở, lũ, trộm, trộm cắp, cướp, đánh nhau, đánh bạc, cờ bạc, gây rối, lừa đảo, quậy phá, đua xe, say rượu, tụ tập, lấn chiếm, lấn, tranh chấp, xây trái phép, trái phép, trái quy định, sai quy định, sai, vi phạm, lạm thu, thu cao, thu quá, tăng giá, tăng, tăng gấp đôi, đắt, cao quá, đắt đỏ, quá cao, quá tải, thấp, thấp hơn, quá thấp, ế, ế ẩm, nợ lương, thất nghiệp, nghỉ việc, mất việc, bỏ học, bỏ ruộng, bỏ hoang, xả, xả thải, xả nước, đổ trộm, đốt, chặt, phá, phá hoại, chạy ẩu, phóng nhanh, quá tốc độ, kẹt xe, ùn tắc, thái độ, hách dịch, gắt gỏng, bị gắt, cửa quyền, nhũng nhiễu, gây khó dễ, làm khó, hạch sách, đi lại nhiều lần, hẹn đi hẹn lại, đùn đẩy, tiêu cực, không hiệu quả, lãng phí, bất cập, vướng mắc, bức xúc, bất bình, lo lắng, lo ngại, băn khoăn, hoang mang, phản đối, phàn nàn, kêu, kêu ca, kêu nhiều, ca thán, không đồng tình, không đồng ý, không hài lòng, thắc mắc, tâm tư, cưỡng chế, thu hồi, hoành hành, phá hoại mùa màng, sâu bệnh, chó thả rông, cắn, đe dọa, dọa, bạo lực, nghiện, tiêm chích, mất mùa, bị, vướng, che khuất, chắn, không còn, không hoạt động, ngừng hoạt động, quá hạn, hết hạn, nghiêng, cong, rỉ sét, hoen gỉ, nham nhở, dở dang, ì ạch, chậm tiến độ, treo, khan hiếm, chui, quá đông, chen chúc, xếp hàng, bị từ chối, bị trả lại, không chịu, nhếch nhác, nhức nhối, tệ, tệ nạn, kém, kém chất lượng, ôi, thiu, không tiêu thụ được, không bán được, mất giá, rớt giá, không rõ, muỗi, ruồi, gây mùi, bụi bặm, hố, ổ gà, ổ voi, đen, khét, chịu không nổi, không chịu nổi, không ngủ được, không ngủ, không nổi',
    ),
  ],
  [
    'good',
    list(
      'đồng tình, đồng thuận, ủng hộ, nhất trí, hoan nghênh, phấn khởi, vui mừng, hài lòng, ghi nhận, đánh giá cao, tin tưởng, khen, khen ngợi, hưởng ứng, cảm ơn nhà nước, cảm ơn đảng, cảm ơn phường, cảm ơn chính quyền, cảm ơn ủy ban, hiến đất, tán thành, mong sớm, sạch hơn, tốt hơn, nhanh hơn, niềm nở, đẹp hơn',
    ),
  ],
]);

/** Who has the opinion: the people, in all the words for them. */
export const PEOPLE_WORDS = makePhraseBook<true>([
  [
    true,
    list(
      'bà con, người dân, dân, nhân dân, công dân, các hộ, hộ dân, bác, cụ, chủ hộ, thương binh, lái xe, sinh viên, giáo viên, doanh nghiệp, hộ nghèo, cựu chiến binh, hộ, các hộ dân, hộ gia đình, cử tri, phụ huynh, tiểu thương, công nhân, nông dân, bà con nhân dân, dân cư, cư dân, quần chúng, đảng viên, hội viên, các cụ, người già, người cao tuổi, chị em, thanh niên, học sinh, các cháu, mọi người, người ta, gia đình, nhiều người, nhiều nhà, mấy nhà, có người, một số người, hàng xóm, các bác, cô bác, đồng bào, nhà dân, dân làng, dân bản, dân phố, tổ viên, xã viên, khách hàng, người đi đường, cháu bé',
    ),
  ],
]);

export const REQUEST_WORDS = makePhraseBook<true>([
  [
    true,
    list(
      'đề nghị, kiến nghị, đề xuất, mong, mong muốn, mong phường, mong cấp trên, kính mong, rất mong, yêu cầu, nguyện vọng, cần sớm, đề đạt, nhờ phường, nhờ các anh, xin được, xin hỗ trợ, báo giúp, xử lý giúp, xem xét, can thiệp, vào cuộc, giải quyết giúp, quan tâm giải quyết, sớm khắc phục, sớm sửa, cần sửa, cần xử lý, nên có, cần có',
    ),
  ],
]);

/** Said by those who add to what they have sent. Over the folded words, at the start or anywhere. */
export const ADDS: readonly RegExp[] = [
  / (?:quen|thieu)(?: chua| khong| mat)? (?:noi|ghi|ke|bao|viet)(?= )/,
  /^ (?:(?:da|vang|a|e|ma) |\| )*(?:cai |con )?(?:vu|viec|chuyen)(?: \S+){0,5} (?:bua hom|hom no|hom bua|bua truoc|hom truoc|luc nay|hoi nay|bua no|hom kia|sang nay|hom qua)(?: (?:do|ay|nay|no))?(?= )/,
  / (?:cai|vu|viec|chuyen|cho|con|may)(?: \S+){0,5} (?:em|toi|minh|chau|tui) (?:da |co |vua |moi )?(?:bao|noi|gui|nhan|ke|phan anh)(?= (?!len|ve|voi chu|ma))/,
  /^ (?:(?:da|vang|a|e) |\| )*(?:em|toi|tui|minh|chau) (?:xin )?(?:gui|chup|chen|quay) (?:lai |them |bu |kem )?(?:\S+ )?(?:hinh|anh|clip|video|tam)(?= )/,
  /^ (?:(?:em|toi|tui|minh|anh|chi|chau|da|vang|a|o|ah|uh|u|cho|xin|duoc) |\| )*(?:xin )?(?:bo sung|gui bo sung|gui them|them nua|them la|them chi tiet|them thong tin|cho them|noi them|bao them|thong tin them|nhan tien|quen mat|quen|con nua|y la|y em la|nham|a nham|sua lai|sua giup|dinh chinh|cap nhat|chinh lai|xin sua|sorry)(?= )/,
  / (?:vu|viec|chuyen|phan anh|bao cao|cai|tin)(?: \S+){0,5} (?:luc nay|vua nay|hoi nay|luc sang|hom qua|hom truoc|hom no|ban nay|vua roi|lan truoc)(?: \S+){0,3} (?:em|toi|minh|chau|da|vua)?(?: \S+)? ?(?:bao|gui|phan anh|noi|nhan|ke|viet)(?= )/,
  / (?:em|toi|minh|chau) (?:da |vua |moi )?(?:bao|gui|phan anh|nhan|noi|bao cao)(?: \S+){0,3} (?:luc nay|vua nay|hoi nay|hom qua|hom truoc|luc sang|ban nay|vua roi|lan truoc|tuan truoc|sang nay|chieu nay|trua nay|toi qua|chieu qua|hom kia|hom no|bua truoc|hom thu \S+)(?= )/,
  / (?:nhu|theo|tiep) (?:\S+ ){0,3}(?:da|vua) (?:bao|gui|phan anh|bao cao|noi)(?= )/,
  / (?:bo sung|them)(?: \S+){0,3} (?:cho|vao|ve) (?:\S+ ){0,2}(?:phan anh|bao cao|tin|vu|viec)(?= )/,
  / (?:luc nay|vua nay|hoi nay|ban nay|o tren) (?:a |nhe |ay )?$/,
  / (?:moi dung|chu khong phai|khong phai)(?: \S+){0,6} $/,
  / (?:em|toi|minh|chau|tui|bac|co|chu|anh|chi) (?:da |co |vua |moi |co lan )?(?:noi|bao|nhan|gui|phan anh|ke|trinh bay|thua|bao cao|keu)(?: \S+){0,3} (?:cai |chuyen |vu |viec )(?:\S+ ){0,4}(?:do|ay|nay|no|kia|day)(?= )/,
  / (?:bua truoc|bua no|bua hom|hom no|hom bua|hoi truoc|hoi som mai|hoi chieu|hoi sang|hoi trua|hoi toi|hom roi|bua qua|hom kia|tuan roi|tuan truoc|chieu qua|toi qua|sang nay|luc chieu|luc trua|luc toi|nay gio)(?: \S+){0,2} (?:em|toi|minh|chau|tui)(?: \S+)? (?:bao|noi|nhan|gui|phan anh|ke)(?= )/,
  /^ (?:(?:da|vang|a|e|oi|thi|ma) |\| )*(?:gui )?(?:them|gui|co them|kem|day la|cho em gui|cho toi gui)(?: (?:may|vai|1|2|3|mot|hai|ba|tam|cai|it|luon|kem|them|cho|anh|chi))* (?:anh|hinh|video|clip|tam hinh|tam anh|buc anh|doan ghi am|ghi am)(?= )/,
  /^ (?:(?:da|vang|a|e|oi) |\| )*(?:viec|vu|chuyen|cho|cai) (?:do|nay|ay|kia|no|ben tren|tren|vua roi)(?= )/,
  / (?:gio|nay|hom nay|sang nay|toi nay) (?:no|thi|da|van|lai) (?:\S+ ){0,6}(?:roi|luon|xong) (?:\S+ )?$/,
  / (?:phan anh|bao cao) (?:hom qua|hom truoc|luc nay|vua roi|lan truoc|tren|nay|ban nay|hoi nay|luc sang|do|ay)(?= (?!den dau|toi dau|xu ly|giai quyet|sao|the nao|chua))/,
  /^ (?:(?:da|vang|a) |\| )*(?:anh|hinh|video|clip) (?:day|ne|cho|do|cua|chup|minh hoa|kem)(?= )/,
];

/** Words that only a question asks with. */
export const ASKING_WORDS = makePhraseBook<boolean>([
  [
    true,
    list(
      'bao nhiêu, bao giờ, bao lâu, khi nào, lúc nào, hôm nào, ngày nào, tháng nào, năm nào, mấy ngày, mấy giờ, mấy người, mấy lần, mấy tháng, mấy năm, mấy loại, mấy mức, mấy hộ, mấy điều, mấy khoản, mấy bước, mấy cấp, mấy đồng, những gì, cái gì, việc gì, là gì, làm gì, gồm gì, giấy gì, gì, thế nào, như thế nào, ra sao, thì sao, làm sao, vì sao, tại sao, sao lại, ở đâu, đến đâu, chỗ nào, nơi nào, đi đâu, đâu, ai, người nào, cơ quan nào, đơn vị nào, văn bản nào, điều nào, điều mấy, khoản mấy, khoản nào, phòng nào, tổ nào, nào, mấy, đúng không, phải không, được không, được chưa, hay chưa, có không, hay không, không ạ, không nhỉ, chưa nhỉ, chưa ạ, thế à',
    ),
  ],
  // Words that look like asking and do not.
  [
    false,
    list(
      'không ai, chẳng ai, chưa ai, không thấy ai, ai cũng, có ai dọn, ai đó, bất cứ ai, không gì, chẳng gì, gì cả, gì hết, không biết gì, nào cũng, hôm nào cũng, ngày nào cũng, tối nào cũng, đêm nào cũng, lúc nào cũng, chỗ nào cũng, nhà nào cũng, năm nào cũng, tuần nào cũng, bao nhiêu năm, bao nhiêu lần, mấy hôm nay, mấy ngày nay, mấy tháng nay, mấy năm nay, mấy tuần nay, mấy hôm, mấy nhà, mấy hộ dân, mấy ông, mấy bà, mấy đứa, mấy thanh niên, mấy cháu, đi đâu cũng, ở đâu cũng, không đi đâu, không đâu, khi nào cũng, dù sao, sao đâu, bao lâu nay, nào là, gì đâu, mà không ai, con gì mà, cái gì mà, gì mà, chứ gì, gì đó, gì ấy, gì nấy, nào đó, đâu đó, sao đó, nào ấy, mấy chục, mấy trăm, mấy nghìn, mấy ngàn, mấy triệu, mấy chú, mấy cô, mấy chị, mấy anh, mấy ổng, mấy bả, mấy cụ, mấy đám, mấy cái, mấy con, mấy chỗ, mấy bữa, mấy bữa nay, mấy hổm rày, mấy đợt, mấy vụ, mấy em, mấy mẹ, mấy thằng, hễ nhà nào, nhà nào có, hễ, ai mà, ai nấy, ai ai, không thấy ai, có ai thèm, chả ai, đâu có, đâu phải, đâu ra, có thấy ai đâu, chẳng thấy ai, không biết kêu ai, không biết bao giờ, tới bao giờ, bao giờ hết, thế nào ấy, thế nào cũng, mấy lần, mấy lần rồi',
    ),
  ],
]);
/** Of these, those that more often stand in a tale than in a question. */
export const WEAK_ASKING: ReadonlySet<string> = new Set(
  'gì, nào, mấy, đâu, ai, mấy người, mấy hộ, mấy cái, mấy đồng, mấy lần, mấy tháng, mấy năm, mấy ngày, lúc nào, ngày nào, hôm nào, bao giờ, chỗ nào, nơi nào, tổ nào, phòng nào, người nào, làm gì, cái gì, việc gì, thì sao, làm sao'.split(
    ', ',
  ),
);
/** "co may bom" (máy) is a thing; counted are nouns. */
export const MACHINES =
  /^(?:bom|gat|cay|tinh|xay|phat|moc|lanh|in|photo|xuc|loc|nuoc|no|cat|may|giat|bay|keo|khoan|ui|tho|do|bien|quay|anh|ban)$/;
/** "có được … không?", "đã … chưa?" */
export const YES_OR_NO =
  / (?:co|da)(?: \S+){1,14} (?:khong|chua)(?: a| nhi| vay| the| em| anh| chi| nhe| ban| dong chi| ha)* (?:$|\|)/;

/** How those begin who want something looked up. */
export const ASK_STARTS =
  /^ (?:(?:da|thua|chao|em|anh|chi|toi|minh|ban|tro ly|bot|oi|a|xin|vui long|lam on|ma|nhan tien|dong chi|cho|the|vay) |\| )*(?:hoi|cho hoi|xin hoi|muon hoi|can hoi|cho biet|cho toi biet|cho em biet|muon biet|tra cuu|tra giup|muon tim|can tim|tim|tim giup|xem giup|cho xem|cho toi xem|cho em xem|gui cho|gui toi|gui em|can xem|muon xem|xem|cho xin|xin so|xin dia chi|xin lich|xin mau|xin van ban|liet ke|ke ten|neu|tom tat|trich|giai thich|huong dan|so sanh|the nao la|so dien thoai|dia chi|lich|danh sach|mau|muc phu cap|muc thu|muc phat|muc ho tro|muc boi duong|thoi han|tham quyen|trach nhiem|nhiem vu|chuc nang|dieu kien|tieu chuan|quy dinh ve|quy che|van ban nao|dieu may|khoan may|bieu mau|quy trinh|thu tuc|noi dung|y nghia|can cu|giup em tra|giup toi tra|doc|phan tich)(?= )/;

/** What the library is about: nouns of documents and of the office's own work. */
export const DOCUMENT_WORDS = makePhraseBook<true>([
  [
    true,
    list(
      'quy chế, quy định, theo quy định, quyết định, nghị quyết, nghị định, thông tư, thông báo số, kết luận, chỉ thị, văn bản, điều lệ, chương trình phối hợp, kế hoạch, hướng dẫn số, thời hạn, trách nhiệm của, nhiệm vụ của, thẩm quyền, chức năng, quyền hạn, cộng tác viên, phụ cấp cộng tác viên, giao ban, sơ kết, tổng kết, ban hành, hiệu lực, khoản, điều mấy, chủ trì, cam kết, mức hỗ trợ, mức bồi thường, mức phạt, mức thu, mức trợ cấp, hồ sơ gồm, giấy tờ gì, cần giấy tờ, lệ phí, lịch tiếp công dân, lịch tiếp dân, đường dây nóng, số điện thoại, trực ban, biểu mẫu, mẫu báo cáo, sổ tay, báo cáo tháng, báo cáo quý, chế độ báo cáo, điều kiện, đối tượng, tiêu chuẩn, danh mục, thông báo kết luận, luật, bộ luật, phản ánh khẩn, xử lý phản ánh, trả lời phản ánh, cơ quan nào, ai chủ trì, ai phụ trách, ai chịu trách nhiệm, quy trình, quá hạn, báo cáo định kỳ, nộp báo cáo',
    ),
  ],
]);

/** Verbs with which people ask, told by the collaborator. */
export const ASK_VERBS = makePhraseBook<true>([
  [true, list('hỏi, hỏi bao giờ, hỏi sao, thắc mắc, muốn biết, muốn hỏi, có hỏi, hay hỏi, hỏi xem, hỏi lại')],
]);

/** A question that people put to the authorities: a report. */
export const PEOPLE_ASK: readonly RegExp[] = [
  / (?:bao gio|khi nao|den bao gio|den khi nao|biet bao gio|bao lau nua) (?:thi )?(?:moi|cho|xong|het)(?= )/,
  / (?:sao|vi sao|tai sao|the ma|vay ma|ma)(?: \S+){0,8} (?:mai|van|chua|cu|khong ai|suot|hoai|lau the|khong (?:sua|lam|xu ly|giai quyet|thay|cho|duoc|co|tra|xuong|don|lap|bao))(?= )/,
  / (?:khong|hong|chang|cha) (?:ai|co ai|thay ai) (?:biet|tra loi|noi|hieu|hay|giai thich)(?= )/,
  / (?:khong biet|chang biet) (?:bao gio|den bao gio|ai|keu ai|hoi ai|khi nao)(?= )/,
];

/** "phản ánh của tôi đến đâu rồi". */
export const ASKS_STATUS =
  / (?:phan anh|bao cao|kien nghi|y kien|tin|vu)(?: \S+){0,4} (?:em|toi|minh|chau|tui) (?:\S+ )?(?:gui|bao|noi|nhan)(?: \S+){0,6} (?:chua|den dau|sao roi|the nao)(?= )| (?:phan anh|bao cao|kien nghi|y kien|tin|vu)(?: \S+){0,3} (?:em|toi|minh|chau|tui)(?: \S+){1,7} (?:chua|den dau|sao roi|the nao)(?: a| vay| roi| nhi| anh| em| chi| ha)* $| (?:gui|bao|phan anh|nhan)(?: \S+){0,8} (?:chua|khong|chang)(?: \S+){0,3} (?:ai )?(?:tra loi|hoi am|phan hoi) (?:\S+ ){0,3}(?:em|toi|minh|chau|tui)(?= )| (?:bao gio|khi nao|chung nao|bao lau nua|sao chua|sao van chua|da|co ai|ai|sao khong)(?: \S+){0,4} (?:tra loi|xu ly|giai quyet|phan hoi|hoi am|tiep nhan|nhan duoc|doc)(?: \S+){0,3} (?:phan anh|bao cao|kien nghi|y kien|tin|don|vu)(?: \S+){0,6} (?:em|toi|minh|chau|tui|hom|luc|vua|truoc|da)(?= )| (?:phan anh|bao cao|kien nghi|tin|vu|don)(?: \S+){0,8} (?:em|toi|minh|chau|tui)(?: \S+){0,6} (?:chua thay|sao chua|van chua|da|khong thay|chua) (?:\S+ )?(?:tra loi|phan hoi|hoi am|xu ly|giai quyet|ket qua)(?= )| (?:xem|kiem tra|tra|cho biet|hoi) (?:giup |lai |gium |ho )?(?:\S+ ){0,2}(?:tinh trang|tien do|ket qua|trang thai)(?: \S+){0,3} (?:phan anh|bao cao|kien nghi|vu|tin|ma)(?= )| (?:phan anh|bao cao|kien nghi|y kien|tin|vu|ma|don|pa)(?: \S+){0,10} (?:den dau|toi dau|den dau roi|the nao roi|ra sao roi|sao roi|xu ly chua|xong chua|co ket qua chua|ket qua the nao|ai xu ly|ai dang xu ly|giai quyet chua|tra loi chua|da (?:xu ly|giai quyet|tra loi|xong) chua|da co ket qua chua|co tra loi chua|chuyen di dau|toi dau|den buoc nao|ai nhan|co ai nhan chua|co ai doc chua|da chuyen chua|chuyen chua|duoc chua|co gi moi chua|co gi moi khong|tien trien)(?= )/;
export const REPORT_CODE = /(?<![\p{L}\d])[A-Z]{1,4}\s?-\s?\d{2}\s?-\s?\d{4,8}(?!\d)/iu;

export const NIL_REPORT =
  / (?:cha|chang|hong|khong|chua|ko) co (?:gi|chi|chuyen gi|chuyen chi|van de gi|viec gi)(?: \S+){0,2} (?:de bao|bao cao|dang bao|dang ke|ca|het|moi|dac biet|noi|xay ra)(?= )| (?:tuan|thang|hom|dot|quy|ky) (?:nay|ni|qua)(?: \S+){0,3} (?:yen on|em dem|yen a|em re|yen binh|binh yen|im ang|on ca|on het|binh thuong)(?= )| (?:khong co|chua co|khong phat sinh|chua phat sinh)(?: \S+){0,2} (?:van de|viec|gi|y kien|vu viec|phan anh)(?: \S+){0,3} (?:noi len|noi com|dot xuat|phat sinh|bat thuong|gi|can bao cao|dac biet|moi)(?= )| (?:tinh hinh|dia ban|du luan|nhan dan)(?: \S+){0,6} (?:on dinh|binh thuong)(?: \|)? $| (?:binh thuong|on dinh) \| khong co (?:gi|van de|viec)(?= )/;

export const SMALL_TALK: readonly RegExp[] = [
  /^ (?:alo+|a lo|hello|hi|e|nay|oi|hu hu|hey) (?:\| )?(?:co ai|ai do|ai dang|con ai|nghe khong|co do|nghe ro)(?: \S+){0,4} $/,
  /^ (?:(?:da|em|toi|minh|xin|vang|oi|a|ok) )*(?:chao|hello|hi|cam on|thanks|thank|chuc|tam biet|bye|hen gap lai)(?: \S+){0,7} $/,
  /^ (?:(?:da|em|toi|minh|xin|vang|oi|a|ok) )*(?:alo|ok|oke|okie|da|vang|uh|test|thu|thu tin|dang thu)(?: \S+){0,2} $/,
  / (?:troi dep|troi mua to the|di nhau|nhau|ca phe|cafe|an trua|an sang|an toi|da bong|bong da|xem phim|ngu ngon|cuoi tuan vui|sinh nhat|chuc mung nam moi|ngay moi tot lanh|buoi sang tot lanh|em yeu|nho em|game|xo so|gui nham|nham nhom|nham nguoi|nham cho|an gi anh em|an gi chua|an com chua|khoe khong|co nguoi yeu|ke chuyen|bai tho|hat mot bai|may tuoi|co met khong|thoi tiet|dan ong|dep trai|xinh)(?= )/,
  /^ (?:day|ban|may|tro ly|bot|ai) (?:la ai|la gi|day|vay|the)(?: \S+){0,3} $/,
];

/** What is said of the assistant itself, not of the ward. */
export const OF_THE_BOT =
  / (?:bot|tro ly|chatbot|robot|ro bot|cai may|con may|app|ung dung|he thong nay|cai nay|con bot|em bot)(?: \S+){0,3} (?:tra loi|nghe|hieu|noi|chat|go|phan hoi|nhan tin|dung|thong minh|ngu|dot|gioi|hay|do|cham|lag|treo|khon)(?= )| (?:hoi|noi) (?:mot dang|1 dang|kieu|ga)(?: \S+){0,2} (?:tra loi|dap|noi)(?= )| tra loi (?:lung tung|linh tinh|sai|cham|vo van|khong dung|lac de|nham)(?= )/;

export const INSULTS =
  / (?:do ngu|ngu the|ngu vai|ngu nhu|ngu qua|dm|dcm|vcl|vl|dkm|clgt|dit|may moc vo van|vo dung|cam mom|cut di|cut|do dien|thang dien|con cho|thang cho|oc cho|mat day|khon nan|may ngu|bot ngu|vo tich su|rac ruoi|nhu cut|nhu lon|chet me|me may|bo may)(?= )/;

export const SKIPS =
  /^ (?:(?:da|toi|em|minh|a) |\| )*(?:bo qua|khong ro|khong biet|chua ro|khong nho|khong|thoi|chiu|next|skip|khong can|khong co)(?: a| nhe| em| anh| dau| lam)* $/;
export const CHOOSES =
  /^ (?:\S+ ){0,5}(?:chua|van|da|moi|xong|roi)(?: \S+){0,5} $|^ (?:(?:da|vang|a|u) |\| )*(?:(?:chon |so |phuong an )?\d{1,2}|dung|dung roi|dung vay|phai|phai roi|co|vang|u|uh|ok|oke|chua|roi|da giai quyet|da xong|xong roi|khong|khong phai|sai|gui|gui di|gui thanh \d|huy|sua|dong y|khong dong y|them anh|chua biet|de sau)(?: a| nhe| em| anh| di| luon)*(?= )/;
