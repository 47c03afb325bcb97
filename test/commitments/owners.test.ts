import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createOwnerNames } from '#src/commitments/owners.ts';
import { parseOrganisation } from '#src/organisation.ts';

const PATH = 'samples/organisation.yaml';
const organisation = parseOrganisation(readFileSync(PATH, 'utf8'), PATH);
const resolve = createOwnerNames(organisation);

describe('who a name means', () => {
  test.each([
    ['Ban Tuyên giáo và Dân vận', 'unit:ban-tgdv'],
    ['ban tuyên giáo và dân vận phường', 'unit:ban-tgdv'],
    ['Ban Tuyên giáo và Dân vận Đảng ủy phường Mẫu Sơn', 'unit:ban-tgdv'],
    ['Ban TG&DV', 'unit:ban-tgdv'],
    ['Ban Tuyên giáo', 'unit:ban-tgdv'],
    ['Ban Dân vận', 'unit:ban-tgdv'],
    ['Ban', 'unit:ban-tgdv'],
    ['Trưởng Ban Tuyên giáo và Dân vận', 'unit:ban-tgdv'],
    ['Ủy ban nhân dân phường', 'agency:ubnd'],
    ['UBND phường', 'agency:ubnd'],
    ['Uỷ ban nhân dân phường Mẫu Sơn', 'agency:ubnd'],
    ['đồng chí Chủ tịch Ủy ban nhân dân phường', 'agency:ubnd'],
    ['Phó Chủ tịch UBND phường', 'agency:ubnd'],
    ['Ủy ban nhân dân phường (Phòng Kinh tế, Hạ tầng và Đô thị)', 'agency:ubnd'],
    ['Ủy ban MTTQ Việt Nam phường', 'unit:mttq'],
    ['MTTQ phường', 'unit:mttq'],
    ['Văn phòng HĐND và UBND phường', 'unit:vp-ubnd'],
    ['Phòng Kinh tế', 'agency:kinh-te'],
    ['Phòng Kinh tế, Hạ tầng', 'agency:kinh-te'],
    ['Phòng Kinh tế và Hạ tầng huyện Mẫu Sơn', 'agency:kinh-te'],
    ['Phòng Lao động - Thương binh và Xã hội huyện Mẫu Sơn', 'agency:van-xa'],
    ['Bộ phận một cửa', 'agency:hanh-chinh-cong'],
    ['Chi nhánh Trung tâm Phát triển quỹ đất khu vực Mẫu Sơn', 'agency:quy-dat'],
    ['Công an phường', 'agency:cong-an'],
    ['Tổ dân phố Đồng Mận', 'area:dong-man'],
    ['Thôn Đồng Mận, xã Đồng Mận', 'area:dong-man'],
  ])('%s', (name, id) => expect(resolve(name)).toBe(id));

  test.each([
    'Ban Tuyên giáo Tỉnh ủy',
    'Ban Tuyên giáo và Dân vận Trung ương',
    'Ủy ban nhân dân tỉnh An Lạc',
    'Công an tỉnh',
    'các cơ quan, đơn vị',
    'Hội đồng nhân dân',
    'Ban Xây dựng Đảng',
    'Phòng',
    'Văn phòng',
    'Tổ dân phố',
    '',
    '()',
    '((((((',
  ])('%s is nobody of the office', (name) => expect(resolve(name)).toBeUndefined());

  test('a name that two bear means neither', () => {
    const units = [
      { id: 'a', name: 'Văn phòng', oldNames: [] },
      { id: 'b', name: 'Văn phòng', oldNames: [] },
    ];
    expect(createOwnerNames({ ...organisation, units })('Văn phòng')).toBeUndefined();
  });

  test('a place with signs that mean something to patterns does no harm', () => {
    const office = { ...organisation.office, place: 'Mẫu (Sơn*' };
    expect(createOwnerNames({ ...organisation, office })('Công an phường')).toBe('agency:cong-an');
  });
});

test('a unit is known by the names that it had before', () => {
  const names = createOwnerNames({
    ...organisation,
    units: [{ id: 'xay-dung-dang', name: 'Ban Xây dựng Đảng', oldNames: ['Ban Tổ chức', 'Ban Dân vận'] }],
  });
  expect(names('Ban Tổ chức')).toBe('unit:xay-dung-dang');
  expect(names('Ban Dân vận Đảng ủy')).toBe('unit:xay-dung-dang');
  expect(names('Ban Tổ chức Tỉnh ủy')).toBeUndefined();
  expect(resolve('Ủy ban MTTQ Việt Nam thị trấn Mẫu Sơn')).toBe('unit:mttq');
});
