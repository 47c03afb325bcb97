import { adtsSeconds } from '../attachments/adts-duration.ts';
import { ATTACHMENT_LIMITS } from '../attachments/limits.ts';
import { recogniseFile } from '../attachments/recognise-file.ts';
import type { Recording, Transcriber } from '../attachments/transcriber.ts';
import type { Logger } from '../logger.ts';
import { describeFailure } from '../messaging/describe-failure.ts';
import type { Attachment } from '../messaging/message.ts';
import { ATTACHMENT_TEXTS } from './attachment-texts.ts';

export interface VoiceDependencies {
  transcriber?: Transcriber;
  fetch: () => Promise<{ bytes: Uint8Array } | { said: string }>;
  logger: Logger;
}

/** Attempts included; a handler has two minutes. */
const TRANSCRIPTION_MS = 90_000;
/** How a recording is called towards the endpoint, by what its bytes are: it goes by the name's ending. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['opus', 'ogg'],
  ['oga', 'ogg'],
  ['spx', 'ogg'],
  ['mov', 'mp4'],
]);

/**
 * What is said in a recording, or why it cannot be told. The sound is held in memory only and never kept. Does not throw
 * when the endpoint fails: then the person is asked for text.
 */
export async function takeVoice(
  { attachment, id, signal }: { attachment: Attachment; id: string; signal: AbortSignal },
  { transcriber, fetch, logger }: VoiceDependencies,
): Promise<{ said: string } | { heard: string }> {
  const tooLong = { said: ATTACHMENT_TEXTS.voiceTooLong(ATTACHMENT_LIMITS.voiceSeconds / 60) };
  if (transcriber === undefined) return { said: ATTACHMENT_TEXTS.voiceWithoutModel };
  if ((attachment.seconds ?? 0) > ATTACHMENT_LIMITS.voiceSeconds) return tooLong;
  const fetched = await fetch();
  if ('said' in fetched) return fetched;
  const recording = await readRecording(fetched.bytes);
  if (recording === undefined) return { said: ATTACHMENT_TEXTS.voiceBroken };
  if (adtsSeconds(recording.bytes) > ATTACHMENT_LIMITS.voiceSeconds) return tooLong;
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(TRANSCRIPTION_MS)]);
    const text = await transcriber.transcribe(recording, { signal: limit });
    return text === '' ? { said: ATTACHMENT_TEXTS.voiceUnclear } : { heard: text };
  } catch (error) {
    // The process stops or another has taken over: the recording is heard again, not given up.
    if (signal.aborted) throw error;
    logger.error({ correlationId: id, failure: describeFailure(error) }, 'recording not written down');
    return { said: ATTACHMENT_TEXTS.voiceFailed };
  }
}

/** Phones pack sound into boxes that can hold video as well. */
async function readRecording(bytes: Uint8Array): Promise<Recording | undefined> {
  const found = await recogniseFile(bytes);
  if (found.is !== 'audio' && found.is !== 'video') return undefined;
  const ending = ENDINGS.get(found.extension) ?? found.extension;
  return { bytes, name: `ghi-am.${ending}`, mimeType: found.mimeType };
}
