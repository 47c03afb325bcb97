import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openText, sealText } from '#src/sealed-text.ts';

const key = randomBytes(32);

test('what was sealed opens again, and shows nothing of itself meanwhile', () => {
  const secret = 'zpw_sek=bí mật; refresh_token=abc';
  const sealed = sealText(secret, key, 'session');
  expect(openText(sealed, key, 'session')).toBe(secret);
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('zpw_sek');
  expect(sealText(secret, key, 'session')).not.toBe(sealed);
});

test.each([
  { name: 'another key', open: (sealed: string) => openText(sealed, randomBytes(32), 'session') },
  { name: 'another purpose', open: (sealed: string) => openText(sealed, key, 'other') },
  { name: 'a changed text', open: (sealed: string) => openText(`${sealed.slice(0, -2)}AA`, key, 'session') },
  { name: 'something else', open: () => openText('v0.x', key, 'session') },
])('does not open with $name', ({ open }) => {
  const sealed = sealText('một', key, 'session');
  expect(() => open(sealed)).toThrow(/Không mở được dữ liệu đã mã hóa/);
});
