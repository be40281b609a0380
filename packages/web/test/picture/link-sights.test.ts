import { analyse, answer, noFacts } from '@stridewhy/engine';
import { clipFor, sideCamera, simulateRunner } from '@stridewhy/virtual-runner';
import { describe, expect, test } from 'vitest';
import { curvesOfLink, mostTelling } from '../../src/picture/link-sights.ts';
import { links, stateOfLink } from '../../src/picture/link-state.ts';

function leaning() {
  const film = { duration: 8, frameRate: 60, noise: 1, seed: 2 };
  return answer([analyse(clipFor(simulateRunner({ trunkLean: 20 }), sideCamera, film))]);
}

describe('what a link of the body shows', () => {
  test('the curve of what stands out, first', () => {
    const found = leaning();
    expect(stateOfLink(found, 'stack')).toBe('outside');
    expect(curvesOfLink(found, 'stack')[0]).toBe('trunkLean');
    expect(curvesOfLink(found, 'feet')).toContain('ankleDorsiflexion');
    for (const link of links) {
      const curves = curvesOfLink(found, link);
      expect(curves.length).toBeLessThanOrEqual(2);
      expect(new Set(curves).size).toBe(curves.length);
    }
  });

  test('the measure that stands out most, and no curve without a clip', () => {
    expect(mostTelling(leaning(), 'stack')?.id).toBe('S10');
    expect(mostTelling(leaning(), 'training')).toBeNull();
    const checksOnly = answer([], { ...noFacts, checks: [{ id: 'G8', side: 'left', values: [8] }] });
    expect(curvesOfLink(checksOnly, 'capacity')).toEqual([]);
    expect(mostTelling(checksOnly, 'capacity')?.id).toBe('G8');
  });
});
