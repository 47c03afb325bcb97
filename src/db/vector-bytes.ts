/** 32-bit floats, little-endian, as every machine this runs on keeps them; nothing for a text without a vector. */
export function toBytes(vector: Float32Array | undefined): Uint8Array {
  if (vector === undefined) return new Uint8Array(0);
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** A copy: what a driver gives may begin anywhere in its buffer. */
export function toVector(bytes: Uint8Array): Float32Array<ArrayBuffer> {
  return new Float32Array(bytes.slice().buffer);
}
