import { expect, test } from 'vitest';
import { rememberRecent } from '#src/agent/remember-recent.ts';

test('works out each text once while it is in use, and again when it was forgotten', () => {
  const worked: string[] = [];
  const fold = rememberRecent((text) => {
    worked.push(text);
    return text.toUpperCase();
  }, 10);
  expect([fold('một'), fold('một')]).toEqual(['MỘT', 'MỘT']);
  expect(worked).toEqual(['một']);
  for (let n = 0; n < 20; n++) {
    fold('một');
    fold(`khác ${n}`);
  }
  expect(worked.filter((text) => text === 'một')).toHaveLength(1);
  for (let n = 0; n < 20; n++) fold(`nữa ${n}`);
  fold('một');
  expect(worked.filter((text) => text === 'một')).toHaveLength(2);
});
