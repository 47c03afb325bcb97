import { listPairs } from './word-list.ts';

/**
 * Everyday compounds whose first syllable is also a person's name, or a salutation once the marks are left out:
 * "first: second second | first: …". What stands here is no name: "bà an toàn", "chi thanh tra", "em hoa mắt".
 */
export const ORDINARY_COMPOUNDS = listPairs(`
ái: quốc | an: cấp cư dân khang nghỉ nhân ninh sinh tâm táng toàn trú ủi | án: áp buộc cải dân đương giải giao hình hòa hủy mạng nhân oan phạt phí
quyết số sử tẩu thuộc tích tiếp treo tuyên ứng xây | ân: cần giảm nhân | ăn: cắp chặn cơm dùng mừng ở tập tiền trộm uống vạ xin | ấn: định tượng | ẩn:
danh họa | anh: chị dũng em hùng ruột ta trai | ánh: sáng | ảnh: hưởng | ba: bên cái chục con đối đứa giờ giữ hộ hôm lần má mẹ mức mươi năm ngay ngày
người nhà phần tháng thời thôn tổ trăm triệu tuần xã xác | bà: con ngoại nội | bá: chủ | bác: bỏ ruột sĩ | bắc: cầu qua | bách: hóa | bạch: đàn |
bàng: hoàng | băng: rôn | bảng: giá lương tin | bằng: bản biện cách cầm cấp chứng diện hành hiện hình khen lời lòng mười nghĩa nhau phẳng phương thủ
tiền tiếng tín văn việc | bao: bì cấp che giờ gồm lâu nhiêu phủ quanh | bào: nhân | báo: cáo chấp chí công hiệu in kết kịp ngay | bão: gió lũ lụt |
bạo: loạn lực | bảo: đảm dưỡng hành hiểm hộ lãnh lưu mật quản tàng tồn trì trợ vật vệ | bay: bận | bây: giờ | bảy: giờ hộ mươi ngày người tháng | bé:
gái nhỏ trai | bề: mặt | bên: bán cầm đặt đều đưa giao giữ ký lựa mua nào người nhận phía sử tặng tham thế thỏa thuê thương tranh ủy vận vay xác |
bến: xe | bi: quan | bị: can cáo động hại | biên: bản chế giới lai soạn | biến: áp đổi động kiến mất nhất thể tướng | biển: báo đảo hiệu số | biện:
pháp | binh: khác lính sĩ | bình: bầu chọn đẳng điện gas luận nước ổn phong quân thường tĩnh xét yên | bính: thân | bốn: bên cái hộ mùa mươi năm ngày
người nốt phía tháng | bông: lúa | bồng: bềnh | cam: kết | cấm: chợ cư đảm đỗ đường hành hoạt huy kinh lưu phát sử vận xe | cầm: cố đồ giữ | cẩm: nang
| cắm: biển | can: ngăn thiệp | cán: bộ mốc | cân: nhắc | căn: cứ cước hộ nhà | cản: trở | cần: cẩu có cù được kiệm làm phải sa sử sửa thiết thơ trích
trục xem | canh: gác rác tác | cành: cây | cạnh: nhà tranh | cảnh: báo cáo chiến giác khách kinh quan sát thay | cấp: cứu | cát: bụi đá tặc | cất: giữ
nhắc | cắt: ngang | châm: chước cứu | chăm: sóc | chấm: công dứt | chậm: chi giải giao nhận thực tiến tiếp trả trễ | chân: cầu chính thành | chăn:
nuôi trâu | chấn: chỉnh thương | chặn: đường hậu kịp việc | chẳng: ai | chánh: án văn | châu: á âu | chi: bộ cho cục đoàn hộ hội lương ngân nhánh phí
phối tết tiền tiết tiêu trả ủy viện | chí: công cuối hướng minh | chỉ: áp biết cần chuyên có còn công dẫn đạo đến định dùng được đường giải hoạt hỏi
hứa huy khi kỹ là làm liên lo mới mong nhận nói phần riêng rõ số sửa tại tay thấy thị thu tiêu tính trả trích vào vì xét xin | chị: dâu em gái ruột |
chiến: binh đấu dịch lược sĩ sự sỹ thắng tranh trường | chiêu: đãi mộ trò | chiếu: cố sáng | chiều: dài rộng | chín: giờ mươi ngày rộ tháng | chinh:
phục | chính: chủ đáng kiến là mình người phủ quy quyền sách tả thống thức trị trực vì xác | chỉnh: đốn lý sửa trang | chúc: chết miệng mừng tết thọ |
chức: bồi chính đại danh đánh đào định đua đưa hành họ hữu khác mình năng nước quốc sử thực tín việc vụ xã | chung: cả chung cư của hỗn hợp khác khu
ngõ quanh sống sức tay thân tường | chúng: cháu con em nó ta tôi | chưng: cất | chủng: loại tộc | chứng: cứ khoán kiến minh nhận thực viên | chương:
trình | chướng: ngại | chuyên: đề gia khoa môn nghiệp quyền trách viên | chuyến: bay xe | chuyền: tay | chuyển: biến đến dịch đổi động giao hàng hành
hộ khoản mục người nhượng qua quyền tiền trái trường tương | chuyện: gì này | công: an bằng bố chậm chức chúng chứng cộng cụ dân đất điện đoàn dụng
giáo ích khai lao lập lớn lý mạng minh nghệ nghiệp nhân nhận nông nuôi quy quỹ sở sức tác tâm thợ tơ trình trường ty văn việc viên vụ | cống: hiến
nước rãnh thoát tràn | cổng: chào kết trường | cộng: dồn đồng sản sự tác | cúc: áo | cục: bộ thuế trưởng | cực: kỳ | cung: cấp đường ứng | cùng: ngõ
nhau tham tổ xóm | cũng: như | củng: cố | cương: quyết | cường: độ | cưỡng: bức chế dâm ép | đã: khuất | dài: thời | dải: phân | đài: phát truyền |
đãi: đối | đại: biểu chúng dịch diện gần học hội liên lộ lý trà tu | dàn: xếp | dán: quảng thông | dân: bức cấp chủ cư dụng gian kêu ở oan phản phố
quan quân sinh số sự thực tộc trí vận | dần: dần | dẫn: chiếu dắt đầu đến địa nước | đan: xen | đàn: áp bò gà lợn ông | đạn: bộ cối pháo súng | dạng:
tổng | đang: cai chấp chiếm chờ làm nuôi ở quản thi thực tiến xây | đáng: kể lẽ ngại | đăng: bài kiểm ký lên tin | đảng: bộ ủy viên | đằng: sau |
đẳng: giới thu | đặng: cho | danh: dự hiệu lam mục nghĩa pháp sách tiếng | dành: cho riêng | đánh: bại giá rơi thuê tráo | dao: động | dạo: này | đào:
ao bới đường hố tạo | đạo: chính đình đức luật ôn tổ | đảo: chiều lộn | đạt: chuẩn đỉnh tỷ yêu | đất: đai liền nông nước phi rừng thuộc trái xung |
đắt: đỏ | đặt: biển cọc gia tên trụ | dấu: hiệu | đấu: giá thầu tranh | đầu: đình đội phạm thế thú thương tiên | đề: án cử tài | để: lại xe | đích:
danh | diêm: dân | điểm: bán bắt bên cầu chấm chuyển danh đen đổ giao kết khác lập mở người nhận nóng phân phát tập thực trả trường xác xuất yếu |
diễn: biến đàn ra tập viên | diện: biết chính hộ hợp mạo người tham thương tích xác | điền: đơn kinh vào | điển: hình | điện: áp đường giật lực máy
nước quốc thoại tích tín | điệp: mạng | diệt: chuột cỏ muỗi | điều: cấm chỉnh động dưỡng hành khiển khoản kiện lệ luật phối tra trị ước | đình: chỉ
công họ làng người trệ | đính: chính kèm | đỉnh: điểm | định: an áp buộc cá cha chính cư cụ dân danh điều đình đoạt đối đưa giá giải giao hình hướng
hủy khác khung kỳ liên miễn mức nghĩa người nhận phạm phần pháp quyền rằng rõ số thành thời tội trình tương tuyên việc | do: bên chính công dùng giao
hành hoạt khác kinh lỗi lựa luật mình ngôn người nguyên phạm pháp sử sự thành thiên tình tính tổ việc vượt xâm | dỡ: bỏ | đo: lường | đó: bên biết
chấm chấp chết cư đóng đồng gây ghi kết người quyết thực thuộc tổng tương | đô: la thị | đồ: ăn đạc thờ | đổ: bê bộ nát rác thải trộm vỡ xe | đỗ: đầy
trái xe | độ: cao chính chuyên hoàn khác kỹ lao lỗi nghề nguy phức tăng tuổi | đoàn: công kết kiểm phường thanh thể viên xã xe | đoán: trước | đoạn:
cống đường gian khác này nguy qua tinh trái xảo | doanh: bình hợp nghiệp nhân thu thuộc trại | dòng: lục thời | đòng: đòng | đóng: bảo cửa góp học quỹ
thuế tiền vai | đông: con dân đảo đúc người y | đống: cát rác | đồng: bào bất bộ chấm chí chính chuyển cỏ đào dịch đối đội gia hành hồ hợp hương lao
liên loạt lòng minh mua nát nghiệp người nhất phạm phụ quê ruộng song tặng thời thử thuận thuê thương tiền tính trao trở ủy vẫn vận vay ý | động: ban
bên biết bình cá cao chấm chứng chuyển cơ công đắc đất đấu đối đơn đồng gây giải giao hết hợp hưởng khác khai kinh lập nam nghỉ người nhằm nhận nữ
nước phạm phát phối phục quy quyết sản sử tạo tập tham thổ thỏa thôi thông thu thực thuê thuộc thường tích tiến tiếp tình tố tổ tối trả trở trực tuyển
ứng vẫn vật viên vĩnh vốn xác xâm xây xem | dục: bắt khác nghề người | đức: độ thánh tin tính xã | dung: dịch hợp khác lượng môi quy thông thuộc
thương tích túng | dùng: chung đánh để nước thủ thử tiền vũ | dũng: cảm | dụng: ban biện chất chức công cụ danh đất đầy dịch đối đúng hình hóa hoàn
lao lối mạng mức người nguồn nguyên nhiều phương quy quyền rộng rừng rượu sự súc thiên thời thông thực tình trái trị trở tương vốn vũ | dừng: đỗ lại |
dựng: công cột hệ khác lều phương quan rạp | đúng: chất chủng công địa hạn không là mục nghĩa pháp quy số thỏa thời vật | đụng: độ | đứng: đầu ra tên
| đừng: để | dương: lịch tính | dưỡng: kiến nghiệp người trẻ | đương: khác nhiên | đường: bê bộ cao chuyền cong dẫn dây điện hầm hỏng làng liên lối
ngập ống phố sá sắt thẳng thủy trơn vào xá xuống | đứt: cáp dây | duy: nhất trì | duyên: dáng | duyệt: chi hồ | gái: điếm trẻ | gam: dữ trở | giảm:
giá nghèo thu | giang: hồ | giảng: dạy viên | giáp: đường hạt nhà ranh sông tết tường | giàu: có nghèo | giấu: thông tội | giới: chung hạn ngăn thiệu
tính | goi: thau | gói: hỗ thầu | gọi: là | hà: hiếp khắc | hạ: cấp giá lưu nhục tầng thế viện | hai: anh bên cháu chiều con cuộc đầu đều đứa hộ hôm
lần mức mươi năm ngày người nhà ông phần tháng thế thời thôn tổ tuần vợ xe | hài: hòa | hại: đặc dân gây khác nghiêm người nguồn nhỏ phát sức thuộc
vượt xảy | hải: đảo khác quan sản | hân: hạnh hoan | hạn: cấm chấp chế chiếm chuộc đại đối dùng giao hán hòa hợp kết nâng nhất phòng quy tạm thực thuê
tính trả | hận: thù | hang: ổ | hàng: cấm cây cứu đầu giả hóa loạt năm ngày quán rào rong tháng thật thừa trăm xóm | hãng: xe | hạng: mục | hằng: năm
ngày tháng tuần | hanh: khô | hành: án bản chính công dân điều đình đoàn đối động đúng gia giải hạ hiệu hình hòa hoạt hung khách kiểm lang lưới lý
mệnh nghề nghiêm phần quy quyết sửa thủ thương tinh tố trình văn vi xong xử xuất | hạnh: kiểm phúc | hao: hụt mòn | hào: phóng | hảo: tâm | hầu: hết |
hậu: cần duệ môn quả trường | hiến: đất kế máu pháp tặng | hiền: hậu hòa lành | hiển: nhiên | hiện: chính chưa chương công đại đang đầy diện đúng giám
giao giờ hành hợp nay nghĩa nghiêm nhiệm nhiều phần phương quản quy quyền rõ tại thỏa toàn tội trách trạng trường tượng vật việc vượt xong | hiếp: dâm
đáp tinh | hiệp: định hội thương ước | hiếu: hỉ học kỳ thảo | hiểu: biết cho gì khác lầm rõ | hiệu: định hóa hưởng khởi lệnh lực miễn phó quả sách
suất thuốc tính toàn trưởng truy từng ứng xử yêu | hoa: hồng lợi màu quả tươi văn | hòa: bình giải mạng nhập thuận xã | hóa: chất đơn học thạch trái
trị | hỏa: hoạn táng tốc | hoạch: định phát số tổng | hoài: công nghi | hoại: hòa rừng | hoan: hô nghênh | hoàn: cảnh chỉnh lại tất thành thiện tiền
toàn trả | hoán: đổi | hoãn: chấp họp lại thực việc | hoang: hóa mang phí vắng | hoàng: gia hôn | hoạt: động | hơi: nước thở | hỏi: cán thăm | hối: lộ
| hồi: giờ rừng | hội: ban bắt chúng cựu đặc đồng họp nghị người nông nữa nước phụ quy thảo thi trở trường viên | hỏng: đường hóc nặng | hồng: hào
quân | họp: chi dân hành phụ thôn thứ thương tổ | hộp: thư | hợp: bất bên cha chất chia công đặc điều doanh đồng gây giá giao giữa hành hình họ hòa
hợp ít khác lệ lòng luật lý nghĩa người nhất nhiều phạm pháp phát phụ quy quyền rừng sản số tác tất thành thay thế thiệt thỏa thức thực tiền tính tổ
trẻ tuyên vật việc vượt xử | huấn: luyện | hung: dữ hãn hăng thủ | hùng: biện dũng hổ vĩ | hưng: thịnh | hứng: chịu nước | huống: nguy | hương: án hỏa
khói ước | hướng: dẫn đi dư nghiệp thần tới về | hường: hoa | hưởng: án bảo chế dụng giá hoa khoản lợi lương nghiêm nguyên phần quyền thù thừa tiền
trợ ứng xấu | hưu: quy trí | hữu: bất biết chấm chung công đối hạn hiệu hóa ích khác ngay nghị nguyên quan riêng toàn trí ủy vật | huy: chương động
hiệu | hủy: bỏ công hoại trái vũ | huyên: náo | huyện: cũ mình ủy | kê: khai | kế: hoạch tiếp toán | kể: cả trên từ | kha: khá | khá: đông lâu nhiều |
khả: kháng năng thi xâm | khác: nhau | khai: báo chương công giảng hóa hoạt man nhiệm phương sinh thác thực thuế trương tử | khái: niệm quát | khám:
bệnh phá | khang: trang | kháng: cáo chiến nguyên sinh | khánh: hòa kiệt sơn thành | khiêm: tốn | khiếm: thị | khiếu: kiện nại | khoa: học nhi | khóa:
cửa | khoan: cắt dung giếng hồng | khoán: việc | khoản: lợi ngân nợ số thu tiền | khoảng: cách | khôi: phục | khỏi: hợp | khối: lượng | khởi: kiện |
khổng: lồ | khuê: các | khuyên: can nhủ | khuyến: cáo học khích mại | khuyết: tật | kiếm: sống | kiểm: định sát soát tra | kiệm: lời | kiên: cố cường
định nhẫn quyết trì | kiến: biểu đóng nghị người thiết thức trúc | kiện: an bán bất cáo gây giao hưởng khác kinh lao phát quy ra thuận thực toàn vụ
xảy | kiều: bào hối | kim: chỉ loại ngạch tiêm | kinh: doanh khủng nghiệm nguyệt phí tế | kính: đề gửi mong nhờ thưa trọng vỡ xe | ký: biện cược duyệt
giấy hiệu hoạt hợp kết kinh nghĩa nhận pháp quỹ quyền sinh tên thay túc xe | kỳ: cục đóng hạn hình họp khai lợi nghỉ người quặc sản thi trước vọng |
kỷ: luật lục niệm thứ vật | kỹ: năng sư thuật | lạc: hậu | lai: lịch xâm | lái: tàu xe | lãi: đối suất | lại: chính cuộc dân động gia giới họ lao
người nhiều nước thành thực thuộc tình vật | lam: lũ | làm: ăn chấm chết chứng công đường giả giám giảm gián giấy hỏng hư khó lây lộ mất muối nghề ngơ
người nhục phát phiền rõ ruộng sai sao tăng thành thay thêm tổn trái vậy việc xong | lâm: bệnh nghiệp sản tặc vào | lăm: tuổi | lạm: dụng quyền thu |
lầm: bầm | lan: can dịch rộng sang tỏa tràn truyền | làn: đường sóng xe | lân: cận la | lấn: chiếm đất đường sang vỉa | lần: đầu đoạt húc lượt mức nào
này nữa rồi sau thứ trở trước vật | lận: đận | lãng: phí | lanh: lẹ | lành: lặn mạnh nghề tính | lãnh: chấm đạo liên lương thổ | lạnh: giá lùng | lấp:
ao cống hồ mương | lập: biên công danh đội dự gia giao hành hồ luận nghiệp pháp quyền thành tức viên | lắp: camera đặt đèn | lê: lết thê | lẽ: ra |
lề: đường | lễ: hội | lệ: làng phí thuộc tổn tương | lịch: cắt họp làm sử sự thu tiêm tiếp trực | liêm: chính khiết | liên: doanh đội đới gia hệ hiệp
hoan hợp kết lạc minh ngành quan thôn tiếp tục xã | liền: trở | liều: lĩnh lượng | liễu: rủ | liệu: điện hạt liên nổ thuộc | linh: cảm động hoạt tinh
| lính: đánh | lĩnh: lương tiền vực | lỗ: hổng | lộ: tiểu trị trình | loan: tin | loạn: đả hoạt luân tâm | lốc: xoáy | lộc: lá | lôi: kéo | lối: cấp
đi ra sống vào | lỗi: dẫn gây gì | lội: nước | lời: chấp khai | lợi: bất dụng hại hơn ích khác nhuận phẩm thế thủy tức | long: đong lở trọng | lòng:
dân đất đường tin vòng | lông: mao | lồng: ghép | lúa: mùa | lụa: là | lừa: dối gạt | lựa: chọn | luân: chuyển phiên | luận: giám quan rằng tội văn xã
| luật: áp cấm dân đất điều đối gây giao hình kéo khác lao lệ liên mới nhằm nước pháp quốc quy sa sư thuộc | lúc: nào | lục: địa hợp lạp | lực: điện
đối hành liên lượng nghề pháp sĩ | lương: bình bổng cán đối hưu ngừng quốc tâm tháng thấp thực tính tối | lượng: bộ chất chuyên công đại động hành lớn
nước rác sản tập thành thẻ vũ xe | lưu: động giữ hành lượng luyến manh quyền thông trú trữ ý | lừu: đừu | lựu: đạn | lũy: kế | luyện: tập thi | ly:
hôn kỳ thân trở | lý: do doanh đơn giải hành hoạt hợp khủng kịp kỷ lao lẽ lịch luận người phát thông thuế thuyết tình tưởng việc xây | mai: mối mốt
một phục sau táng | mái: nhà tôn | mãi: chưa không mới | mại: dâm điện khác phạm thực | mận: chín | mánh: khóe | mạnh: dạn khác khỏe mẽ nhất tay
thường | mảnh: đất | mâu: thuẫn | may: đo mặc mắn quần vá | máy: bơm cao móc nổ quan tính xúc | mây: mưa | mấy: hôm lần năm tháng | miên: man | miền:
bắc nam núi tây trung | miễn: chấp cưỡng dịch giảm hình là nhiệm phí thuế trách trừ việc | miếng: đất | minh: bạch chứng họa mẫn oan | mình: biết chưa
có đối gây là làm ở phạm xác xin | mô: hình lớn phỏng tả | mơ: hồ ước | mờ: ám | mở: đường lớp rộng thừa | mùi: gas hôi khét khó thối | mũi: tên |
mừng: rỡ thọ | mươi: lần ngày | mười: giờ hộ lần mấy năm ngày người tám tháng triệu | mỹ: phẩm quan thuật | na: ná pan | nà: mẫu | nam: bộ giới nữ
sinh thanh tính | năm: con đối đóng gần hộ học kia lần liền mới mươi nào nay ngày ngoái người nữa qua rồi sau sinh tháng tiếp trở trước tuổi | nắm:
bắt giữ quyền rõ tình | nằm: giữa trong viện | nâng: cao cấp lương | năng: điều động gây khiếu kỹ lao lực lượng nghề nhận sử suất thực | nắng: nóng |
nặng: hơn lắm mùi nề nhất nhọc trách | nga: ngã | ngà: ngà | ngã: ba tư xe xuống | ngả: nghiêng | ngại: va | ngân: hàng khố quỹ sách | ngăn: cách cản
chặn đường ngừa | ngần: ngại | ngắn: gọn hạn thời | ngát: hương | nghi: can lễ ngờ vấn | nghỉ: giữa hằng học hưu ít lễ ngơi tết thai thêm việc | nghị:
biết định giao lực nhận quyết tổng trả | nghĩa: địa là tình trang vụ | nghiêm: chỉnh khắc minh ngặt trọng túc | nghiệm: thu | nghiệp: dư khác tham
thực vụ | ngoan: cố ngoãn | ngóc: ngách | ngọc: trai | nguyên: bản bí cán chủ đán đơn dương giá giám liệu lương lý nhân nước tắc tố trạng văn vật vẹn
| nguyền: rủa | nguyện: sửa vọng | nguyệt: san | nhầm: lẫn tên | nhậm: chức | nhằm: chiếm gây hưởng khắc mục phát phục tạo trốn xác | nhàn: hạ rỗi |
nhân: cách chấm chết chứng cơ công dân danh đạo đây đều dịp đối gây giao khác khẩu lực nước phẩm phi quyền sự tài tham thân thực thương tố vật viên
xác | nhãn: hiệu mác | nhấn: mạnh | nhẫn: nại tâm vàng | nhận: bất cầm chính chuyển công đặt đền đủ được gia giao hiệu hình hồ hỗ hối kỹ làm lương
người quà quyền sản thấy thế thức tiền toàn tội trách trợ vật việc xét | nhắn: cho tin | nhất: định đối là quản quy thành thế trí | nhật: bản ký trình
| nhặt: rác | nhậu: nhẹt | nhi: đồng | nhì: nhằng | nhị: phân | nhiễm: bẩn độc | nhiệm: vụ | nhiên: chiếm liệu | nhiều: nhà | nho: giáo nhỏ | nhỏ: hẹp
hơn | nhờ: anh chị người vả | nhu: cầu yếu | như: công cũ điều đối hợp mọi nào này người nhau sau thế thỏa trên trung vậy | nhung: lụa | nhưng: bên cá
họ ít không mà ngay người phần thuộc tối vẫn | những: chiếc cuộc điều gì hành hao khó năm ngày người quy thành thời trường vấn vật | nhượng: bộ giả
lại quyền | ninh: mạng nhừ quốc | nổ: trở | nỗ: lực | nở: hoa | nợ: gốc lương tiền | nói: chung dối riêng xấu | nội: bộ dung quy thành trú | nụ: cười
xuỳ | nữ: mang | ô: chuột nhiễm tô | ổ: cắm chuột dịch điện gà khóa voi | ở: trên | phạm: an chiến đặc điều hành hợp ít khác kỷ mạng nghĩa nghiêm nguy
nhiều pháp quy quyền rất tính tội trật trị | phẩm: chất động giá khác mật | phàn: nàn | phân: biệt bố bón cách cấp chia công hủy lô loại luồng nhóm
phối tách tán tích trâu | phản: ánh ảnh cảm đối động hồi ứng | phấn: đấu hoa khởi | phần: bổ đất đóng đường giá giao hình lớn mềm nào nghĩa quan quyền
tiền trăm tương việc vượt | phát: biểu điện động giác hành hiện huy ngôn nổ quà rẫy sinh sóng tán thanh thuốc tiền triển | phạt: áp bổ cải cảnh cao
chính chung đối hành khác nặng nguội nhẹ quản quy tiền | phi: cơ công hành lý nông pháp thuế thương thường vật | phí: cao đào dịch giải hợp khác liên
môi phát rác thu vận vệ | phiên: bản họp tòa | phiện: khô tươi | phong: bì cách lan phú tỏa trào tục | phòng: ban bệnh cháy chống đại dịch hộ học khám
kinh ngừa văn | phóng: xạ | phỏng: vấn | phù: hợp | phú: nông quý | phụ: cấp gia huynh lục nữ thu thuộc trách | phủ: bạt liên quy quyết thực xem |
phúc: đáp khảo lợi tra | phục: điểm hậu hồi sự thiệt tình vụ | phức: hợp tạp | phùng: phùng | phụng: dưỡng | phước: lành | phương: án châm chấm hướng
pháp thức tiện | phường: cũ mình ta xã | phượng: vĩ | quan: chức chuyên điểm điều hệ khác lại liêu ngại quản quy sát tâm thực tới trắc triển trọng
trực | quán: ăn cà karaoke net nhậu quốc triệt xá | quân: đội dụng khu nhân số sự | quản: chế giáo hệ lý nông thực trị | quần: áo | quẫn: bách | quận:
cũ ủy | quang: cảnh đãng học | quãng: đường | quảng: bá cáo trường | quẳng: rác | quế: chi | quốc: gia hội hữu khánh lộ phòng tế tịch | quy: chế chuẩn
định hoạch lao mô phạm tắc thành trình | quý: anh ba báu cơ đồng hai hiếm một này phường tộc trị trọng trước vị | quỳ: lạy | quỹ: đạo đất hội lớp tín
vì | quyên: góp tiền | quyền: ban bán bề biết bình chấm chiếm chứng công đại dân địa điều đình định đòi đối đơn đồng giải giao hạn hành hợp hưởng hủy
khác khai khởi kiểm lập liên lợi lựa lực miễn nhân nhận quản quy quyết sở sử tác thanh thành thỏa thừa thực thuộc thương tiến tổ trả trẻ tuyên ưu xác
xử yêu | quyển: sổ | quyết: công định khiếu liệt nghị số tâm tán thông toán tranh việc vụ | sám: hối | sâm: nhung | san: hô lấp nền sẻ ủi | sàn: gỗ
nhà | sân: bay khấu | sản: bán bất cầm chấm chết chịu chung chuyển đặt đem đối dùng đúng gắn giao hiện hình hoàn hưởng khác ký liên liền lượng mua
phẩm phát phụ quy riêng thanh thế thu thừa thực thuê thuộc trái trị văn vẫn vận vay xuất | sang: chảnh đường năm nhà nhượng tên tháng trọng tuần |
sáng: chế chủ đèn kiến lập mai mắt nay ngày qua sớm suốt tạo thứ tối | sau: chiến cuộc đây đó khi này nhà tết thời | sáu: giờ hộ mươi năm ngày người
tháng tuổi | sâu: bệnh rộng | sen: vòi | sĩ: diện quan số | sinh: con đẻ đôi hiệu hoạt kế lao lợi năm ngày nhật quan quyền ra sản sống thái thuộc vật
viên | so: sánh với | số: đỏ hộ liệu lượng tiền | sổ: đỏ hộ hồng | soạn: bài thảo | son: môi phấn | sơn: cửa mài nhà tường vạch | song: cửa phương
song vụ | sóng: điện | sông: suối | sống: chính riêng sót | sư: người | sử: dụng | sự: bất bắt bình cách cai cảm chấp cụ đầy đối đồng gây gia giám
hiện hiểu hình hỗ kết khác kiểm kiện lãnh liên nghiệp người nhầm phát phù quản quy số sống suy tham thật thay thỏa thống tồn trả ủng việc xác | suôn:
sẻ | sương: mù muối | sưu: tập | tai: biến họa nạn tiếng | tài: chính khoản lao liệu lộc năng nguyên sản trợ viên xế | tái: diễn định nghèo phạm sinh
tạo xuất | tại: chỗ cộng đây địa điểm doanh khoản khu nhà phường rừng sao thời tổ trường xã | tải: đường | tam: giác quan thất | tám: chuyện giờ mươi
ngày tháng tuổi | tâm: dân điểm huyết linh lý sự thần trạng tư | tạm: đình dừng giam giữ hoãn ngưng thời trú ứng vắng | tấm: biển gương lược tôn |
tầm: nhìn quan | tắm: rửa sông | tàn: ác dư phá tật | tán: chương thành | tân: binh cử sinh trang | tản: mát | tấn: cacbon công | tần: số suất | tận:
dụng mắt nhà nơi tâm tình | tăng: ca cao cường giá học lương tiền | tầng: hầm lớp | tặng: quà | tạo: điều lập nghề sự thành tốt việc | tảo: lục |
thác: bất công trái | thách: án thức | thạch: anh cao sùng | thai: hộ phụ sản | thái: bình độ quá | thải: khác khói nguy nước ra rắn vượt | tham: gia
khảo mưu nhũng ô vấn | thám: hiểm | thăm: hỏi | thảm: họa thực | thẩm: định quyền | thắm: thiết tươi | than: đá phiền thở tổ vãn | thân: ái cây khác
mật nhân quen thể thích thiết | thần: đối | thang: lương thứ | tháng: đối liền năm nay này sau tiền trở trước tuổi | thăng: chức tiến trầm | thắng:
cảnh kiện lợi | thẳng: tay thắn | thanh: bình chắn đặc long lý minh niên sắt thiếu tịnh toán tra | thành: bên công đạt đoàn đúng đường hình khẩn kiến
kính lập nghĩa người nhà nhiều niên phần phố ra rừng sản thai thành thật thủ tích tiền trì ủy văn vật viên | thánh: chức lễ thất | thao: tác túng |
tháo: dỡ gỡ người nước | thạo: việc | thảo: dược luận mộc thỏa văn | thấp: điểm hơn kém nhất | thập: kỷ niên thông | thẻ: bảo giả | thế: ai cấp chấp
có còn giới hệ kỷ là lực mà nào này nên nghĩa người quyền thì | thể: áp biết chất chế chia chính chuyển doanh đối động đưa dục gây gia giải giảm giao
hết hiện hoàn hủy khác khắc lập lỏng lớp lực lường ngăn ngành nghỉ người nhận phân pháp quy quyền quyết rắn sửa tách tham thao thay thấy thỏa thức
thực tích tiếp trả trở ủy xác xảy yêu | thêm: bớt đèn giờ người nhà tiền | thi: công cử đấu đỗ đua hành lại pháp thể thoảng tốt tuyển vào | thì: áp
bên biện cha coi dân địa dù giá giao hình họ hòa hợp mất mức nghĩa người phải phần pháp quy quyền số thành thỏa thôi thời thứ thực thuộc tổ tùy vẫn
vật việc | thí: nghiệm | thị: trấn trường trưởng xã | thiên: chúa hạ nhiên tai vị | thiện: cảm chí nguyện tâm | thiết: bị kế khác lập tha thực yếu |
thiệt: hại thòi | thiêu: hủy rụi | thiếu: nước tiền trách | thìn: này | thịnh: hành vượng | thịt: lợn | thô: sơ | thơ: ấu ca | thọ: bệnh giới | thổ:
độc nước | thờ: cúng ơ | thợ: điện sửa xây | thoa: thuốc | thỏa: đáng mãn thuận ước | thoại: thông | thoát: hiểm nghèo nước y | thơm: phức tho | thôn:
bản em mình xóm | thông: báo cảm cống đồng đường minh qua số suốt thoáng thường tin tư vận xe | thống: chính dữ đường kê khác miễn nhất phân phần
thông trị truyền xử | thu: bảo cao chi công điện dọn đông giữ gom hẹp hoa hoạch học hồi hút khoản lợi mua nhập nhiều nộp nước phí quá quỹ rác sai thập
thuế tiền xếp | thù: lao người | thư: ký mời ngỏ tín tỉnh tố viện | thụ: động hưởng lý thể | thủ: đô đoạn phạm quy quỹ trưởng tục tướng | thứ: ba bảy
hai mấy mười năm nhất sáu tư | thử: nghiệm thách việc | thừa: kế nhận | thuần: chủng nông túy | thuận: bên chấm chiều cử giao giữa hạn hợp khác lợi
lựa thay theo thời tiện tình | thuật: cao lại ngữ quân quốc số toán viên | thúc: đẩy ép giục ngày thời | thục: mạng | thức: ăn dậy đêm hợp khác khuya
nào phù rõ thanh thông tiến trả trao xử | thực: hành hiện phẩm sự tế thông tiễn trả trạng vật | thuê: đất người nhà trọ xe | thuế: đất | thương: binh
hại hiệu lái lượng mại nghiệp tâm tật tích tình vong xót | thường: bù dân lệ ngày phần thiệt toàn trái trú trực vụ xuyên | thưởng: tết thức | thượng:
nguồn tầng | thùy: mị | thúy: vi | thủy: điện gây lợi ngân nông sản triều | thuyên: chuyển giảm | thuyền: bè | thuyết: minh phục rằng trình | tí: nào
nữa tẹo | tỉ: lệ | tị: nạnh | tiên: mua phong quyết thanh tiến | tiến: bộ độ hành hóa sĩ sỹ trình | tiền: ăn cấp chậm chất chiếm công đâu đền dịch
điện giả hỗ học ít khác lương mặt nước phạt quỹ rác tệ thu thuê thuế thưởng trợ tương tỷ | tiện: bay điện đường giao hàng ích kiếm kỹ lợi phóng quan
tham thanh thông vận | tiếp: cận dân khách liên nhận nuôi quản sức tế tham theo thu tục viên xúc | tin: bài bịa chính đại điện điều đồn học liên mạng
nhắn phục quan quân quốc rằng riêng sai thuộc tức tưởng | tín: chấp dụng hiệu ngưỡng nhiệm | tinh: thần | tình: báo cảm dục hình huống nghĩa nguyện
thế tiết trạng | tính: chất hợp khí mạng năng nguyên thời thuế tiền toán trợ từ | tỉnh: đoàn lộ quyết táo ủy | tịnh: tiến | tố: cáo chất giác khổ nước
tụng | tổ: chức dân hợp ong phó quốc tiên trưởng | tờ: giả khác liên | toan: tính | toàn: bộ bức cầu công dân diện gây giao khu kỹ là lao ngành phường
quốc rác thể thôn thông thực tỉnh tổ trường vẹn xã | toán: giá hàng học nghĩa quyết tiền | tới: giờ nay nhà nơi | tra: an lao tính viên | trà: đá sữa
trộn | trả: chậm dần đủ góp hoa lại lời lương nợ thêm thù tiền toàn trợ vật | trái: đạo pháp phép quy | trải: dài qua | trâm: cài | trăm: phần triệu |
trạm: biến bơm phát y | trầm: tích trọng | tràn: lan ra vào về | trân: quý trọng | trận: đấu mưa | trang: bị mạng nghiêm nhân phục thiết trại trí
trọng web | tràng: hoa | tráng: men | trạng: ban khẩn kỹ mất nguy sức thái | tri: ân thức | trì: điều quan | trí: công lực thức tuệ việc | trị: an
bệnh chuyên đặc giá lịch lớn nghĩa người phần quyền sử xã | triển: độc khai kinh kỹ lãm sản thành thể vọng | triều: cường đại đình | triệu: đồng hồi
năm người tập | trinh: sát tiết | trình: báo bày diễn diện điện độ duyệt giải giao học khác ký lập lên phối quan sản thực thương thủy tin tổ tự xây |
trong: bài bản biên bộ chiến công cuộc điều doanh dự gia giai giải giao hành hệ hồ hóa hoàn hoạt hợp khi khoảng khu khung khuôn lĩnh luật lực lý máu
mười năm ngõ nhà nhân nhận nhiều nhóm nước phạm phân phần phòng phường quá quan quân quản quyết sản số sự suốt tháng thế thỏa thời thôn thực tình tổ
trạng trường tuần tương việc vụ xã | trông: coi trẻ | trọng: đại danh điểm khác lực lượng nghĩa nhân nhất quy quyền tài tải tâm thương trật | trống:
trơn | trồng: cây hoa lúa rau rừng thủy trọt | trúc: sư trắc | trục: lợi trặc | trực: ban chốt đêm thăng thuộc tiếp tuyến | trung: bình cấp gian học
huấn kiên lập liên tâm thành thu thực tuần ương | trùng: lặp tu | trúng: gió thầu thưởng tuyển | trưng: bày cầu mua | trừng: phạt | trường: bức chất
chính chuyên công đại độc đua giáo học hợp kỳ lao lớp mầm nguy thuộc tiểu vượt | trưởng: ban bản công khu kinh phòng thành thôn | truyền: bá dẫn đơn
đưa hình máu miệng nhiễm thanh thông thống | truyện: tranh | tu: bổ hành sửa | tù: binh chung | tú: tài | tư: cách khác liệu lợi nhân pháp thù thục
túi tưởng vấn xây | tụ: điểm tập | tứ: giác phía thân tung | từ: bỏ chối đầu điểm đó đủ giao hoạt hôm hợp khi khu lâu màng năm ngày người nguồn nguyên
nhiều nước phía quan sáng sự tết tháng thiện thời thu trước trường vận việc xa | tử: hình khủng nước sỹ | tự: chịu công động miễn mình nguyện nhiên
pháp quản sát tạo thú ưu | tuân: dân lệnh thủ | tuấn: tú | tuần: hai hành lễ nay này qua rồi sau tới tra trước | tuất: này | tuệ: tĩnh | tung: hoành
tích tin | tùng: xẻo | tụng: dân hình | từng: hộ lần ngày người nhà phần tội trường | tương: đối đương tác ứng | tường: bao đổ ngăn nhà rào tận thành
trình | tưởng: là nhớ niệm | tượng: đài quyền | tuy: nhiên | túy: khác quy thuộc trở | tuyên: án bố đối dương giáo thệ truyền | tuyến: đường ống phố
trên xe | tuyền: tuyến | tuyển: dụng mộ người quân sinh thẳng thợ | tuyết: rơi | tuyệt: chủng đối | ty: lớn | tỷ: đồng lệ tấn | ước: cấm gì khoảng lao
mơ nguyện quốc số tính | út: ít | ủy: ban quyền viên | uyên: bác ương | vân: vân | văn: bản bằng hóa học kiện minh nghệ phòng thư | vấn: đề nạn | vẫn:
chưa còn giao giữ không phạm tiếp | vận: chuyển động dụng hành tải | vàng: bạc da mã | vắng: mặt người nhà | vi: áp bằng cả chiếm chuẩn cụ đại dân gây
khác khuẩn nguy nhiệm phạm pháp quan quản quy quyền rút sử tính trái ủy xâm | vì: lợi lý mục nó sao thế thiếu vậy vụ | ví: dụ | vị: thế trí vũ | vỉa:
hè | viên: ban chức đạn dư gạch gia hộ hợp khác lao mãn ngói thuốc trường | viễn: cảnh thông | viện: cớ dẫn kiểm phí trợ | viếng: mộ | viết: tắt |
việt: kiều nam | vinh: danh dự quang | vĩnh: biệt cửu viễn | vịnh: hạ | võ: đường thuật | vợ: chồng | vòng: vo xoay | vọng: gác về | vũ: khí lực trang
trụ trường | vụ: an án ban biết bồi cấp chấm cháy chuyển công cộng cứu dân đền đối đông đúng gây gia giao hoàn khác liên lợi mùa này nhất phân phát
quân quốc quy tai thanh thay thông thực trả trộm trực tương vẫn việc | vui: chơi lòng mừng tươi vẻ | vùi: lấp | vùng: đất đồng lãnh trời | vững: chắc
vàng | vườn: rau trẻ tược | vương: vãi | vướng: cây dây mắc | vượng: khí | xa: xôi | xã: cũ đoàn hội mình viên | xả: khói nước rác thải trộm | xinh:
đẹp | xoan: đào | xóm: làng | xuân: hè này sang tới về | xuất: hiện phát | xuống: cấp | xuyên: đêm qua suốt tạc thực | y: án bác dược như sĩ tá tế |
ý: chí dân định em kiến là mình muốn nghĩa nguyện thức tưởng | yên: ắng bình lòng nghỉ ổn tâm tĩnh | yến: sào tiệc | yêu: nước thương | yếu: kém
`);
