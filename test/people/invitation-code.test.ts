import { describe, expect, it } from 'vitest';
import {
  CODE_ALPHABET,
  findTypedCode,
  formatCode,
  hashCode,
  newCode,
  type TypedCode,
} from '#src/people/invitation-code.ts';

describe('a new code', () => {
  it('has eight of 32 symbols that are told apart, a letter and a digit among them', () => {
    expect(CODE_ALPHABET).toHaveLength(32);
    expect(CODE_ALPHABET).not.toMatch(/[01IO]/);
    const codes = Array.from({ length: 500 }, newCode);
    for (const code of codes) {
      expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
      expect(code).toMatch(/[A-Z]/);
      expect(code).toMatch(/\d/);
    }
    expect(new Set(codes).size).toBe(500);
  });

  it('is shown in two halves, and read again as it is shown', () => {
    expect(formatCode('K7MP2RWX')).toBe('K7MP 2RWX');
    for (const code of Array.from({ length: 200 }, newCode)) {
      for (const typed of [code, formatCode(code), formatCode(code).toLowerCase(), `mã ${formatCode(code)}`]) {
        expect(findTypedCode(typed)?.code).toBe(code);
      }
    }
  });
});

describe('a typed code', () => {
  it.each<[string, TypedCode['written']]>([
    ['K7MP 2RWX', 'alone'],
    ['k7mp2rwx', 'alone'],
    [' K7MP-2RWX. ', 'alone'],
    ['K7 MP 2R WX', 'alone'],
    ['K7MP–2RWX', 'alone'],
    ['“K7MP 2RWX”', 'alone'],
    ['K7MP 2RWX ạ', 'alone'],
    ['k7mp 2rwx đây ạ', 'alone'],
    ['Ｋ７ＭＰ　２ＲＷＸ', 'alone'],
    ['K7MP\n2RWX', 'alone'],
    ['K7MP\u200B 2RWX\uFEFF', 'alone'],
    ['K7MP 2RƯX', 'alone'],
    ['k7mp 2rưx', 'alone'],
    ['mã K7MP 2RWX', 'named'],
    ['ma: k7mp-2rwx', 'named'],
    ['Mã mời là K7MP2RWX nhé', 'named'],
    ['Xin chào, mã của em: K7MP 2RWX', 'named'],
    ['Em là Lan, K7MP 2RWX, nhờ anh chị', 'within'],
  ])('"%s" is found: %s', (text, written) => {
    expect(findTypedCode(text)).toEqual({ code: 'K7MP2RWX', written });
  });

  it.each([
    ['Á7ĐP 2RÊX', 'AS7DDP2REEX'],
    ['Á7MP 2RX', 'AS7MP2RX'],
    ['Đ7MP 2RX', 'DD7MP2RX'],
    ['7ÂMP 2RX', '7AAMP2RX'],
    ['7MPẬ 2R', '7MPAAJ2R'],
    ['ưu7m p2rx', 'WU7MP2RX'],
    ['7Ư MPQRX', '7UWMPQRX'],
  ])('what a Vietnamese keyboard made of it is undone: "%s"', (text, keys) => {
    expect(findTypedCode(text)?.code).toBe(keys.length === 8 ? keys : undefined);
  });

  it.each([
    '',
    '   ',
    'Xin chào',
    'anh dang',
    'ABCDEFGH',
    '23456789',
    'K7MP 2RW',
    'K7MP 2RWXY',
    'K7MP 2RW0',
    'K7MP 2RWO',
    '0912345678',
    'mã mời đâu ạ',
    'Quyết định 238-QĐ/TW quy định gì?',
    'ctv nop bao cao ngay nao',
    'K7MP 2RWX và Q9AB 4CDE',
    'X'.repeat(100_000),
    'mã '.repeat(20_000),
    'K7MP2RWX '.repeat(1000),
    '\u0000\uD800',
    `K7MP 2RWX ${'và còn nhiều điều nữa '.repeat(20)}`,
    '/start',
  ])('there is none in "%.40s"', (text) => {
    expect(findTypedCode(text)).toBeUndefined();
  });
});

it('what is stored of a code tells nothing without the key', () => {
  const key = Buffer.alloc(32, 1);
  expect(hashCode('K7MP2RWX', key)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashCode('K7MP2RWX', key)).toBe(hashCode('K7MP2RWX', Buffer.alloc(32, 1)));
  expect(hashCode('K7MP2RWX', key)).not.toBe(hashCode('K7MP2RWX', Buffer.alloc(32, 2)));
  expect(hashCode('K7MP2RWX', key)).not.toBe(hashCode('K7MP2RWY', key));
});
