import { expect, it } from 'vitest';
import type { Reply } from '#src/messaging/message.ts';
import { firstKey, toOutbound } from '#src/messaging/to-outbound.ts';
import { conversationRef } from '../fakes/messages.ts';

const origin = { correlationId: 'c', conversation: conversationRef() };
const send = (reply: Reply, buttons: boolean) => toOutbound([reply], origin, { textLimit: 100, buttons });
const list: Reply = { text: 'Việc:\n1. rác\n2. đèn', choices: ['PA-1', 'PA-2'], numbered: true };

it('puts choices in figures below the text where there are no buttons', () => {
  expect(send({ text: 'Gửi?', choices: ['Có', 'Không'] }, false)).toMatchObject([{ text: 'Gửi?\n\n1 Có   2 Không' }]);
});

it('adds nothing to a text that says its numbers itself', () => {
  const [message] = send(list, false);
  expect(message).toEqual({ ...origin, idempotencyKey: 'c:1', text: list.text });
});

it('makes buttons of them all the same', () => {
  const [message] = send(list, true);
  expect(message).toMatchObject({ text: list.text, choices: ['PA-1', 'PA-2'] });
  expect(message).not.toHaveProperty('numbered');
});

it('gives the first message the key by which it is found again', () => {
  expect(send(list, true)[0]!.idempotencyKey).toBe(firstKey('c'));
});
