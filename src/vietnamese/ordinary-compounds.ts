import { listPairs } from './word-list.ts';

/**
 * Everyday compounds whose first syllable is also a person's name, or a salutation once the marks are left out:
 * "first: second second | first: …". What stands here is no name: "bà an toàn", "chi thanh tra", "em hoa mắt".
 */
export const ORDINARY_COMPOUNDS = listPairs(`
ái: quốc | an: cấp chủ cư dân khang nghỉ nhân ninh sinh tâm táng toàn trú ủi | án: áp buộc cải căn chỉ dân đương giải giao hình hòa hủy mạng nhân oan
phạt phí quyết số sử tẩu thuộc tích tiếp treo tử tuyên ứng xây | ân: cần giảm nhân | ăn: cắp chặn cơm dùng mừng ở tập tiền trộm uống vạ xin | ấn: định
tượng | ẩn: danh họa | anh: ấy cả chị dũng em họ hùng ngữ ninh quốc rể ruột ta trai văn | ánh: nắng sáng | ảnh: chụp đường gửi hiện hưởng kèm minh sự
thực | ba: bảy bên bốn cái chiều chục con dân đối đồng đứa giờ giữ hộ hôm lần liên lô má mẹ mức mươi năm ngay ngày nghĩa người nhà phần rọi tháng thời
thôn tổ trăm triệu tư tuần vẫn xã xác | bà: bán bầu con cụ hàng lão mẹ ngoại nội | bá: chủ tánh | bã: mía rượu | bả: chó | bác: bỏ ruột sĩ sỹ | bạc:
bẽo màu trái trị tỷ | bậc: học lương thang | bắc: cầu châu giang nam ninh qua | bách: hóa | bạch: đàn | ban: công đầu đêm giám hành lãnh ngày nhân
quản tuyên | bàn: bạc ghế giao thị | bán: chứng dâm đất đấu hàng hoàn phần phương quốc rau rong tài thực trái trú | bạn: bè đọc học trẻ | bản: án
chính đồ đối hòa kê làng phẩm quy sao thân thảo thương tin | bận: tâm | bàng: hoàng | băng: rôn | bảng: giá lương tin | bằng: bản biện cách cầm cấp
chứng diện hành hiện hình khen lời lòng mười nghĩa nhau phẳng phương sáng tài thủ tiền tiếng tín văn việc | bao: bì cấp che giờ gồm lâu nhiêu phủ
quanh | bào: chủ chữa nhân | báo: bí cáo chấp chí công hiệu in kết kịp ngay | bão: gió lũ lụt | bạo: loạn lực | bảo: đảm dưỡng hành hiểm hộ lãnh lưu
mật quản tàng tồn trì trợ vật vệ | bay: bận | bây: giờ | bảy: giờ hộ mươi ngày người tám tháng | bé: gái nhỏ trai | bề: mặt | bên: bán cầm cung cùng
đặt đề đều đưa giao giữ ký lựa mua mượn nào người nhận phía sử tặng tham thế thỏa thuê thương tranh ủy vận vay vi xác | bến: bãi cảng xe | bền: bỉ
vững | bi: quan | bị: can cáo động hại | biên: bản chế giới lai soạn | biến: áp đổi động kiến mất nhất thể tướng | biển: báo đảo hiệu số | biện: pháp
| binh: cỡ khác lính sĩ | bình: bầu chọn đẳng điện gas luận nước ổn phong quân thường tĩnh xét yên | bính: thân | bó: nhất | bỏ: công hoang học hợp mã
phần phiếu qua quyền quyết sót tài thông tiền tình | bố: mẹ trí | bổ: sung | bộ: binh công đồ đội lạc luật máy nghĩa phận quốc sưu tài thành thiệt
trực trưởng y | bờ: biển | bốn: bên cái hộ mùa mươi năm ngày người nốt phía tháng | bông: lúa | bồng: bềnh | cam: chịu đoan kết | cám: ơn | cảm: ơn
thấy tình xúc | cấm: chợ cư đảm đỗ đường hành hoạt huy kinh lưu phát sử vận xe | cầm: cố đồ giữ | cẩm: nang | cắm: biển | can: ngăn thiệp | cán: bộ
mốc | cân: nhắc | căn: cứ cước hộ nhà | cản: trở | cần: cẩu có cù được kiệm làm phải sa sử sửa thiết thơ trích trục xem | canh: gác rác tác | cành:
cây | cạnh: nhà tranh | cảnh: báo cáo chiến giác khách kinh quan sát thay | cấp: cứu | cát: bụi đá tặc | cất: giữ nhắc | cắt: ngang | câu: cá chuyện
hỏi lạc nói trả trộm | cấu: tạo thành tổ trúc | cầu: bên chủ công cống đá dân doanh đối đường hòa hỏng lông phao quản sản sập sinh sử tạm thanh thiết
thủ thực thương tổ trả treo | cậu: bé | châm: chước cứu | chăm: sóc | chấm: công dứt | chậm: chi giải giao nhận thực tiến tiếp trả trễ | chân: cầu
chính thành | chăn: nuôi trâu | chấn: chỉnh thương | chặn: đường hậu kịp việc | chẳng: ai | chánh: án văn | chào: anh cả chị | chất: lượng | cháu: bé
gái học ngoại nhỏ nội ruột trai | châu: á âu chấu | chậu: cây hoa | chi: bộ cho cục đền đoàn đúng hỗ hộ hội khống lương ngân nhánh phí phối quá sai
tết thường tiền tiết tiêu trả trái ủy viện | chí: chung công cốt cuối hướng minh | chỉ: áp ba bao bảo biết bốn cách cần cấp chi cho chỗ chuyên chuyển
có còn công cung dẫn đạo đến định đóng đưa dùng được đường ghi giải giao hai hỗ hoàn hoạt hỏi hứa huy khi khoảng ký kỹ là làm lát lấy lên liên lo mất
miễn mới mong một mười năm nghe nhắc nhận nhìn những nói phần phát phạt ra riêng rõ sau sáu số sửa tại tập tay thấy thế thị thông thu tiếp tiêu tính
toàn trả trích tuyên vài vào vì xét xin yêu | chị: công dâu em gái hàng ruột | chiến: binh đấu dịch lược sĩ sự sỹ thắng tranh trường | chiêu: đãi mộ
trò | chiếu: cố sáng | chiều: dài rộng | chín: giờ mươi mười ngày rộ tháng | chinh: phục | chính: chủ đáng diện kiến là mình người phủ quy quyền sách
tả tài thống thức trị trực vì xác | chỉnh: đốn lý sửa trang | chóng: hỏng vánh | chống: bão chế chính dịch đối hạn hành lộ lũ tấn tham thiên trả |
chồng: chéo con lấn | chu: cấp đáo kỳ toàn trình | chú: bé rể trọng ý | chủ: chính chốt cửa đất đầu động hàng hành hộ lực nghĩa nhà nhật nhiệm nợ quan
quán quản quyền sở tài thầu thẻ thể tịch trì trọ trương xe yếu | chữ: ký nghĩa viết | chúc: chết miệng mừng tết thọ | chức: bồi chính đại danh đánh
đào định đua đưa hành họ hội hữu khác mình năng nơi nước quốc sử thực tín trách việc vụ xã | chung: cả chung cư của hỗn hợp khác khu ngõ quanh sống
sức tay thân tường | chúng: cháu con em nó ta tôi | chưng: cất | chủng: loại tộc | chứng: chỉ cứ khoán kiến minh nhận thực viên | chương: trình |
chướng: ngại | chuyên: chở đề gia khoa môn nghiệp quyền trách viên | chuyến: bay xe | chuyền: tay | chuyển: biến chỉ đến dịch đổi động giao hàng hành
hộ khoản mục người nhượng qua quyền tài tiền trái trường tự tương | chuyện: gì này | cò: đất mồi | có: ai an án ảnh ba bản bao bên bị biện căn chỉ
chiến chính chủ chữ chức chứng công cùng dải dân dạng danh đất dấu diện điện điều độ doanh đối đủ dung đúng được đường gì hai hại hạn hành hậu hiệu hộ
hoa hóa hội hương hưởng khả khi khối kỳ lãi lẽ liên lỗi lợi long lòng lương lượng lý mặt mấy mùi nam năm năng nên nghĩa nhu nồng phần phụ phương quan
quốc quy quyền quyết sử sự tài tầm tên thai thẩm thân thành thể thêm thiệt thỏa thông thu thù thư thực tiền tin tình tính tổ tổng trả trị trình trọng
tư vô ý | cô: bé lập | cơ: ảnh bản cá chế giới hơi hội quan sở thể | cỏ: dại mọc | cố: an chấm điện định gắng tài tình trả vấn ý | cổ: đông phần sinh
thụ truyền | cờ: bạc | cơm: áo | con: cái cháu đập dâu đê dốc đường em gà gái hẻm lợn mương ngõ người nhỏ nuôi phố rể số sông suối trai trâu út | còn:
bên căn đủ phù sống thiếu tồn vi | côn: đồ | cơn: bão | công: an bằng bố chậm chức chúng chứng cộng cụ dân đất điện đoàn dụng giáo ích khai lao lập
lớn lý mạng minh nghệ nghiệp nhân nhận nông nuôi quy quỹ sở sức tác tâm thợ tơ trình trường ty văn việc viên vụ | cống: hiến nước rãnh thoát tràn |
cổng: chào kết trường | cộng: dồn đồng sản sự tác | cũ: hỏng kỹ nát vẫn | cư: châu dân phát trú xử | củ: cải | cứ: ai bảo để đến đi đổ đòi hẹn hứa làm
lúc mưa như nói quy thế thông thu tiến toàn tuyên | cử: cá tạ tri trực tuyển | cự: cãi ly | cúc: áo | cục: bộ thuế trưởng | cực: kỳ | cung: cấp đường
ứng | cùng: ngõ nhau tham tổ xóm | cũng: như | củng: cố | cương: quyết | cường: độ | cưỡng: bức chế dâm ép | đã: hoàn khuất | dài: thời | dải: phân |
đài: phát truyền | đãi: đối | đại: biểu chúng dịch diện gần học hội liên lộ lý trà tu | dàn: xếp | dán: quảng thông | dân: bức cấp chủ công cư dụng
gian kêu ở oan phản phố quan quân sinh số sự thực tộc trí vận | dần: dần | dẫn: chiếu dắt đầu đến địa nước | đan: xen | đàn: áp bò gà lợn ông | đạn:
bộ cối pháo súng | dạng: tổng | đang: cai chấp chiếm chờ làm nuôi ở quản thi thực tiến xây | đáng: kể lẽ ngại | đăng: bài kiểm ký lên tải tin | đảng:
bộ ủy viên | đằng: sau | đẳng: giới thu | đặng: cho | danh: dự hiệu lam mục nghĩa pháp sách tiếng | dành: cho riêng | đánh: bạc bại giá rơi thuê tráo
| dao: động | dạo: này | đào: ao bới đường hố tạo | đạo: chính đình đức luật ôn tổ | đảo: chiều lộn | đạt: chuẩn đỉnh tỷ yêu | đất: đai liền nông nước
phi rừng thuộc trái trồng xung | đắt: đỏ | đặt: biển cọc gia tên trụ | dấu: hiệu | dầu: khí | đấu: giá thầu tranh | đầu: cầu cơ đình đội đường gối
làng năm ngõ phạm tháng thế thú thương tiên tư xóm | đề: án cử nghị tài | để: lại xe | di: chúc chuyển cư dân dời động sản tặng tích truyền | dị: ứng
| đi: bán bộ chợ chung công đâu đông du đường hai học họp khám lại làm nam nghĩa qua sinh tập tham thăm theo thi thu tới tù từ tuần vận viện xin xuất
xuống | đích: danh | diêm: dân | điểm: bán bắt bên cầu chấm chỉ chuyển đăng danh đen đổ giao kết khác lập mở người nhận nóng phân phát tài tập thực
trả trường xác xuất yếu | diễn: biến đàn ra tập viên | diện: biết chính chủ hộ hợp mạo người tham thương tích xác | điền: đơn kinh vào | điển: hình |
điện: áp đường giật lực máy nước quốc thoại tích tín tử | điệp: mạng | diệt: chuột cỏ muỗi | điều: cấm chỉnh động dưỡng hành khiển khoản kiện lệ luật
phối tra trị ước | đình: chỉ công họ làng người trệ | đính: chính kèm | đỉnh: điểm | định: an áp buộc cá căn cha chi chính chủ cư cụ dân danh điều
đình đoạt đối đưa giá giải giao hình hướng hủy khác khung kỳ liên miễn mức nghĩa người nhận phạm phần pháp quyền rằng rõ số tài thành thi thời tội
trình tương tuyên việc | do: bên chính chủ cơ cố công dùng giao hành hoạt khác kinh lỗi lựa luật mình ngôn người nguyên nhu phạm pháp sử sự tài thành
thi thiên tình tính tổ vi việc vô vượt xâm | dỡ: bỏ | đo: lường | đó: bên biết chấm chấp chết cư đóng đồng gây ghi kết người quyết thực thuộc tổng
tương | đô: hộ la thị | đồ: ăn đạc thờ | đổ: bê bộ nát rác thải trộm vỡ xe | đỗ: đầy trái xe | độ: cao chính chuyên cồn hoàn khác kỹ lao lỗi nghề nguy
phức tăng tuổi vi | đoàn: cơ công kết kiểm phường thanh thể viên xã xe | đoán: trước | đoạn: cống đường gian khác này nguy qua tinh trái xảo | doanh:
bình đa hợp nghiệp nhân thu thuộc trại | đơn: giá giản kiến thư vị | dòng: lục thời | đòng: đòng | đóng: băng bảo cửa góp học quỹ thuế tiền vai |
đông: con dân đảo đúc người y | đống: cát rác | đồng: bào bất bộ chấm chí chính chuyển cỏ đào dịch đối đội gia hành hồ hợp hương lao liên loạt lòng
minh mua nát nghiệp người nhất phạm phụ quê ruộng song tặng thời thử thuận thuê thương tiền tính trao trở trọng ủy vẫn vận vay ý | động: ban bao bên
biết bình cá cao chấm chi chỉ chứng chuyển cơ công cung đắc đất đấu đối đơn đồng gây giải giao hết hợp hưởng khác khai kinh lập nam nghỉ người nhằm
nhận nữ nước phạm phát phối phục quy quyết sản sáng sử tạo tập tham thổ thỏa thôi thông thu thực thuê thuộc thường tích tiến tiếp tình tố tổ tối trả
trở trực tự tuyển ứng vẫn vật vi viên vĩnh vô vốn xác xâm xây xem | dục: bắt khác nghề người | đức: độ thánh tin tính xã | dung: chủ di dịch hợp khác
lượng môi quy thông thuộc thương tích túng | dùng: chung đánh để nước tài thủ thử tiền vũ | dũng: cảm | dụng: ban biện chất chức công cụ danh đất đầy
dịch đối đúng hình hóa hoàn lao lối mạng mọi mức người nguồn nguyên nhiều phương quy quyền rộng rừng rượu sự súc tài thiên thời thông thực tình trái
trị trở tương vốn vũ | dừng: đỗ lại | dựng: cơ công cột hệ kế khác lều phương quan rạp | đúng: chất chủng công địa hạn không là mục nghĩa pháp quy số
thỏa thời vật | đụng: độ | đứng: đầu ra tên | đừng: để | dương: lịch tính | dưỡng: kiến nghiệp người trẻ | đương: khác nhiên | đường: bê bộ cao chuyền
cong dẫn dây điện hầm hỏng làng liên lối ngập ống phố sá sắt thẳng thủy trơn vào xá xuống | đứt: cáp dây | duy: nhất trì tu | duyên: dáng | duyệt: chi
hồ | em: bé chào dâu gái họ học hỏi nghĩ nhỏ rể ruột thấy trai út xin | ém: nhẹm | êm: đềm | gái: điếm trẻ | gam: dữ trở | giảm: giá nghèo thu |
giang: hồ | giảng: dạy viên | giao: đất dịch khoán lưu thông | giáo: án dân dục viên | giáp: đường hạt nhà ranh sông tết tường với | giàu: có nghèo |
giấu: thông tội | giỏi: giang | giới: chung hạn hối ngăn thiệu tính trẻ | goi: thau | gói: hỗ thầu | gọi: là | hà: hiếp khắc | hạ: cấp giá lưu nhục
tầng thế viện | hai: anh ba bên cháu chiều con cuộc đầu đều đứa hộ hôm lần mức mươi năm ngày người nhà ông phần tháng thế thời thôn tổ tuần vợ xe |
hài: hòa | hại: đặc dân gây khác nghiêm người nguồn nhỏ phát sức tài thuộc vượt xảy | hải: đảo khác quan sản | hân: hạnh hoan | hạn: cấm chấp chế
chiếm chuộc đại đối dùng giao hán hòa hợp kết nâng nhất phòng quy tạm thực thuê tính trả | hận: thù | hang: ổ | hàng: cấm cây cứu đầu giả hải hóa loạt
năm ngày quán rào rong tháng thật thừa trăm xóm | hãng: xe | hạng: mục | hằng: năm ngày tháng tuần | hanh: khô | hành: án bản chính công dân điều đình
đoàn đối động đúng gia giải hạ hiệu hình hòa hoạt hung khách kiểm lang lưới lý mệnh nghề nghiêm nội phần quy quyết sửa thủ thương tinh tố trình văn vi
xong xử xuất | hạnh: kiểm phúc | hao: hụt mòn | hào: phóng | hảo: tâm | hầu: hết | hậu: cần duệ môn quả trường | hiến: đất kế máu pháp tặng | hiền:
hậu hòa lành | hiển: nhiên | hiện: chính chưa chương công đại đang đầy diện đúng giám giao giờ hành hợp mọi nay nghĩa nghiêm nhiệm nhiều phần phương
quản quy quyền rõ tài tại thỏa thực toàn tội trách trạng trường tượng vật việc vượt xong | hiếp: dâm đáp tinh | hiệp: định hội thương ước | hiếu: hỉ
học kỳ thảo | hiểu: biết cho gì khác lầm rõ | hiệu: định hóa hưởng khởi lệnh lực miễn phó quả sách suất thi thuốc tính toàn trưởng truy từng ứng xử
yêu | họ: đối lâm | hồ: chứa điều động nước sơ thủy | hỗ: trợ | hộ: chiếu chính dân gia khẩu kinh lý nghèo sản tịch tống trợ | hoa: hồng lợi màu quả
tươi văn | hòa: bình giải mạng nhập thuận xã | hóa: chất đơn học thạch trái trị vi | hỏa: hoạn táng tốc | hoạch: định phát số tổng | hoài: công nghi |
hoại: hòa rừng | hoan: hô nghênh | hoàn: cảnh chỉnh lại tất thành thiện tiền toàn trả | hoán: cải đổi | hoãn: chấp họp lại thực việc | hoang: dã hóa
mang phí vắng | hoàng: gia hôn tử | hoạt: động | hơi: nước thở | hỏi: cán cung đáp thăm về xem | hối: lộ | hồi: âm đầu giờ phục rừng tháng trước |
hội: ban bắt chủ chúng cựu đặc đồng họp nghị người nông nữa nước phụ quy thảo thi trở trường trưởng viên | hỏng: đường hóc nặng tài | hồng: hào quân |
họp: chi dân hành phụ thôn thứ thương tổ | hộp: thư | hợp: bất bên cha chất chỉ chia chủ công đặc di điều doanh đồng gây giá giao giữa hành hình họ
hòa hợp ít khác lệ lòng luật lý nghĩa người nhất nhiều nội phạm pháp phát phụ quy quyền rừng sản số tác tài tất thành thay thế thiệt thỏa thức thực
tiền tính tổ trẻ tuyên vật vi việc vượt xử | huấn: luyện | hung: dữ hãn hăng thủ | hùng: biện dũng hổ vĩ | hưng: thịnh | hứng: chịu nước | huống: nguy
| hương: án hỏa khói ước | hướng: dẫn đi dư nghiệp thần tới tư về | hường: hoa | hưởng: án bảo chế di dụng giá hoa khoản lợi lương nghiêm nguyên phần
quyền thù thừa tiền trợ ứng xấu | hưu: quy trí | hữu: bất biết chấm chung cơ công đối hạn hiệu hóa ích khác ngay nghị nguyên quan riêng tài toàn trí
ủy vật | huy: chương động hiệu | hủy: bỏ công hoại tài trái vũ | huyên: náo | huyện: cũ mình ủy | kê: khai | kế: hoạch tiếp toán | kể: cả trên từ |
kèm: theo | kha: khá | khá: đông khẩm lâu nhiều | khả: kháng năng thi xâm | khác: nhau | khai: báo chương công giảng hóa hoạt kế man nhiệm phương sinh
thác thực thuế trương tử | khái: niệm quát | khám: bệnh phá | khang: trang | kháng: cáo chiến nguyên sinh | khánh: hòa kiệt sơn thành | khiêm: tốn |
khiếm: thị | khiếu: kiện nại | khoa: học nhi | khoá: luận | khóa: cửa trái | khoan: cắt dung giếng hồng | khoán: việc | khoản: lợi ngân nợ số thu tiền
| khoảng: cách | khôi: phục | khỏi: hợp nơi | khối: di lượng | khởi: kiện | khổng: lồ | khuê: các | khuyên: can nhủ | khuyến: cáo học khích mại |
khuyết: tật | kiếm: sống | kiểm: định sát soát tra | kiệm: lời | kiên: cố cường định nhẫn quyết trì | kiến: bao biểu đóng nghị người thiết thức trúc |
kiện: an bán bất cáo gây giao hưởng khác kinh lao phát quy ra thuận thực toàn tự vụ xảy | kiều: bào hối | kim: chỉ khí loại ngạch tiêm | kinh: doanh
khủng nghiệm nguyệt phí tế | kính: đề gửi mong nhờ thưa trọng vỡ xe | ký: biện cược duyệt giấy hiệu hoạt hợp kết kinh nghĩa nhận nội pháp quỹ quyền
sinh tài tên thay tự túc xe | kỳ: cục đóng hạn hình họp khai lợi nghỉ người quặc sản thi trước vọng | kỷ: luật lục niệm thứ vật | kỹ: năng sư thuật |
lạc: đà đường hậu quan | lai: lịch xâm | lái: tàu xe | lãi: đối suất | lại: chính cuộc dân đề di động gia giới họ lao người nhiều nước tài thành thực
thuộc tình vật | lam: lũ | làm: ăn ảnh chấm chết chủ chứng công đường giả giám giảm gián giấy hỏng hư khó lây lộ mất muối nghề ngơ người nhục phát
phiền rõ ruộng sai sao tăng thành thay thêm tổn trái vậy việc xong | lâm: bệnh nghiệp nguy sản tặc vào | lăm: tuổi | lạm: dụng quyền thu | lấm: lem |
lầm: bầm | lẫm: chẫm | lan: can dịch rộng sang tỏa tràn truyền | làn: đường sóng xe | lân: cận la | lấn: chiếm đất đường sang vỉa | lần: đầu đoạt húc
lượt mức nào này nữa rồi sau thứ trở trước vật | lẫn: tài | lận: đận | lãng: phí | lanh: lẹ | lành: lặn mạnh nghề tính | lãnh: chấm đạo liên lương thổ
| lạnh: giá lùng | lao: công đao động lý | láo: toét | lấp: ao cống hồ mương | lập: biên cơ công danh di đội dự gia giao hành hồ luận nghiệp pháp
quyền thành tức viên | lắp: camera đặt đèn | lê: lết thê | lẽ: ra | lề: đường | lễ: hội | lệ: làng phí thuộc tổn tương | lên: tiếng | lịch: cắt họp
làm sử sự thu tiêm tiếp trực | liêm: chính khiết | liên: bang doanh đội đới gia hệ hiệp hoan hợp kết lạc minh ngành quan thôn tiếp tục xã | liền: kề
trở | liều: lĩnh lượng | liễu: rủ | liệu: bí điện hạt kế liên nổ thuộc | linh: cảm động hoạt tinh | lính: đánh | lĩnh: lương tiền vực | lỗ: hổng | lộ:
bí tiểu trị trình | loan: tin | loạn: đả hoạt luân tâm | lốc: xoáy | lộc: lá | lôi: kéo | lối: cấp đi mòn ra sống vào | lỗi: cố dẫn gây gì vô | lội:
nước | lời: chấp khai | lợi: bất dụng hại hơn ích khác nhuận phẩm thế thủy tức | long: đong lở trọng | lòng: dân đất đường tin vòng | lông: mao |
lồng: ghép | lúa: mùa | lụa: là | lừa: dối gạt | lựa: chọn | luân: chuyển phiên | luận: giám quan rằng tội văn xã | luật: áp cấm dân đất điều đối gây
giao hình kéo khác lao lệ liên mới nhằm nước pháp quốc quy sa sư thuộc tư | lúc: nào | lục: địa hợp lạp | lực: điện đối hành liên lượng nghề pháp sĩ
thi | lương: bình bổng cán cơ đối hưu ngừng quốc tâm tháng thấp thực tính tối | lượng: bộ chất chuyên công đại động hành lớn nước rác sản tài tập
thành thẻ vũ xe | lưu: động giữ hành lượng luyến manh quyền thông trú trữ ý | lừu: đừu | lựu: đạn | lũy: kế | luyện: tập thi | ly: hôn kỳ thân trở |
lý: bao cơ di do doanh đơn giải hành hoạt hợp khủng kịp kỷ lao lẽ lịch luận người phát tài thông thuế thuyết tình tưởng vi việc xây | mai: cắt họp lên
mối mới mốt một nộp phục sau táng | mái: nhà tôn | mãi: chưa không mới | mại: dâm điện khác phạm thực | mận: chín | mánh: khóe | mạnh: dạn khác khỏe
mẽ nhất tay thường | mảnh: đất | mất: an vệ | mâu: thuẫn | may: đo mặc mắn quần vá | máy: bơm cao chủ móc nổ quan tính xúc | mây: mưa | mấy: hôm lần
năm tháng | mẹ: con già kế | mệ: già | miên: man | miền: bắc nam núi tây trung | miễn: chấp cưỡng dịch giảm hình là nhiệm phí thuế trách trừ việc |
miếng: đất | minh: bạch châu chứng họa mẫn oan | mình: biết chưa có đối gây là làm ở phạm xác xin | mô: hình lớn phỏng tả | mơ: hồ ước | mỏ: đá quặng
than | mồ: côi hôi mả | mổ: xẻ | mộ: đạo | mờ: ám | mở: cửa đường hội lớp rộng tài thầu thừa | một: hai | mùi: gas hôi khét khó thối | mũi: tên |
mừng: rỡ thọ | mươi: lần ngày | mười: giờ hộ lăm lần mấy năm ngày người tám tháng triệu | mượn: đường tiền | mương: máng | mỹ: phẩm quan thuật | na:
ná pan | nà: mẫu | nam: bộ giới nữ sinh thanh tính | năm: con đối đóng gần hộ học kia lần liền mới mươi nào nay ngày ngoái người nữa qua rồi sau sáu
sinh tháng tiếp trở trước tù tuổi | nắm: bắt giữ quyền rõ tình | nằm: giữa trong viện | nâng: cao cấp lương | năng: điều động gây khiếu kỹ lao lực
lượng nghề nhận sử suất thực tự | nắng: nóng | nặng: hơn lắm mùi nề nhất nhọc trách | nga: ngã | ngà: ngà voi | ngã: ba tư xe xuống | ngả: nghiêng |
ngại: va | ngân: hàng khố quỹ sách | ngăn: cách cản chặn đường ngừa | ngần: ngại | ngắn: gọn hạn thời | ngập: úng | ngát: hương | nghề: nghiệp | nghi:
can lễ ngờ vấn | nghỉ: giữa hằng học hưu ít lễ ngơi tết thai thêm việc | nghị: biết cơ định giao lực nhận quyết tổng trả | nghĩa: cơ đế địa là tình
trang vụ | nghiêm: chỉnh khắc minh ngặt trọng túc | nghiệm: thu | nghiệp: chướng cung dư khác tham thực vụ | ngoan: cố ngoãn | ngóc: ngách | ngọc:
trai | nguyên: bản bí cán chủ đán đơn dương giá giám liệu lương lý nhân nước tắc tố trạng văn vật vẹn | nguyền: rủa | nguyện: sửa vọng | nguyệt: san |
nhà: báo bếp cao chính chung cửa dân đất giàu hàng kho máy nghỉ nước ở phố quản sàn sinh tạm tập thầu thờ tình trọ trường văn vệ xe | nhầm: lẫn tên |
nhậm: chức | nhằm: chiếm chống gây hưởng khắc mục phát phục tạo trốn xác | nhàn: hạ rỗi | nhân: bao cách chấm chết chứng cơ công dân danh đạo đây đều
dịp đối gây giao khác khẩu lực nước phẩm phi quyền sự tài tham thân thực thương tố tự vật viên xác | nhãn: hiệu mác | nhấn: mạnh | nhẫn: nại tâm vàng
| nhận: bất cầm chính chuyển công dạng đăng đặt đề đền di đủ được gia giao hiệu hình hồ hỗ hối kỹ làm lương người quà quyền sản tài thấy thế thức tiền
toàn tội trách trợ vật việc xét | nhắn: cho tin | nhất: định đối là quản quy thành thế trí | nhật: bản ký trình | nhặt: rác | nhậu: nhẹt | nhi: đồng |
nhì: nhằng | nhị: phân | nhiễm: bẩn độc | nhiệm: vụ | nhiên: chiếm liệu | nhiều: nhà | nho: giáo nhỏ | nhỏ: hẹp hơn | nhờ: anh chị người vả | nhu: cầu
yếu | như: công cũ điều đối hợp mọi nào này người nhau sau tài thế thỏa trên trung vậy | nhung: lụa | nhưng: bên cá họ ít không mà ngay người phần
thuộc tối vẫn | những: chiếc cuộc điều gì hành hao khó năm ngày người nơi nội quy tài thành thời trường vấn vật | nhượng: bộ giả lại quyền | ninh:
mạng nhừ quốc | nổ: trở | nỗ: lực | nở: hoa | nợ: gốc lương tiền | nói: chung dối riêng xấu | nội: bộ dung quy thành trú | nụ: cười xuỳ | nữ: mang |
ô: chuột nhiễm tô | ổ: cắm chuột dịch điện gà khóa voi | ở: trên | ong: đốt mật | ông: bà bé ngoại nội trời | ống: cống dẫn đồng hỏng nổ nước sắt
thoát | phạm: an bao bí chiến chủ đặc điều hành hợp ít khác kỷ mạng nghĩa nghiêm nguy nhiều pháp quy quyền rất thi tính tội trật trị tự vi | phẩm:
chất động giá khác mật | phàn: nàn | phân: biệt bố bón cách cấp chia công hủy lô loại luồng nhóm phối tách tán tích trâu tử vai vân | phản: ánh ảnh
cảm đối động hồi ứng | phấn: đấu hoa khởi | phần: bổ cứng đất di đóng đường giá giao hình lớn mềm nào nghĩa quan quyền tài tiền trăm tư tử tương vì
việc vượt | phận: cơ | phát: biểu điện động giác hành hiện huy ngôn nổ quà rẫy sinh sóng tán thanh thuốc tiền triển | phạt: áp bổ cải cảnh cao chính
chung đối hành khác nặng nguội nhẹ quản quy tiền tù tử vi | phi: cơ công hành lý nông pháp thuế thương thường vật | phí: cao đào dịch giải hợp khác
liên môi phát rác thu vận vệ | phiên: bản dịch họp tòa | phiến: đá | phiền: anh đồng hà lòng toái | phiện: khô tươi | phong: bì cách lan phú tỏa trào
tục | phòng: ban bệnh cháy chống chủ đại dịch hộ học khám kinh ngừa văn vệ | phóng: xạ | phỏng: vấn | phù: hợp | phú: nông quý | phụ: cấp gia huynh
lục nữ thu thuộc trách | phủ: bạt chủ cung liên quy quyết thực xem | phúc: đáp khảo lợi tra | phục: điểm hậu hồi sự thiệt tình vụ | phức: hợp tạp |
phùng: phùng | phụng: dưỡng | phước: lành | phương: án châm chấm hại hướng pháp thức tiện | phường: cũ mình ta xã | phượng: vĩ | quá: trình | quan:
chức chuyên điểm điều hệ khác lại liêu ngại quản quy sát tâm thi thực tới trắc triển trọng trực | quán: ăn cà karaoke net nhậu quốc triệt xá | quân:
đội dụng khu nhân số sự | quản: chế di giáo hệ lý nông tài thực trị | quần: áo | quẫn: bách | quận: cũ ủy | quang: cảnh đãng học | quãng: đường |
quảng: bá cáo trường | quẳng: rác | quế: chi | quốc: gia hội hữu khánh lộ phòng tế tịch | quy: chế chuẩn định hoạch lao mô phạm tắc thành trình | quý:
anh ba báu cơ đồng hai hiếm một này phường tộc trị trọng trước vị | quỳ: lạy | quỹ: đạo đất hội lớp tín vì | quyên: góp tiền | quyền: ban bán bề biết
bình chấm chỉ chiếm chứng cơ công đại dân địa điều đình định đòi đối đơn đồng giải giao hạn hành hợp hưởng hủy khác khai khởi kiểm lập liên lợi lựa
lực miễn nhân nhận quản quy quyết sở sử tác tài thanh thành thỏa thừa thực thuộc thương tiến tổ trả trẻ tự tuyên ưu xác xử yêu | quyển: sổ | quyết:
công định khiếu liệt nghị số tâm tán thông toán tranh việc vụ | sám: hối | sâm: nhung | san: hô lấp nền sẻ ủi | sàn: gỗ nhà | sân: bay khấu | sản: bán
bao bất cầm chấm chết chỉ chịu chung chuyển cùng đặt đem đối dùng đúng gắn giao hiện hình hoàn hưởng khác ký liên liền lượng mua mượn phẩm phát phụ
quy riêng thanh thế thu thừa thực thuê thuộc trái trị văn vẫn vận vay vô xuất | sang: chảnh đường năm nhà nhượng tên tháng trọng tuần | sáng: chế chủ
đèn kiến lập mai mắt nay ngày qua sớm suốt tạo thứ tối | sau: chiến cùng cuộc đây đó khi này nhà tết thời | sáu: bảy giờ hộ mươi năm ngày người tháng
tuổi | sâu: bệnh rộng | sen: vòi | sĩ: diện quan số tư | sinh: con đẻ đôi hiệu hoạt kế lao lợi năm ngày nhật quan quyền ra sản sống thái thuộc vật
viên | so: sánh với | số: đỏ hộ liệu lượng tiền | sổ: đỏ hộ hồng | soạn: bài thảo | son: môi phấn | sơn: cửa mài nhà tường vạch | song: cửa phương
song vụ | sóng: điện | sông: suối | sống: chính cùng riêng sót | sư: người | sử: dụng lý | sự: ảnh bất bắt bình cách cai cảm chậm chấp chỉ cố cụ đầy
đối đồng gây gia giám hiện hiểu hình hỗ kết khác kiểm kiện lãnh liên nghiệp người nhầm phát phù quản quy số sống suy tham thật thay thỏa thống tồn trả
ủng vi việc vô vụ xác | suôn: sẻ | sương: mù muối | sưu: tập | tác: phẩm | tai: biến họa nạn tiếng | tài: chính khoản lao liệu lộc năng nguyên sản trợ
viên xế xỉu | tái: diễn định nghèo phạm sinh tạo xuất | tại: chỗ cơ cộng đây địa điểm doanh hội khoản khu nhà nơi phường rừng sao thời tổ trường xã |
tải: đường | tam: giác quan tai thất | tám: chín chuyện giờ mươi ngày tháng tuổi | tâm: dân điểm huyết linh lý sự thần trạng tư | tạm: đình dừng giam
giữ hoãn ngưng thời trú ứng vắng | tấm: biển gương lược tôn | tầm: nhìn quan | tắm: rửa sông | tàn: ác bạo dư phá tật | tán: chương tài thành | tân:
binh cử sinh trang | tản: mát | tấn: cacbon công | tần: số suất | tận: dụng mắt nhà nơi tâm tình | tăng: ca cao cường giá học lương tiền | tầng: hầm
lớp | tặng: quà | tạo: công điều dựng lập nghề ra sự thành tốt việc | tảo: đỏ lục | tạp: chất hóa | tấp: nập | tập: đoàn huấn kết luyện thể trung tục
| thác: bất công tài trái | thách: án thức | thạch: anh cao sùng | thai: hộ phụ sản | thái: bình độ quá | thải: khác khói nguy nước ra rắn vượt |
tham: gia khảo mưu nhũng ô vấn | thám: hiểm | thăm: dò hỏi | thảm: họa thực | thẩm: định mỹ phán quyền | thậm: chí | thắm: thiết tươi | than: đá phiền
thở tổ vãn | thân: ái cây khác mật nhân quen thể thích thiết | thần: đối | thang: lương thứ | tháng: đối liền năm nay này sau tiền trở trước tuổi |
thăng: chức tiến trầm | thắng: cảnh kiện lợi | thẳng: tay thắn | thanh: bình chắn đặc long lý minh niên sắt thiếu tịnh toán tra | thành: bên chủ công
đạt đoàn đúng đường hình khẩn kiến kính lập nghĩa người nhà nhiều niên phần phố ra rừng sản thai thành thật thủ tích tiền trì ủy văn vật viên | thánh:
chức lễ thất | thao: tác túng | tháo: dỡ gỡ người nước | thạo: việc | thảo: dược luận mộc thỏa văn | thấp: điểm hơn kém nhất | thập: kỷ niên thông |
thay: công dây đèn đổi đường mặt mình mới nhau phiên rác thế thuốc | thấy: an bảo chính công dân điện đoàn đường hai hiệu hồ hợp kết mấy mùi nói
phường rõ sự tiền tình trên | thẻ: bảo giả | thế: ai cấp chấp có còn giới hệ kỷ là lực mà nào này nên nghĩa người quyền thì | thể: áp biết chất chế
chia chính chuyển doanh đối động đưa dục gây gia giải giảm giao hết hiện hoàn hủy khác khắc lập lỏng lớp lực lường ngăn ngành nghỉ người nhận phân
pháp quy quyền quyết rắn sửa tách tham thao thay thấy thỏa thức thực tích tiếp trả trở tự ủy vô xác xảy yêu | thêm: bớt đèn giờ người nhà tiền | thi:
công cử đấu đỗ đua hành lại pháp thể thoảng tốt tuyển vào | thì: áp bên biện căn cha chi chỉ chủ coi dân di địa dù giá giao hình họ hòa hợp mất mỗi
mức nghĩa người phải phần pháp quy quyền số tài thành thỏa thôi thời thứ thực thuộc tổ tùy vẫn vật việc vô | thí: nghiệm | thị: lực phạm phần sát thực
trấn trường trưởng uy xã | thiên: chúa hạ nhiên tai vị | thiện: cảm chí nguyện tâm | thiết: bị kế khác lập tha thực yếu | thiệt: hại thòi | thiêu: hủy
rụi | thiếu: nước tiền trách | thìn: này | thịnh: hành vượng | thịt: lợn | thô: sơ | thơ: ấu ca | thọ: bệnh giới | thổ: độc nước | thờ: cúng ơ | thợ:
điện sửa xây | thoa: thuốc | thỏa: đáng hiệp mãn thuận ước | thoại: thông | thoát: hiểm nghèo nước y | thơm: phức tho | thôn: bản em mình xóm | thông:
báo cảm cống đồng đường minh qua số suốt thoáng thường tin tư vận xe | thống: chính dữ đường kê khác miễn nhất phân phần thông trị truyền xử | thu:
bảo cao chi công điện dọn đông giữ gom hẹp hoa hoạch học hồi hút khoản lợi mua nhập nhiều nộp nước phí quá quỹ rác sai tài thập thuế tiền xếp | thù:
lao người | thư: ký mời ngỏ tín tỉnh tố viện | thụ: động hưởng lý thể | thủ: đô đoạn phạm quy quỹ trưởng tục tướng | thứ: ba bảy hai mấy mười năm nhất
sáu tư tự | thử: nghiệm thách việc | thừa: kế nhận | thuần: chủng nông túy | thuận: bên chấm chiều cử giao giữa hạn hợp khác lợi lựa thay theo thời
tiện tình | thuật: cao lại ngữ quân quốc số toán viên | thúc: đẩy ép giục ngày thời | thục: mạng | thức: ăn dậy đêm hợp khác khuya nào phù rõ thanh
thông tiến trả trao xử | thực: bào hành hiện phẩm sự tế thi thông tiễn trả trạng vật | thuê: đất người nhà trọ xe | thuế: đất | thương: binh cơ hại
hiệu lái lượng mại nghiệp tâm tật tích tình vong xót | thường: bù dân lệ ngày phần thiệt toàn trái trú trực vụ xuyên | thưởng: tết thức | thượng:
nguồn tầng | thùy: mị | thúy: vi | thủy: điện gây lợi ngân nông sản triều | thuyên: chuyển giảm | thuyền: bè | thuyết: độ minh phục rằng trình | tí:
nào nữa tẹo | tỉ: lệ | tị: nạnh | tiên: mua phong quyết thanh tiến | tiến: bộ độ hành hóa sĩ sỹ trình | tiền: ăn cấp chậm chất chiếm công đâu đền dịch
điện giả hỗ học ít khác lãi lương mặt nước phạt quỹ rác tệ thu thuê thuế thưởng trợ tương tỷ | tiện: bay điện đường giao hàng ích kiếm kỹ lợi phóng
quan tham thanh thông vận | tiếp: cận dân khách liên nhận nuôi quản sức tế tham theo thu tục viên xúc | tin: ảnh bài bịa chính cơ đại điện điều đồn
học liên mạng nhắn phục quan quân quốc rằng riêng sai thuộc tức tưởng | tín: chấp dụng hiệu ngưỡng nhiệm | tinh: thần vi | tình: báo cảm dục hình
huống nghĩa nguyện thế tiết trạng | tính: chất hợp khí mạng năng nguyên thời thuế tiền toán trợ từ | tỉnh: đoàn lộ nơi quyết táo ủy | tịnh: tiến | tố:
cáo chất giác khổ nước tụng | tổ: chức dân hợp ong phó quốc tiên trưởng | tờ: giả khác liên | toan: tính | toàn: bộ bức cầu công dân diện gây giao hứa
khu kỹ là lao ngành phường quốc rác thể thôn thông thực tỉnh tổ trường vẹn xã | toán: chi giá hàng học nghĩa quyết tài tiền | tốc: độ | tội: phạm |
tới: giờ nay nhà nơi | tra: an lao tính viên | trà: đá sữa trộn | trả: chậm chi dần đủ góp hoa lãi lại lời lương nợ tài thêm thù tiền toàn trợ tự vật
| trai: làng tráng | trái: cây đạo đất pháp phép quy | trại: gà giam lợn | trải: dài nhựa qua | trâm: cài | trăm: phần triệu | trạm: biến bơm phát y |
trầm: tích trọng | tràn: lan ra vào về | trân: quý trọng | trận: đấu mưa | trang: bị mạng nghiêm nhân phục thiết trại trí trọng web | tràng: hoa |
tráng: men | trạng: ban khẩn kỹ mất nguy sức tài thái | tri: ân thức | trì: điều quan | trí: công lực thức tự tuệ việc | trị: an bệnh chuyên đặc giá
lịch lớn nghĩa người phần quyền sử tài xã | triển: độc khai kinh kỹ lãm sản thành thể vọng | triều: cường đại đình | triệu: đồng hồi năm người tập |
trinh: sát tiết | trình: báo bày cơ diễn diện điện độ duyệt giải giao học khác ký lập lên phối quan sản thực thương thủy tin tổ tự xây | trong: bài
bản biên bộ chiến công cùng cuộc di điều doanh dự gia giai giải giao hành hệ hồ hóa hoàn hoạt hợp khi khoảng khu khung khuôn lĩnh luật lực lý máu mười
năm ngõ nhà nhân nhận nhiều nhóm nội nước phạm phân phần phòng phường quá quan quân quản quyết sản số sự suốt tháng thế thỏa thời thôn thực tình tổ
trạng trồng trường tuần tương việc vụ xã | trông: coi trẻ | trọng: đại danh điểm khác lực lượng nghĩa nhân nhất quy quyền tài tải tâm thương trật |
trống: trơn | trồng: cây hoa lúa rau rừng thủy trọt | trúc: sư trắc | trục: lợi trặc | trực: ban chốt đêm thăng thuộc tiếp tuyến | trung: bình cấp cổ
gian học huấn kiên lập liên tâm thành thu thực tuần ương | trùng: lặp tu | trúng: gió thầu thưởng tuyển | trưng: bày cầu mua | trừng: phạt | trường:
bức chất chính chuyên công đại độc đua giáo học hợp kỳ lao lớp mầm nguy thuộc tiểu tư vượt | trưởng: ban bản công khu kinh phòng thành thôn | truyền:
bá dẫn đơn đưa hình máu miệng nhiễm thanh thông thống | truyện: tranh | tu: bổ hành sửa | tù: binh chung | tú: tài | tư: cách khác liệu lợi nhân pháp
thù thục túi tưởng vấn xây | tụ: điểm tập | tứ: giác phía thân tung | từ: bỏ chối đầu điểm đó đủ giao hoạt hôm hợp khi khu lâu màng năm ngày người
nguồn nguyên nhiều nước phía quan sáng sự tài tết tháng thị thiện thời thu trước trường vận việc xa | tử: hình khủng nước sỹ | tự: chịu công động miễn
mình nguyện nhiên pháp quản sát tạo thú ưu vệ | tuân: dân lệnh thủ | tuấn: tú | tuần: hai hành lễ nay này qua rồi sau tới tra trước | tuất: này | tuệ:
tĩnh | tung: hoành tích tin | tùng: xẻo | tụng: dân hình | từng: hộ lần ngày người nhà phần tội trường | tương: đối đương lai tác tự ứng | tường: bao
đổ ngăn nhà rào tận thành trình | tưởng: là nhớ niệm | tượng: đài quyền | tuy: nhiên | túy: khác quy thuộc trở | tuyên: án bố đối dương giáo thệ
truyền | tuyến: đường ống phố trên xe | tuyền: tuyến | tuyển: dụng mộ người quân sinh thẳng thợ | tuyết: rơi | tuyệt: chủng đối | ty: lớn | tỷ: đồng
lệ tấn | ước: cấm gì khoảng lao mơ nguyện quốc số tính | út: ít | ủy: ban quyền viên | uyên: bác ương | vân: vân vi | văn: bản bằng hoá hóa học kiện
minh nghệ phòng thư | vấn: đề nạn | vẫn: chưa còn giao giữ không phạm tiếp | vận: chuyển động dụng hành tải | vàng: bạc da mã | văng: tục | vắng: mặt
người nhà | vay: vốn | vi: áp bằng cả cản chiếm chuẩn cố cụ đại dân gây khác khuẩn nguy nhiệm phạm pháp quan quản quy quyền rút sử tính trái ủy vi xâm
| vì: lợi lý mục nó sao thế thiếu vậy vụ | ví: dụ | vị: kế thế trí vũ | vỉa: hè | viên: ban chức đạn dư dược gạch gia hộ hợp khác lao mãn ngói thuốc
trường | viễn: cảnh thông | viện: cớ dẫn kiểm phí trợ | viếng: mộ | viết: tắt | việt: kiều nam | vinh: danh dự quang | vĩnh: biệt cửu viễn | vịnh: hạ
| vô: cảm chính chủ cùng hạn hiệu lý nhân tâm tội trách tư tuyến ý | võ: đường lâm thuật | vỡ: đập đê đường kế nát nợ ống | vợ: chồng con | vòng: vo
xoay | vọng: gác tiêu về | vũ: khí lực trang trụ trường | vụ: an án ban biết bồi cấp chấm cháy chuyển công cộng cứu dân đăng đền đối đông đúng gây gia
giao hoàn khác liên lợi mùa này nhất nhu phân phát quân quốc quy tai tài thanh thay thi thông thực trả trộm trực tương vẫn vi việc | vui: chơi lòng
mừng tươi vẻ | vùi: lấp | vùng: đất đô đồng lãnh ngoại trời | vững: chắc vàng | vườn: rau trẻ tược | vương: vãi | vướng: cây dây mắc | vượng: khí |
xa: xôi | xã: cũ đoàn hội mình viên | xả: khói nước rác thải trộm | xâm: phạm | xin: chào | xinh: đẹp | xoan: đào | xóm: làng | xuân: hè này sang tới
về | xuất: hiện phát | xuống: cấp đường | xuyên: đêm qua suốt tạc thực | y: án bác dược như sĩ tá tế | ý: chí dân định em kiến là mình muốn nghĩa
nguyện thức tưởng | yên: ắng bình lòng nghỉ ổn tâm tĩnh | yến: sào tiệc | yêu: nước thương | yếu: kém
| liệt: sĩ sỹ kê giường | giả: danh mạo vờ dối | gia: đình súc cầm nhập tăng tài | khói: nhà bụi xe lò thuốc | phòng: họp khách tiêm thi máy | tủ: lạnh điện thuốc sách | hàng: nghìn ngàn vạn chục | nằm: viện ở trong giữa | mình: thôn tổ bản xóm
`);
