/*
 * The chat server as a process of its own, to be killed. Arguments: database file, port (0: any). Prints its address.
 * It answers "trả lời <text>" and notes in the conversation's state, in order, every text it has handled.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { MessageHandler } from '#src/messaging/message.ts';
import { startChat } from './compose-chat.ts';

const handler: MessageHandler = async ({ text }, { state }) => {
  await pause(Math.random() * 30);
  const handled = Array.isArray(state['handled']) ? state['handled'] : [];
  return { replies: [{ text: `trả lời ${text}` }], conversation: { handled: [...handled, text] } };
};

const [, , databasePath = ':memory:', port = '0'] = process.argv;
// A short lease, so that what a killed process had claimed is soon taken up again.
const chat = await startChat({ databasePath, port: Number(port), handler, leaseMs: 500, pollMs: 50 });
console.log(chat.url);
process.once('SIGTERM', () => void chat.stop());
