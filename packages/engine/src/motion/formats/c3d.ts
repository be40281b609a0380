import { type NumberReader, numberReader, processorOf } from './c3d-bytes.ts';
import { readSamples } from './c3d-data.ts';
import { readForcePlates } from './c3d-force-plates.ts';
import { readLayout } from './c3d-layout.ts';
import { continued, countOf, numbersOf, readParameters, textsOf } from './c3d-parameters.ts';
import { type ByteSource, sourceOf } from './c3d-source.ts';
import type { C3d, C3dEvent, C3dParameters } from './c3d-types.ts';
import { refuseCut, refuseLab } from './lab-errors.ts';

/** Header and parameters end before this byte: both are placed and counted in single bytes of 512. */
const headLength = 512 * 512;

/**
 * Reads a C3D file of any processor (Intel, DEC, MIPS), integer or float. Axes and units stay as in the file. Memory
 * is at most about twice the file's size, besides the file itself when it is given as bytes; a `ByteSource` is read
 * piece by piece.
 *
 * @throws StridewhyError `unreadable-file` with the place when the file is cut short or contradicts itself.
 */
export function parseC3d(file: Uint8Array | ByteSource): C3d {
  const source = file instanceof Uint8Array ? sourceOf(file) : file;
  const head = source.read(0, headLength).slice();
  if (head[1] !== 0x50) refuseLab('C3D', 'byte 2', '80, the mark of a C3D file', head[1]);
  if (head.length < 1024) refuseCut('C3D', 'it ends within its header');
  const section = (head[0]! - 1) * 512;
  if (section < 512 || section + 4 > head.length) {
    refuseLab('C3D', 'byte 1', 'the block of the parameters within the file', head[0]);
  }
  const reader = numberReader(head, processorOf(head[section + 3]!));
  const parameters = readParameters(reader, section);
  const layout = readLayout(source, reader, parameters, section);
  const samples = readSamples(source, reader.processor, layout);
  return {
    points: {
      labels: labelsFor(parameters, 'POINT:LABELS', layout.points),
      rate: layout.pointRate,
      units: textsOf(parameters, 'POINT:UNITS')[0] || 'mm',
      frames: layout.frames,
      firstFrame: layout.firstFrame,
      data: samples.points,
      residuals: samples.residuals,
      residualStep: layout.pointScale,
      cameras: samples.cameras,
    },
    analog: {
      labels: labelsFor(parameters, 'ANALOG:LABELS', layout.channels),
      units: paddedTo(continued(parameters, 'ANALOG:UNITS', textsOf), layout.channels),
      rate: layout.pointRate * layout.samplesPerFrame,
      samplesPerFrame: layout.samplesPerFrame,
      data: samples.analog,
    },
    forcePlates: readForcePlates(parameters, layout.channels),
    events: parameters.has('EVENT:TIMES') ? readEvents(parameters) : readHeaderEvents(reader),
    parameters,
  };
}

/** One label per column; unnamed ones are numbered, a name met again gets its number behind. */
function labelsFor(parameters: C3dParameters, key: string, count: number): readonly string[] {
  const seen = new Set<string>();
  return paddedTo(continued(parameters, key, textsOf), count).map((label, i) => {
    const name = label.trim() || `*${i + 1}`;
    const unique = seen.has(name) ? `${name}#${i + 1}` : name;
    seen.add(unique);
    return unique;
  });
}

function paddedTo(texts: readonly string[], count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => texts[i] ?? '');
}

/** Events of the EVENT group: times are pairs of minutes and seconds. */
function readEvents(parameters: C3dParameters): readonly C3dEvent[] {
  const times = continued(parameters, 'EVENT:TIMES', numbersOf);
  const labels = continued(parameters, 'EVENT:LABELS', textsOf);
  const contexts = continued(parameters, 'EVENT:CONTEXTS', textsOf);
  const stored = Math.floor(times.length / 2);
  const used = countOf(parameters, 'EVENT:USED') ?? stored;
  if (used > stored) refuseLab('C3D', 'EVENT:TIMES', `${used} pairs, as EVENT:USED says`, stored);
  return Array.from({ length: used }, (_, i) => {
    const time = times[2 * i]! * 60 + times[2 * i + 1]!;
    if (!Number.isFinite(time)) refuseLab('C3D', `EVENT:TIMES of event ${i + 1}`, 'a number', time);
    return { label: labels[i]?.trim() ?? '', context: contexts[i]?.trim() ?? '', time };
  });
}

/** Up to 18 events in the header of older files; those switched off (1) are left out. */
function readHeaderEvents(reader: NumberReader): readonly C3dEvent[] {
  const labelled = reader.uint16(298) === 12345;
  const count = labelled ? Math.min(reader.uint16(300), 18) : 0;
  const events = Array.from({ length: count }, (_, i) => ({
    label: reader.text(396 + 4 * i, 4).trim(),
    context: '',
    time: reader.float(304 + 4 * i),
    off: reader.uint8(376 + i) === 1,
  }));
  return events.flatMap(({ off, ...event }) => (off || !Number.isFinite(event.time) ? [] : [event]));
}
