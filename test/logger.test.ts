import { expect, test } from 'vitest';
import { createLogger } from '#src/logger.ts';
import { AppError } from '#src/errors.ts';

const TOKEN = '7123456789:AAEfakeFAKEfakeFAKEfake_fake-fake';
const PHONE = '0912 345 678';
const WORDS = 'bà con tổ 4 muốn hỏi';

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  let output = '';
  write(createLogger('debug', { write: (line) => void (output += line) }));
  return output;
}

test.each<[string, (logger: ReturnType<typeof createLogger>) => void]>([
  ['in the line itself', (log) => log.info(`gửi tới ${PHONE} bằng ${TOKEN}`)],
  ['in a field', (log) => log.info({ url: `https://api.example/bot${TOKEN}/sendMessage`, note: PHONE }, 'sent')],
  ['deep in a field', (log) => log.info({ a: { b: [{ url: TOKEN, text: WORDS }, PHONE] } }, 'deep')],
  ['in a field that holds words', (log) => log.info({ text: WORDS, sender: { id: 'x', displayName: PHONE } }, 'x')],
  ['in an error', (log) => log.error(new AppError('internal', `no ${TOKEN} ${PHONE}`))],
  ['in the cause of an error', (log) => log.error({ err: new Error('x', { cause: new Error(TOKEN) }) }, PHONE)],
  ['in format arguments', (log) => log.info('token %s phone %s', TOKEN, PHONE)],
  ['in a child logger', (log) => log.child({ correlationId: 'i1' }).info({ token: TOKEN, body: WORDS }, PHONE)],
])('no token, phone number or message text reaches the log %s', (_where, write) => {
  const output = logged(write);
  expect(output).not.toBe('');
  for (const secret of [TOKEN, TOKEN.slice(-12), PHONE, '0912345678', WORDS]) expect(output).not.toContain(secret);
});

test('what is not private stays: ids, counts, codes, times', () => {
  const line = JSON.parse(
    logged((log) => log.info({ correlationId: 'in-42', attempt: 3, code: 'internal' }, 'handled')),
  );
  expect(line).toMatchObject({ level: 'info', correlationId: 'in-42', attempt: 3, code: 'internal', msg: 'handled' });
});

test('an error is logged with its kind, code and causes', () => {
  const error = new AppError('database_busy', 'busy', { cause: new RangeError('too far') });
  const line = JSON.parse(logged((log) => log.error({ err: error }, 'failed')));
  expect(line.err).toMatchObject({
    type: 'AppError',
    code: 'database_busy',
    message: 'busy',
    cause: { type: 'RangeError' },
  });
});
