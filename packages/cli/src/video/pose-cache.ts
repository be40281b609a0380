import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { EstimatedPose } from '@stridewhy/engine';
import { type PoseModel, poseKey } from '@stridewhy/video';

/** Name under which a file's landmarks are kept: its content, the model and our version decide. */
export async function cacheKey(path: string, model: PoseModel): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return poseKey(hash.digest('hex'), model);
}

/** Landmarks kept under the key; `null` when there are none or they are damaged. */
export async function readCachedPose(key: string): Promise<EstimatedPose | null> {
  try {
    const kept: unknown = deserialize(await readFile(file(key)));
    return isPose(kept) ? kept : null;
  } catch {
    // Nothing kept, or unreadable: the landmarks are found again.
    return null;
  }
}

/** Keeps landmarks. Where nothing can be written the analysis goes on without. */
export async function writeCachedPose(key: string, pose: EstimatedPose): Promise<void> {
  try {
    await mkdir(folder(), { recursive: true });
    const unfinished = `${file(key)}.${process.pid}`;
    await writeFile(unfinished, serialize(pose));
    await rename(unfinished, file(key));
  } catch {
    // A cache that cannot be written costs time, not the answer.
  }
}

function folder(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'stridewhy');
}

function file(key: string): string {
  return join(folder(), `${key}.pose`);
}

function isPose(value: unknown): value is EstimatedPose {
  if (typeof value !== 'object' || value === null || !('track' in value) || !('scene' in value)) return false;
  const { track } = value as EstimatedPose;
  const frames = track.time?.length ?? -1;
  return track.points instanceof Float64Array && track.points.length === frames * track.landmarks.length * 3;
}
