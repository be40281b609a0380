/**
 * Lets a band of sound pass, sample by sample: fourth-order Butterworth above, second-order below (sections of
 * Bristow-Johnson's audio cookbook). The upper end also makes it safe to keep only some of the samples.
 *
 * @param band Hz, where half the power is left
 * @param samplingRate Hz
 */
export function bandPass(
  [from, to]: readonly [number, number],
  samplingRate: number,
): (sample: number) => number {
  const sections = [
    section('low', to, 0.5412, samplingRate),
    section('low', to, 1.3066, samplingRate),
    section('high', from, Math.SQRT1_2, samplingRate),
  ];
  return (sample) => sections.reduce((value, through) => through(value), sample);
}

/** One second-order section of the given quality. */
function section(
  passes: 'low' | 'high',
  cutoff: number,
  quality: number,
  samplingRate: number,
): (sample: number) => number {
  const turn = (2 * Math.PI * cutoff) / samplingRate;
  const cosine = Math.cos(turn);
  const alpha = Math.sin(turn) / (2 * quality);
  const middle = passes === 'low' ? 1 - cosine : -(1 + cosine);
  const outer = Math.abs(middle) / 2;
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return (x) => {
    const y = (outer * (x + x2) + middle * x1 + 2 * cosine * y1 - (1 - alpha) * y2) / (1 + alpha);
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    return y;
  };
}
