import { describe, expect, it } from 'vitest';
import { AppError } from '#src/errors.ts';
import { describeFailure } from '#src/messaging/describe-failure.ts';

describe('describeFailure', () => {
  it('keeps the words of an error of ours', () => {
    expect(describeFailure(new AppError('channel_unreachable', 'no answer'))).toEqual({
      code: 'channel_unreachable',
      message: 'no answer',
    });
  });

  it('keeps kind and place of a foreign error, but not its words, which may be a person’s', () => {
    let thrown: unknown;
    try {
      JSON.parse('chị Hạnh 0912345678');
    } catch (error) {
      thrown = error;
    }
    const { code, message } = describeFailure(thrown);
    expect(code).toBe('internal');
    expect(message).toMatch(/^SyntaxError at .*describe-failure\.test\.ts:\d+$/);
    expect(message).not.toMatch(/Hạnh|0912/);
  });

  it('copes with what is no error at all', () => {
    expect(describeFailure('0912345678')).toEqual({ code: 'internal', message: 'thrown string' });
  });
});
