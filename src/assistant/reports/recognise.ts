import { fold } from '../../vietnamese/fold.ts';

/** True for an accusation against somebody, which has its own procedure. */
export function soundsLikeDenunciation(text: string): boolean {
  const line = fold(text);
  return /(?<![\p{L}\p{N}])(?:to cao|to giac|don to)(?![\p{L}\p{N}])/u.test(line);
}
