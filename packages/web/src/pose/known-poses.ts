import { readKnownPose } from './known-pose-file.ts';
import type { VideoPose } from './pose-messages.ts';

/** Landmarks of the sample clips, found by this pipeline when the app was made; the file's name is the pose's key. */
const files = import.meta.glob<string>('./known/*.json', { query: '?url', import: 'default', eager: true });

/** Landmarks that came with the app; `null` when the video is not one of its samples or they cannot be fetched. */
export async function knownPose(key: string): Promise<VideoPose | null> {
  const url = files[`./known/${key}.json`];
  if (url === undefined) return null;
  try {
    const response = await fetch(url);
    return response.ok ? readKnownPose(await response.json()) : null;
  } catch {
    return null;
  }
}
