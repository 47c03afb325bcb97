/** What one message may bring; what exceeds it is refused with a sentence. */
export const ATTACHMENT_LIMITS = {
  /** Bytes of one attachment. */
  bytes: 20 << 20,
  perMessage: 10,
  voiceSeconds: 600,
  /** Pixels of a photo before it is made smaller; the largest that phones take have 108 million. */
  photoPixels: 120_000_000,
  /** Longest side of a kept photo, in pixels. */
  photoSide: 2560,
} as const;
