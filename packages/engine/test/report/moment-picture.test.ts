import { describe, expect, it } from 'vitest';
import { type ClipAnalysis, keyMoments, momentPicture } from '../../src/index.ts';
import { stickClip } from './stick-runner.ts';

interface Line {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** The SVG of one moment without a photograph. */
function drawn(analysis: ClipAnalysis, moment: number): string {
  const moments = keyMoments(analysis);
  return momentPicture(analysis, moments[moment]!, moments, null);
}

function lines(svg: string, kind: string): readonly Line[] {
  const pattern = new RegExp(
    `<line class="${kind}"[^>]* x1="([^"]*)" y1="([^"]*)" x2="([^"]*)" y2="([^"]*)"`,
    'gu',
  );
  return [...svg.matchAll(pattern)].map((match) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = match.slice(1).map(Number);
    return { from: [x1, y1], to: [x2, y2] };
  });
}

/** Direction of a line in the picture, deg clockwise from straight up. */
function heading({ from, to }: Line): number {
  return (Math.atan2(to[0] - from[0], from[1] - to[1]) * 180) / Math.PI;
}

/** The clip as a camera rolled anticlockwise sees it: the picture is turned clockwise. */
function rolled(analysis: ClipAnalysis, deg: number): ClipAnalysis {
  const { track } = analysis.clip;
  const [cos, sin] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
  const [cx, cy] = [track.size[0] / 2, track.size[1] / 2];
  const points = track.points.slice();
  for (let i = 0; i < points.length; i += 3) {
    const [x, y] = [points[i]! - cx, points[i + 1]! - cy];
    points[i] = cx + cos * x - sin * y;
    points[i + 1] = cy + sin * x + cos * y;
  }
  return {
    ...analysis,
    clip: { ...analysis.clip, track: { ...track, points } },
    // Rotation applied to level the picture, + anticlockwise.
    recording: { ...analysis.recording!, horizon: (deg * Math.PI) / 180 },
  };
}

describe('moment picture', () => {
  it('draws the trunk where the landmarks are, and its lean against the upright', () => {
    for (const [side, forward] of [
      ['right', 1],
      ['left', -1],
    ] as const) {
      const svg = drawn(stickClip({ side, leanDeg: 12 }), 1);
      const [trunk] = lines(svg, 'bone');
      const [upright] = lines(svg, 'against');
      // From shoulder to pelvis; turned round it leans forward, to the right of a runner seen from the right.
      expect(heading({ from: trunk!.to, to: trunk!.from })).toBeCloseTo(12 * forward, 0);
      expect(heading(upright!)).toBeCloseTo(0, 5);
      expect(upright!.from).toEqual(trunk!.to);
      expect(svg).toContain('trunk 12°');
    }
  });

  it('takes the true upright in a tilted picture, so that an upright trunk lies on it', () => {
    const svg = drawn(rolled(stickClip({ leanDeg: 0 }), 6), 1);
    const [trunk] = lines(svg, 'bone');
    const [upright] = lines(svg, 'against');
    expect(heading(upright!)).toBeCloseTo(6, 0);
    expect(heading({ from: trunk!.to, to: trunk!.from })).toBeCloseTo(heading(upright!), 0);
  });

  it('gives the three moments one size and keeps every label inside', () => {
    const analysis = stickClip({ leanDeg: 20 });
    const boxes = [0, 1, 2].map((moment) => {
      const svg = drawn(analysis, moment);
      const [x = 0, y = 0, width = 0, height = 0] =
        /viewBox="([^"]*)"/u.exec(svg)?.[1]?.split(' ').map(Number) ?? [];
      for (const [, , lx = 0, ly = 0] of [
        ...svg.matchAll(/text-anchor="(\w+)" x="([^"]*)" y="([^"]*)"/gu),
      ].map(([all, anchor, left, top]) => [all, anchor, Number(left), Number(top)] as const)) {
        expect(lx).toBeGreaterThan(x);
        expect(lx).toBeLessThan(x + width);
        expect(ly).toBeGreaterThan(y);
        expect(ly).toBeLessThan(y + height);
      }
      return [width, height];
    });
    expect(boxes[1]).toEqual(boxes[0]);
    expect(boxes[2]).toEqual(boxes[0]);
  });

  it('leaves out what was not seen instead of drawing it somewhere', () => {
    const analysis = stickClip();
    const { track } = analysis.clip;
    const points = track.points.slice();
    const hidden = track.landmarks.flatMap((name, index) => (name.endsWith('shoulder') ? [index] : []));
    for (let frame = 0; frame < track.time.length; frame++) {
      for (const index of hidden) {
        const at = (frame * track.landmarks.length + index) * 3;
        points.fill(Number.NaN, at, at + 2);
      }
    }
    const blind = { ...analysis, clip: { ...analysis.clip, track: { ...track, points } } };
    const svg = drawn(blind, 1);
    expect(svg).not.toContain('NaN');
    expect(lines(svg, 'bone')).toHaveLength(lines(drawn(analysis, 1), 'bone').length - 1);
  });
});
