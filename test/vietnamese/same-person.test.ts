import { describe, expect, test } from 'vitest';
import { hidePersonalData } from '#src/vietnamese/personal-data.ts';
import { createPersonKeys } from '#src/vietnamese/same-person.ts';

const hide = (text: string) => hidePersonalData(text).text;

describe('names of one person in a message', () => {
  test.each([
    [
      'Bà Nguyễn Thị Hạnh kêu mất nước. Chị Hạnh nói từ hôm qua, chi Hanh goi roi',
      'Bà [người dân 1] kêu mất nước. Chị [người dân 1] nói từ hôm qua, chi [người dân 1] goi roi',
    ],
    ['chị Hạnh nói, tên đầy đủ là Nguyễn Thị Hạnh', 'chị [người dân 1] nói, tên đầy đủ là [người dân 1]'],
    ['anh Phạm Tuấn Khải và anh Khải', 'anh [người dân 1] và anh [người dân 1]'],
  ])('%s', (text, shown) => expect(hide(text)).toBe(shown));

  test('a given name that two full names share is a third person', () => {
    const shown = hide('Gặp bà Nguyễn Thị Hạnh và bà Trần Thị Hạnh. Hôm sau chị Hạnh nói');
    expect(shown).toBe('Gặp bà [người dân 1] và bà [người dân 2]. Hôm sau chị [người dân 3] nói');
  });

  test('a man and a woman of one given name are two', () => {
    expect(hide('Bà Nguyễn Thị Thanh ở tổ 2, anh Thanh ở tổ 3')).toBe(
      'Bà [người dân 1] ở tổ 2, anh [người dân 2] ở tổ 3',
    );
  });

  test('a child whose name ends like the mother’s is another', () => {
    expect(hide('chị Hạnh và cháu Bảo Hạnh nói')).toBe('chị [người dân 1] và cháu [người dân 2] nói');
  });

  test('the full name of an earlier message is known by its given name', () => {
    const first = hidePersonalData('bà Nguyễn Thị Hạnh nói');
    expect(hidePersonalData('chị Hạnh hỏi lại', { known: first.hidden }).text).toBe('chị [người dân 1] hỏi lại');
  });

  test('the given name of an earlier message is known by the full one', () => {
    const first = hidePersonalData('chị Hạnh nói');
    expect(hidePersonalData('bà Nguyễn Thị Hạnh hỏi lại', { known: first.hidden }).text).toBe(
      'bà [người dân 1] hỏi lại',
    );
  });
});

test('names without letters and without end do no harm', () => {
  const keyOf = createPersonKeys([{ name: '' }, { name: '  ' }, { name: 'Nguyễn '.repeat(500) }]);
  expect(keyOf({ name: '' })).toBe('');
  expect(keyOf({ name: '!!!', before: '😀' })).toBe('');
});
