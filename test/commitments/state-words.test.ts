import { expect, test } from 'vitest';
import { DECISION_WORDS } from '#src/cli/commitments/commitments-texts.ts';
import { STATE_ORDER, STATE_SIGNS, STATE_WORDS } from '#src/commitments/state-words.ts';

test('every state has its place in the order once, and a word of its own', () => {
  expect(STATE_ORDER.toSorted()).toEqual(Object.keys(STATE_WORDS).toSorted());
  expect(new Set(Object.values(STATE_WORDS)).size).toBe(STATE_ORDER.length);
  expect(Object.keys(STATE_SIGNS).toSorted()).toEqual(STATE_ORDER.toSorted());
});

test('what is agreed on without a day is told apart from what is agreed on', () => {
  expect(STATE_WORDS.confirmed).toBe('chưa rõ hạn');
});

test('sheets that lie in offices keep being read: the words of decisions stay', () => {
  expect(DECISION_WORDS).toEqual({
    proposed: 'chờ duyệt',
    confirmed: 'đã duyệt',
    done: 'đã xong',
    dropped: 'không thực hiện',
    superseded: 'hết hiệu lực',
  });
});
