import { type Measured, safetyHeadline, strikePattern, type Why } from '../chain/index.ts';
import type { Spread } from '../gait/index.ts';
import { entryOf } from './entries.ts';
import { clipOfSide, measuredOf, mergedBySide, refusedOf, sides } from './merge.ts';
import { tidy } from './numbers.ts';
import { compensationsOf, historyOf, nextChecksOf, safetyOf } from './result-facts.ts';
import { resultLoad } from './result-load.ts';
import { conditionOf, drillsOf, practiceOf } from './result-plan.ts';
import type {
  FileFailure,
  Result,
  ResultContact,
  ResultFoot,
  ResultGait,
  ResultMeasure,
  ResultNote,
  ResultNotMeasured,
  ResultRecording,
  ResultWhy,
} from './result-types.ts';
import type { Answer, ClipAnalysis } from './types.ts';

/**
 * The answer as `result.json` (schema `stridewhy-result/1`). Several clips are merged by side: each leg's numbers come
 * from the clip that saw most of its strides. `failures` are files that never became a clip.
 */
export function toResult(answer: Answer, failures: readonly FileFailure[] = []): Result {
  const recordings = [...answer.clips.map(recordingOf), ...failures.map(unreadRecording)];
  const measured = measuredOf(answer);
  const nextChecks = nextChecksOf(answer);
  const practice = practiceOf(answer);
  return {
    schema: 'stridewhy-result/1',
    headline: headlineOf(answer),
    recording: recordings[0] ?? unreadRecording({ source: '' }),
    recordings,
    quality: notesOf(answer.clips, failures),
    gait: gaitOf(answer.clips, measured),
    feet: { left: footOf(measured, 'left'), right: footOf(measured, 'right') },
    load: resultLoad(answer),
    measures: measured.flatMap(measureOf),
    notMeasured: notMeasuredOf(answer, measured),
    why: (answer.findings?.why ?? []).map(whyOf),
    plan: drillsOf(practice),
    planCondition: conditionOf(practice),
    safety: safetyOf(answer.safety),
    history: historyOf(answer, answer.facts?.history),
    nextCheck: nextChecks[0] ?? null,
    nextChecks,
    compensations: compensationsOf(answer),
  };
}

/** The one sentence: what is urgent where findings have to wait, else what stands out. */
export function headlineOf({ findings, safety }: Answer): string | null {
  return findings?.headline ?? (safety === undefined ? null : safetyHeadline(safety));
}

function whyOf({ ranking, ...why }: Why): ResultWhy {
  return { ...why, ranking: { ...ranking, timesError: tidy(ranking.timesError, 2) } };
}

function recordingOf({ clip, recording, refused }: ClipAnalysis): ResultRecording {
  const { time } = clip.track;
  const duration = recording ? (recording.time.at(-1) ?? 0) : (time.at(-1) ?? 0) - (time[0] ?? 0);
  return {
    source: clip.source,
    view: recording?.view ?? clip.view,
    surface: recording?.surface ?? clip.surface,
    speed: tidy(recording?.speed ?? clip.speed),
    frameRate: tidy(recording?.frameRate ?? (duration > 0 ? (time.length - 1) / duration : null), 2),
    duration: tidy(duration),
    frames: time.length,
    refused,
  };
}

function unreadRecording({ source }: { readonly source: string }): ResultRecording {
  return {
    source,
    view: null,
    surface: null,
    speed: null,
    frameRate: null,
    duration: null,
    frames: null,
    refused: true,
  };
}

function notesOf(clips: readonly ClipAnalysis[], failures: readonly FileFailure[]): readonly ResultNote[] {
  const unread = failures.map(({ code, message, remedy, source }) => ({
    code,
    severity: 'refusal' as const,
    message,
    remedy,
    source,
  }));
  const known = clips.flatMap(({ clip, quality }) =>
    quality.map(({ code, severity, message, remedy }) => ({
      code,
      severity,
      message,
      remedy,
      source: clip.source,
    })),
  );
  return [...unread, ...known];
}

