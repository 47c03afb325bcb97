import { z } from 'zod';

const handler = z.custom<(event: unknown) => unknown>((value) => typeof value === 'function');
const socketSchema = z.custom<{ onmessage: (event: unknown) => unknown }>(
  (value) =>
    typeof value === 'object' && value !== null && 'onmessage' in value && handler.safeParse(value.onmessage).success,
);

/**
 * zca-js 2.2.0 reads the head of a frame outside of what it catches: one frame that is too short would end the process.
 * The socket is private to its listener, so this does nothing should a later version hold it otherwise. After `start`.
 */
export function guardFrames(listener: object, onUnreadable: (error: unknown) => void): void {
  const parsed = socketSchema.safeParse(Reflect.get(listener, 'ws'));
  if (!parsed.success) return;
  const socket = parsed.data;
  const read = socket.onmessage;
  socket.onmessage = (event) => {
    void Promise.resolve(read(event)).catch(onUnreadable);
  };
}
