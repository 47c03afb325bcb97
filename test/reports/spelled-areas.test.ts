import { expect, test } from 'vitest';
import { extract } from './reader.ts';

const areas = (text: string) => extract(text).area.ids;

test.each([
  ['tổ bốn mất điện từ tối qua', ['tdp-4']],
  ['bà con tổ sáu kêu rác không ai dọn', ['tdp-6']],
  ['to sau mat nuoc ca tuan nay', ['tdp-6']],
  ['dan o to nam phan anh duong hong', ['tdp-5']],
  ['tổ dân phố số hai đề nghị lắp đèn', ['tdp-2']],
  ['to dan pho so hai de nghi lap den', ['tdp-2']],
  ['khu phố năm ngập nặng', ['tdp-5']],
  ['Tổ ba, người dân lo lắng vì sạt lở', ['tdp-3']],
  ['tổ bốn người dân phản ánh rác thải', ['tdp-4']],
  ['tổ một có ổ gà to', ['tdp-1']],
  ['từ tổ hai đến tổ bốn đèn đường không sáng', ['tdp-2', 'tdp-4']],
  ['tổ năm gần chợ mất nước cả tuần nay', ['tdp-5']],
  ['tổ bốn hố ga mất nắp, trẻ em suýt ngã', ['tdp-4']],
  ['đường hỏng ở tổ năm', ['tdp-5']],
])('%j is about %j', (text, ids) => {
  expect(areas(text).toSorted()).toEqual(ids);
});

test.each([
  'tổ năm nay chưa họp lần nào, dân bức xúc',
  'to nam nay chua hop lan nao',
  'tổ bảy tám nhà bị ngập',
  'khu ba mươi hộ chưa có nước sạch',
  'tổ bốn năm nhà mất điện',
  'khu hai bên đường rác chất đống',
  'tổ một số hộ chưa nhận tiền',
  'cay to nam giua duong chan loi di',
  'cai ho to sau nha van hoa rat nguy hiem',
  'tổ sau nhà văn hóa mất điện',
  'khu năm ngoái bị ngập nay lại ngập',
  'tổ mười ba kêu mất nước',
  'tổ hai mươi kêu mất nước',
  'to ba con khong dong tinh',
])('%j names no area', (text) => {
  expect(areas(text)).toEqual([]);
});