function gaitOf(clips: readonly ClipAnalysis[], measured: readonly Measured[]): ResultGait {
  const value = (spread: Spread | null): number | null => tidy(spread?.value);
  const perSide = (read: Parameters<typeof mergedBySide<Spread>>[1]) => {
    const merged = mergedBySide(clips, read);
    return { left: value(merged.left), right: value(merged.right) };
  };
  return {
    cadence: tidy(mostStrides(clips, 'cadence')?.value, 2),
    strides: {
      left: strideCount(clips, 'left'),
      right: strideCount(clips, 'right'),
    },
    contacts: contactsOf(clips),
    contactTime: perSide((gait) => gait.contactTime),
    flightTime: perSide((gait) => gait.flightTime),
    dutyFactor: perSide((gait) => gait.dutyFactor),
    strideLength: value(mostStrides(clips, 'strideLength')),
    verticalOscillation: inMetres(measured.find(({ id }) => id === 'verticalOscillation')),
  };
}

function mostStrides(clips: readonly ClipAnalysis[], key: 'cadence' | 'strideLength'): Spread | null {
  const known = clips.flatMap(({ gait }) => gait?.[key] ?? []);
  return known.reduce<Spread | null>(
    (best, spread) => (best === null || spread.strides > best.strides ? spread : best),
    null,
  );
}

function strideCount(clips: readonly ClipAnalysis[], side: 'left' | 'right'): number | null {
  const index = clipOfSide(clips)[side];
  if (index === null) return null;
  return clips[index]?.gait?.strides.filter((stride) => stride.side === side).length ?? null;
}

function contactsOf(clips: readonly ClipAnalysis[]): readonly ResultContact[] {
  const source = clipOfSide(clips);
  return sides
    .flatMap((side) => {
      const recording = source[side];
      const contacts = recording === null ? [] : (clips[recording]?.gait?.contacts ?? []);
      return contacts.flatMap((contact) => {
        const initialContact = tidy(contact.initialContact);
        const toeOff = tidy(contact.toeOff);
        if (contact.side !== side || recording === null || initialContact === null || toeOff === null)
          return [];
        return [{ side, initialContact, toeOff, recording }];
      });
    })
    .sort((a, b) => a.recording - b.recording || a.initialContact - b.initialContact);
}

const metresPer: Readonly<Record<string, number>> = { m: 1, cm: 0.01, mm: 0.001 };

function inMetres(measure: Measured | undefined): number | null {
  const factor = measure && metresPer[measure.unit];
  return measure && factor !== undefined ? tidy(measure.value * factor) : null;
}

function footOf(measured: readonly Measured[], side: 'left' | 'right'): ResultFoot | null {
  const angle = tidy(measured.find((measure) => measure.id === 'F5' && measure.side === side)?.value);
  return angle === null ? null : { strikePattern: strikePattern(angle), footStrikeAngle: angle };
}

function measureOf(measure: Measured): readonly ResultMeasure[] {
  const value = tidy(measure.value);
  const error = tidy(measure.error);
  if (value === null || error === null) return [];
  return [
    {
      id: measure.id,
      name: entryOf(measure.id).name,
      side: measure.side,
      value,
      unit: measure.unit,
      sd: tidy(measure.sd),
      strides: measure.strides,
      error,
      reference: measure.reference && { ...measure.reference },
      verdict: measure.verdict,
      grade: measure.grade,
    },
  ];
}

function notMeasuredOf(answer: Answer, measured: readonly Measured[]): readonly ResultNotMeasured[] {
  const broken = measured
    .filter((measure) => measureOf(measure).length === 0)
    .map(({ id, side }) => ({ id, side, reason: 'not-computable' as const }));
  return [...refusedOf(answer), ...broken].map(({ id, side, reason }) => ({
    id,
    name: entryOf(id).name,
    side,
    reason,
  }));
}
