import type { NumberReader } from './c3d-bytes.ts';
import { c3dBlock, frameCount } from './c3d-frame-count.ts';
import { continued, countOf, numberOf, numbersOf, textsOf } from './c3d-parameters.ts';
import type { ByteSource } from './c3d-source.ts';
import type { C3dParameters } from './c3d-types.ts';
import { countIn, labFileLimits, positive, refuseLab } from './lab-errors.ts';

/** Where the samples lie and how they are stored; header and parameters agreed. */
export interface C3dLayout {
  /** Byte of the first sample. */
  readonly start: number;
  readonly points: number;
  readonly frames: number;
  readonly firstFrame: number;
  readonly pointRate: number;
  /** Numbers are 4-byte floats, else 2-byte integers. */
  readonly float: boolean;
  /** Unit of length per integer; also the unit of residuals. */
  readonly pointScale: number;
  readonly channels: number;
  readonly samplesPerFrame: number;
  readonly unsigned: boolean;
  readonly analogScale: Float64Array;
  readonly analogOffset: Float64Array;
}

/** Numbers stored for one frame: four words per point, then the analog samples. */
export function numbersPerFrame(layout: Pick<C3dLayout, 'points' | 'channels' | 'samplesPerFrame'>): number {
  return layout.points * 4 + layout.channels * layout.samplesPerFrame;
}

/**
 * Brings header and parameters together. Where they contradict each other or the file's length, the file is refused:
 * every sample's place, size and time hang on these numbers.
 *
 * @param section byte of the parameter section
 */
export function readLayout(
  source: ByteSource,
  reader: NumberReader,
  parameters: C3dParameters,
  section: number,
): C3dLayout {
  const points = countIn('C3D', 'the header’s point count', reader.uint16(2), 0, labFileLimits.columns);
  agree('POINT:USED', points, countOf(parameters, 'POINT:USED'));
  const scale = readScale(reader, parameters, points);
  const float = scale < 0;
  const pointRate = readRate(reader, parameters);
  const analog = readAnalogLayout(reader, parameters, pointRate);
  const dataBlock = reader.uint16(16) || (countOf(parameters, 'POINT:DATA_START') ?? 0);
  const start = (countIn('C3D', 'the header’s data block', dataBlock, 2, 0xffff) - 1) * c3dBlock;
  const size = { points, ...analog };
  return {
    start,
    points,
    frames: frameCount(source, reader, parameters, {
      start,
      end: section > start ? section : source.length,
      frameBytes: numbersPerFrame(size) * (float ? 4 : 2),
    }),
    firstFrame: reader.uint16(6),
    pointRate,
    float,
    pointScale: Math.abs(scale),
    ...analog,
  };
}

/** Unit of length per integer; below 0 when the numbers are floats. */
function readScale(reader: NumberReader, parameters: C3dParameters, points: number): number {
  const header = reader.float(12);
  const scale = numberOf(parameters, 'POINT:SCALE') ?? header;
  if (!Number.isFinite(scale) || (scale === 0 && points > 0)) {
    refuseLab('C3D', 'POINT:SCALE', 'a number other than 0', scale);
  }
  if (Number.isFinite(header) && header * scale < 0) {
    refuseLab('C3D', 'POINT:SCALE', 'of the same sign as in the header', scale);
  }
  // The size of floats does not hang on it.
  if (scale > 0) agreeClosely('POINT:SCALE', header, scale);
  return scale;
}

/** Frames per second, Hz. */
function readRate(reader: NumberReader, parameters: C3dParameters): number {
  const header = reader.float(20);
  const rate = positive('C3D', 'POINT:RATE', numberOf(parameters, 'POINT:RATE') ?? header);
  agreeClosely('POINT:RATE', header, rate);
  return rate;
}

type AnalogLayout = Pick<
  C3dLayout,
  'channels' | 'samplesPerFrame' | 'unsigned' | 'analogScale' | 'analogOffset'
>;

function readAnalogLayout(reader: NumberReader, parameters: C3dParameters, pointRate: number): AnalogLayout {
  const perFrame = reader.uint16(4);
  const samplesPerFrame =
    perFrame === 0 ? 0 : countIn('C3D', 'the header’s analog rate', reader.uint16(18), 1, 0xffff);
  const channels = perFrame === 0 ? 0 : perFrame / samplesPerFrame;
  countIn('C3D', 'the header’s analog count', channels, 0, labFileLimits.columns);
  if (channels > 0) {
    agree('ANALOG:USED', channels, countOf(parameters, 'ANALOG:USED'));
    const rate = numberOf(parameters, 'ANALOG:RATE') ?? 0;
    agreeClosely('ANALOG:RATE', pointRate * samplesPerFrame, rate);
  }
  const unsigned = textsOf(parameters, 'ANALOG:FORMAT')[0]?.toUpperCase() === 'UNSIGNED';
  const scales = continued(parameters, 'ANALOG:SCALE', numbersOf);
  const offsets = continued(parameters, 'ANALOG:OFFSET', numbersOf);
  complete('ANALOG:SCALE', channels, scales.length);
  complete('ANALOG:OFFSET', channels, offsets.length);
  const general = numberOf(parameters, 'ANALOG:GEN_SCALE') ?? 1;
  if (channels > 0 && general === 0) refuseLab('C3D', 'ANALOG:GEN_SCALE', 'a number other than 0', general);
  const analogScale = Float64Array.from({ length: channels }, (_, c) => (scales[c] ?? 1) * general);
  const analogOffset = Float64Array.from({ length: channels }, (_, c) => {
    const offset = offsets[c] ?? 0;
    return unsigned && offset < 0 ? offset + 0x10000 : offset;
  });
  const broken = analogScale.findIndex((scale, c) => !Number.isFinite(scale * analogOffset[c]!));
  if (broken >= 0) refuseLab('C3D', `ANALOG:SCALE of channel ${broken + 1}`, 'a number', analogScale[broken]);
  return { channels, samplesPerFrame, unsigned, analogScale, analogOffset };
}

function agree(path: string, header: number, stated: number | null): void {
  if (stated !== null && stated !== header) refuseLab('C3D', path, `as in the header, ${header}`, stated);
}

/** How far two statements of one number may differ by rounding: 59.94 and 60 Hz are 0.1 % apart. Choice. */
const rounding = 0.005;

/** Refuses two statements of one number that differ by more than rounding; one that is not above 0 says nothing. */
function agreeClosely(path: string, expected: number, stated: number): void {
  if (!(expected > 0 && stated > 0 && Number.isFinite(expected))) return;
  if (Math.abs(stated / expected - 1) > rounding)
    refuseLab('C3D', path, `as in the header, ${expected}`, stated);
}

/** Refuses a list of numbers that ends before the last channel. */
function complete(path: string, channels: number, stated: number): void {
  if (stated > 0 && stated < channels) refuseLab('C3D', path, `${channels} numbers`, stated);
}
