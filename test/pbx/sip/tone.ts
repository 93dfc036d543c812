/** Samples in a second of G.711. */
export const SAMPLE_RATE = 8000;
const BIAS = 0x84;
const CLIP = 32_635;

/** One 16-bit sample as G.711 mu-law (ITU-T G.711, table 2a). */
export function encodeUlaw(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(Math.abs(sample), CLIP) + BIAS;
  const exponent = 24 - Math.clz32(magnitude);
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}

/** One mu-law byte as a 16-bit sample. */
export function decodeUlaw(byte: number): number {
  const bits = ~byte & 0xff;
  const exponent = (bits >> 4) & 0x07;
  const magnitude = (((bits & 0x0f) << 3) + BIAS) << exponent;
  return bits & 0x80 ? BIAS - magnitude : magnitude - BIAS;
}

/** A sine of `hz` from sample number `from` on; null hertz is silence. Pieces that follow one another join without a click. */
export function sine(hz: number | null, from: number, count: number, amplitude = 8000): Int16Array {
  const samples = new Int16Array(count);
  if (hz === null) return samples;
  for (let at = 0; at < count; at++) {
    samples[at] = Math.round(amplitude * Math.sin((2 * Math.PI * hz * (from + at)) / SAMPLE_RATE));
  }
  return samples;
}

/** Root mean square of samples: 0 for silence, 5657 for our own tone. */
export function loudness(samples: Int16Array): number {
  return samples.length === 0 ? 0 : Math.sqrt(energy(samples) / samples.length);
}

function energy(samples: Int16Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0);
}

/** Which share of the energy is at one frequency, by Goertzel's algorithm: 1 for a pure tone, 0 for silence. */
export function shareAt(samples: Int16Array, hz: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hz) / SAMPLE_RATE);
  let [last, before] = [0, 0];
  for (const sample of samples) [last, before] = [sample + turn * last - before, last];
  const power = last * last + before * before - turn * last * before;
  const total = energy(samples);
  return total === 0 ? 0 : (2 * power) / (samples.length * total);
}

/** The strongest frequency to the nearest 10 Hz, between 100 and 3800 Hz; null for silence. */
export function dominantHz(samples: Int16Array): number | null {
  const steps = Array.from({ length: 371 }, (_, step) => 100 + 10 * step);
  const shares = steps.map((hz) => shareAt(samples, hz));
  const best = shares.reduce((found, share, at) => (share > (shares[found] ?? 0) ? at : found), 0);
  return (shares[best] ?? 0) > 0 ? (steps[best] ?? null) : null;
}
