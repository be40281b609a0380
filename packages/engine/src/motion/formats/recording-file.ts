import { StridewhyError } from '../../errors.ts';
import type { Clip } from '../types.ts';
import { parseC3d } from './c3d.ts';
import type { ByteSource } from './c3d-source.ts';
import type { C3d } from './c3d-types.ts';
import { isEstimatorFile, type PoseFacts, parseEstimatorFile } from './estimator-file.ts';
import { asObject, parseJson, refuse } from './json-checks.ts';
import { fieldsOf, splitDocuments } from './json-frames.ts';
import type { BodyTable, MarkerTable, MotionTable, PlateTable } from './lab-types.ts';
import { parseMot } from './mot.ts';
import { readPoseFile } from './pose-file.ts';
import { parseQualisysTsv } from './qualisys.ts';
import { readRtmposeFile } from './rtmpose.ts';
import { parseTrc } from './trc.ts';

/** What a file turned out to hold. */
export type RecordingFile =
  /** Landmarks of one camera: `stridewhy-pose/1`, OpenPose, AlphaPose, RTMPose, MediaPipe. */
  | { readonly kind: 'clip'; readonly clip: Clip }
  | { readonly kind: 'c3d'; readonly c3d: C3d }
  /** TRC, or Qualisys 3-D trajectories. */
  | { readonly kind: 'markers'; readonly markers: MarkerTable }
  /** MOT or STO: angles, moments or ground forces. */
  | { readonly kind: 'motion'; readonly motion: MotionTable }
  /** Qualisys rigid bodies. */
  | { readonly kind: 'bodies'; readonly bodies: BodyTable }
  /** Qualisys forces of one plate. */
  | { readonly kind: 'plate'; readonly plate: PlateTable };

/** Bytes of a file's start that are enough to tell what it is. */
export const startLength = 4096;

/** How a file is to be read on: C3D as bytes, JSON and tables as text, the rest by a video decoder. */
export type Content = 'c3d' | 'json' | 'table' | 'media';

/** What a file holds, by its first `startLength` bytes; its name says nothing. */
export function contentOfStart(start: Uint8Array): Content {
  // A C3D header has bytes of value 0, which no text has; no container of video begins with that mark.
  if (start[1] === 0x50 && start[0]! >= 2 && start.includes(0)) return 'c3d';
  const text = String.fromCharCode(...start.subarray(0, startLength)).replace(/^\u00EF\u00BB\u00BF/, '');
  if (/^\s*[{[]/.test(text)) return 'json';
  return [trcMark, qualisysMark, motMark].some((mark) => mark.test(text)) ? 'table' : 'media';
}

const trcMark = /^\s*PathFileType\b/;
const qualisysMark = /^(?:NO_OF_FRAMES|NO_OF_SAMPLES|FILE_VERSION)\t/m;
const motMark = /^\s*(?:endheader\b|(?:nRows|nColumns|datarows|datacolumns)\s*[= ])/im;

/**
 * Reads a recording, whatever of the known formats it is in: the one place that tells formats apart, by content alone.
 *
 * @param content a C3D file's bytes, or a way to read them piece by piece; text of any other (see `contentOfStart`)
 * @param source the file's name as the user knows it
 * @throws StridewhyError when the file is none of the known formats or contradicts itself, with place and remedy.
 */
export function openRecordingFile(
  content: Uint8Array | ByteSource | string,
  source: string,
  facts: PoseFacts = { frameRate: null },
): RecordingFile {
  if (typeof content !== 'string') return { kind: 'c3d', c3d: parseC3d(content) };
  const text = content.startsWith('\uFEFF') ? content.slice(1) : content;
  const start = text.slice(0, startLength);
  if (/^\s*[{[]/.test(start)) return { kind: 'clip', clip: openPoseJson(text, source, facts) };
  if (trcMark.test(start)) return { kind: 'markers', markers: parseTrc(text) };
  if (qualisysMark.test(start)) return parseQualisysTsv(text);
  if (motMark.test(start)) return { kind: 'motion', motion: parseMot(text) };
  throw new StridewhyError(
    'unsupported-file',
    'The file is in no format that Stridewhy reads.',
    'Give a video, a pose file, or a C3D, TRC, MOT, STO or Qualisys TSV file.',
  );
}

/** Landmarks as JSON, of Stridewhy itself or of a pose network's program. */
function openPoseJson(text: string, source: string, facts: PoseFacts): Clip {
  const value = parseJson(text) ?? joinedDocuments(text);
  const { schema } = fieldsOf(value);
  if (typeof schema === 'string') return readRtmposeFile(asObject(value, 'the file'), source);
  if (isEstimatorFile(value)) return parseEstimatorFile(value, source, facts);
  return readPoseFile(asObject(value, 'the file'), source);
}

/** The values of files that were joined into one. */
function joinedDocuments(text: string): readonly unknown[] {
  const documents = splitDocuments(text);
  const values = documents.map(parseJson);
  if (values.length < 2 || values.includes(undefined)) refuse('the file', 'JSON', text.slice(0, 20));
  return values;
}
