import type { EnteredField } from './commitment.ts';
import type { State } from './states.ts';

/** Every state, what needs somebody first. */
export const STATE_ORDER: readonly State[] = [
  'overdue',
  'due_soon',
  'on_track',
  'confirmed',
  'proposed',
  'done',
  'dropped',
  'superseded',
];

/** Before a line of a list. */
export const STATE_SIGNS: Record<State, string> = {
  overdue: '✖',
  due_soon: '!',
  on_track: '…',
  confirmed: '…',
  proposed: '?',
  done: '✔',
  dropped: '–',
  superseded: '–',
};

/** How it stands, as people read it. Of what is confirmed only what has no day to come is left in that state. */
export const STATE_WORDS: Record<State, string> = {
  proposed: 'chờ duyệt',
  confirmed: 'chưa rõ hạn',
  on_track: 'đang thực hiện',
  due_soon: 'sắp đến hạn',
  overdue: 'quá hạn',
  done: 'đã xong',
  dropped: 'không thực hiện',
  superseded: 'hết hiệu lực',
};

/** What officers may enter of a commitment. */
export const FIELD_WORDS: Record<EnteredField, string> = {
  owners: 'cơ quan chủ trì',
  partners: 'cơ quan phối hợp',
  action: 'nội dung',
  due: 'thời hạn',
  addressee: 'nơi nhận',
};
