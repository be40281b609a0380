import { Builder, ByteBuffer } from 'flatbuffers';

/** Where a table of a flatbuffer has its fields. */
interface Table {
  readonly bytes: DataView;
  readonly at: number;
}

/** Fields of TFLite's `Model` table, in the schema's order. */
const model = {
  version: 0,
  operatorCodes: 1,
  subgraphs: 2,
  description: 3,
  buffers: 4,
  metadataBuffer: 5,
  metadata: 6,
  signatureDefs: 7,
} as const;

/**
 * The model with MediaPipe's metadata that says how a picture's bytes become its input: (value − mean) / std.
 * A new root goes in front of the old file, which stays as it is: flatbuffers point forward only.
 */
export function withNormalisation(file: Uint8Array, mean: number, std: number): Uint8Array {
  const old = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const root: Table = { bytes: old, at: old.getUint32(0, true) };
  const metadata = normalisation(mean, std);
  const buffers = vectorOf(root, model.buffers);
  const name = 'TFLITE_METADATA';

  // One block, laid out by hand: vtable, model, buffer list, metadata list, metadata, name, buffer, its bytes.
  const front = new DataView(new ArrayBuffer(align(512 + buffers.length * 4 + metadata.length)));
  const place = { vtable: 8, model: 32, buffers: 80 };
  const list = place.buffers + 4 + 4 * (buffers.length + 1);
  const entry = align(list + 8) + 16;
  const text = align(entry + 12);
  const buffer = align(text + 4 + name.length + 1) + 16;
  // A buffer's bytes start at a multiple of 16, after their length.
  const data = align(buffer + 8) + 12;
  const shift = front.byteLength;

  front.setUint32(0, place.model, true);
  for (let k = 0; k < 4; k++) front.setUint8(4 + k, file[4 + k] ?? 0);

  const fields = Object.values(model);
  front.setUint16(place.vtable, 4 + 2 * fields.length, true);
  front.setUint16(place.vtable + 2, 4 + 4 * fields.length, true);
  front.setInt32(place.model, place.model - place.vtable, true);
  for (const field of fields) {
    const slot = place.model + 4 + 4 * field;
    const was = fieldAt(root, field);
    const target = field === model.buffers ? place.buffers : field === model.metadata ? list : null;
    if (field === model.version) front.setUint32(slot, was === null ? 3 : old.getUint32(was, true), true);
    else if (target !== null) front.setUint32(slot, target - slot, true);
    else if (was !== null) front.setUint32(slot, was + old.getUint32(was, true) + shift - slot, true);
    if (was !== null || target !== null) {
      front.setUint16(place.vtable + 4 + 2 * field, 4 + 4 * field, true);
    }
  }

  front.setUint32(place.buffers, buffers.length + 1, true);
  buffers.forEach((target, k) => {
    const slot = place.buffers + 4 + 4 * k;
    front.setUint32(slot, target + shift - slot, true);
  });
  const added = place.buffers + 4 + 4 * buffers.length;
  front.setUint32(added, buffer - added, true);

  front.setUint32(list, 1, true);
  front.setUint32(list + 4, entry - list - 4, true);
  tableOf(front, entry, [text - entry - 4, buffers.length]);
  front.setUint32(text, name.length, true);
  for (let k = 0; k < name.length; k++) front.setUint8(text + 4 + k, name.charCodeAt(k));
  tableOf(front, buffer, [data - buffer - 4]);
  front.setUint32(data, metadata.length, true);
  const whole = new Uint8Array(shift + file.length);
  whole.set(new Uint8Array(front.buffer));
  whole.set(metadata, data + 4);
  whole.set(file, shift);
  return whole;
}

/** A table of 32-bit fields, its vtable right before it. */
function tableOf(bytes: DataView, at: number, fields: readonly number[]): void {
  const vtable = at - 4 - 2 * fields.length;
  bytes.setUint16(vtable, 4 + 2 * fields.length, true);
  bytes.setUint16(vtable + 2, 4 + 4 * fields.length, true);
  bytes.setInt32(at, at - vtable, true);
  fields.forEach((value, k) => {
    bytes.setUint16(vtable + 4 + 2 * k, 4 + 4 * k, true);
    bytes.setUint32(at + 4 + 4 * k, value, true);
  });
}

function fieldAt({ bytes, at }: Table, field: number): number | null {
  const vtable = at - bytes.getInt32(at, true);
  const entry = 4 + 2 * field;
  if (entry >= bytes.getUint16(vtable, true)) return null;
  const offset = bytes.getUint16(vtable + entry, true);
  return offset === 0 ? null : at + offset;
}

/** Positions of the tables in a vector of tables. */
function vectorOf(table: Table, field: number): readonly number[] {
  const at = fieldAt(table, field);
  if (at === null) throw new Error('a model without buffers');
  const { bytes } = table;
  const start = at + bytes.getUint32(at, true);
  return Array.from({ length: bytes.getUint32(start, true) }, (_, k) => {
    const slot = start + 4 + 4 * k;
    return slot + bytes.getUint32(slot, true);
  });
}

/** `ModelMetadata` of TFLite Support with one input: `process_units` = normalisation. */
function normalisation(mean: number, std: number): Uint8Array {
  const builder = new Builder(256);
  const floats = (value: number): number => {
    builder.startVector(4, 1, 4);
    builder.addFloat32(value);
    return builder.endVector();
  };
  const table = (fields: number, add: () => void): number => {
    builder.startObject(fields);
    add();
    return builder.endObject();
  };
  const one = (offset: number): number => {
    builder.startVector(4, 1, 4);
    builder.addOffset(offset);
    return builder.endVector();
  };
  const [means, stds] = [floats(mean), floats(std)];
  const options = table(2, () => {
    builder.addFieldOffset(0, means, 0);
    builder.addFieldOffset(1, stds, 0);
  });
  const unit = table(2, () => {
    builder.addFieldInt8(0, 1, 0);
    builder.addFieldOffset(1, options, 0);
  });
  const units = one(unit);
  const input = table(8, () => builder.addFieldOffset(4, units, 0));
  const inputs = one(input);
  const subgraph = table(8, () => builder.addFieldOffset(2, inputs, 0));
  const subgraphs = one(subgraph);
  const name = builder.createString('pose');
  const root = table(8, () => {
    builder.addFieldOffset(0, name, 0);
    builder.addFieldOffset(3, subgraphs, 0);
  });
  builder.finish(root, 'M001');
  return new ByteBuffer(builder.asUint8Array()).bytes();
}

function align(position: number): number {
  return Math.ceil(position / 16) * 16;
}
