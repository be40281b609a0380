import { analyseBody } from './body/index.ts';
import { assessSafety, explain, type Facts, measureClip, measureFacts, noFacts } from './chain/index.ts';
import { analyseGait } from './gait/index.ts';
import { analyseLoad } from './load/index.ts';
import {
  type Clip,
  drawnClip,
  type LabTrial,
  type Recording,
  toLabRecording,
  toRecording,
} from './motion/index.ts';
import type { QualityNote } from './reference/index.ts';
import type { Answer, ClipAnalysis } from './report/index.ts';

/**
 * One clip's or laboratory trial's way through the house: motion → gait → body → load → chain, each run once. Pure;
 * takes milliseconds. A refused clip carries its reasons and no numbers.
 */
export function analyse(take: Clip | LabTrial): ClipAnalysis {
  const cleaned = take.kind === 'lab-trial' ? toLabRecording(take) : toRecording(take);
  const recording = cleaned.kind === 'refused' ? null : cleaned.recording;
  const clip = take.kind === 'lab-trial' ? drawnClip(take, recording) : take;
  if (cleaned.kind === 'refused') return refused(clip, cleaned.quality);
  return analysed(clip, cleaned.recording);
}

function analysed(clip: Clip, recording: Recording): ClipAnalysis {
  const gait = analyseGait(recording);
  const quality = inOrder([...recording.quality, ...gait.quality]);
  if (hasRefusal(quality)) return { ...refused(clip, quality), recording };
  const body = analyseBody(recording, gait);
  const load = analyseLoad(recording, gait, body);
  const measures = measureClip(recording, gait, body);
  return { clip, recording, gait, body, load, measures, quality, refused: false };
}

/**
 * One runner's answer from all their clips, in the order given, and from what else is known of them. Facts alone make an
 * answer, too. When the safety answers say "today", they are the whole answer.
 */
export function answer(clips: readonly ClipAnalysis[], facts: Facts = noFacts): Answer {
  const usable = clips.filter((clip) => !clip.refused).flatMap((clip) => clip.measures);
  const measures = [...usable, ...measureFacts(facts, usable)];
  const safety = facts.safety === null ? null : assessSafety(facts.safety);
  const known = { clips, ...(facts === noFacts ? {} : { facts }), ...(safety === null ? {} : { safety }) };
  const nothing = measures.length === 0 && Object.keys(facts.history).length === 0;
  if (nothing || safety?.kind === 'stop-today') return { ...known, findings: null };
  return { ...known, findings: explain(measures, facts.history) };
}

function refused(clip: Clip, quality: readonly QualityNote[]): ClipAnalysis {
  return {
    clip,
    recording: null,
    gait: null,
    body: null,
    load: null,
    measures: [],
    quality: inOrder(quality),
    refused: true,
  };
}

function hasRefusal(quality: readonly QualityNote[]): boolean {
  return quality.some((note) => note.severity === 'refusal');
}

function inOrder(quality: readonly QualityNote[]): readonly QualityNote[] {
  const order = { refusal: 0, warning: 1, info: 2 } as const;
  return [...quality].sort((a, b) => order[a.severity] - order[b.severity]);
}
